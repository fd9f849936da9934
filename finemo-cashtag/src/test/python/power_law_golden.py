"""Fits discrete power laws with numpy and scipy, to check PowerLawFit against.

Clauset, Shalizi and Newman, SIAM Review 51(4), 2009. Made with Python 3.11, numpy 1.24.2 and scipy 1.10.1:
    python3 power_law_golden.py > ../resources/io/finemo/cashtag/graph/power-law.json
The data are synthetic and go into the output.
"""
import json

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.special import zeta
from scipy.stats import norm

LEAST_TAIL = 10


def negative_log_likelihood(alpha, tail, x_min):
    return len(tail) * np.log(zeta(alpha, x_min)) + alpha * np.log(tail).sum()


def fit_from(data, x_min):
    tail = data[data >= x_min]
    found = minimize_scalar(
        negative_log_likelihood, bounds=(1.0001, 30), args=(tail, x_min), method="bounded", options={"xatol": 1e-12})
    alpha = found.x
    # The distance over every whole number between the smallest and the largest value.
    x = np.arange(x_min, tail.max() + 1)
    fitted = np.cumsum(x ** -alpha) / zeta(alpha, x_min)
    observed = np.cumsum(np.bincount(tail - x_min)) / len(tail)
    # d^2 ln zeta / d alpha^2, by differences.
    h = 1e-3
    curvature = (np.log(zeta(alpha + h, x_min)) - 2 * np.log(zeta(alpha, x_min)) + np.log(zeta(alpha - h, x_min))) / h**2
    return {
        "xMin": int(x_min),
        "tail": len(tail),
        "exponent": alpha,
        "standardError": 1 / np.sqrt(len(tail) * curvature),
        "ks": np.abs(fitted - observed).max(),
        "logLikelihood": -found.fun,
    }


def best(data):
    fits = []
    for x_min in np.unique(data)[:-1]:
        tail = data[data >= x_min]
        if len(tail) >= LEAST_TAIL:
            fits.append(fit_from(data, x_min))
    return min(fits, key=lambda fit: (fit["ks"], fit["xMin"]))


def log_normal(x, mu, sigma, x_min):
    low = (np.log(x - 0.5) - mu) / sigma
    high = (np.log(x + 0.5) - mu) / sigma
    upper = low > 0
    larger = np.where(upper, norm.logsf(low), norm.logcdf(high))
    smaller = np.where(upper, norm.logsf(high), norm.logcdf(low))
    return larger + np.log(-np.expm1(smaller - larger)) - norm.logsf((np.log(x_min - 0.5) - mu) / sigma)


def against_log_normal(data, fit):
    x_min = fit["xMin"]
    tail = data[data >= x_min]

    def cost(point):
        value = -log_normal(tail, point[0], np.clip(np.exp(point[1]), 0.01, 50), x_min).sum()
        return value if np.isfinite(value) else 1e300

    # The ridge is long and bent: many starts, each continued where the simplex stops.
    results = []
    for mu, sigma in [(np.log(tail).mean(), np.log(tail).std()), (0, 1), (-5, 3), (-20, 5), (-100, 10), (-1000, 30)]:
        point = [mu, np.log(sigma)]
        for _ in range(8):
            found = minimize(cost, point, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-10, "maxiter": 4000})
            point = found.x
        results.append(found)
    found = min(results, key=lambda result: result.fun)
    mu, sigma = found.x[0], np.clip(np.exp(found.x[1]), 0.01, 50)
    power = -fit["exponent"] * np.log(tail) - np.log(zeta(fit["exponent"], x_min))
    each = power - log_normal(tail, mu, sigma, x_min)
    ratio = each.sum()
    p = 2 * norm.sf(abs(ratio) / (np.sqrt(len(tail)) * each.std()))
    return {"logRatio": ratio, "p": p, "mu": mu, "sigma": sigma}


def main():
    random = np.random.default_rng(20140114)
    log_normals = np.rint(np.exp(random.normal(1.5, 1.1, 3000))).astype(int)
    mixed = np.concatenate([random.zipf(2.2, 4000), random.integers(1, 8, 1500)])
    samples = {
        "zeta of exponent 2.5": random.zipf(2.5, 1000),
        "zeta of exponent 2.2 with uniform values below 8": mixed[mixed <= 20000],
        "rounded log-normal of mu 1.5 and sigma 1.1": log_normals[log_normals >= 1],
        "geometric": random.geometric(0.2, 800),
    }
    cases = []
    for name, data in samples.items():
        values, counts = np.unique(data, return_counts=True)
        fit = best(data)
        cases.append({
            "name": name,
            "values": values.tolist(),
            "counts": counts.tolist(),
            "fromOne": fit_from(data, 1),
            "best": fit,
            "logNormal": against_log_normal(data, fit),
            "logNormalFromOne": against_log_normal(data, fit_from(data, 1)),
        })
    zetas = [[s, q, zeta(s, q)] for s in (1.01, 1.5, 2.0, 3.7, 12.0) for q in (1.0, 2.0, 7.0, 1000.0)]
    tails = [[z, norm.logsf(z)] for z in (-9.0, -2.5, -1.0, 0.0, 0.3, 1.9, 2.0, 2.1, 5.0, 40.0, 1000.0)]
    print(json.dumps({"leastTail": LEAST_TAIL, "zeta": zetas, "normalLogTail": tails, "cases": cases}, indent=1))


main()
