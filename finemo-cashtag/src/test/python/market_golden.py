"""Computes the figures of MarketComparison on the synthetic series, independently of it.

Prints one line for each figure. Its output is golden.txt beside the series:

    python3 finemo-cashtag/src/test/python/market_golden.py \
        finemo-cashtag/src/test/resources/io/finemo/cashtag/market

Standard library only. Settings are those of MarketGoldenTest: New York, posts after the close and on
closed days count to the next session, lags to 2, 8 pairs or more, 90 % of all intervals of a table;
spikes of 5 posts or more with a score above 3.5, 2 sessions around each, 95 %.
"""

import csv
import itertools
import math
import pathlib
import statistics
import sys
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/New_York")
HALF_DAYS = {date(2014, 11, 28), date(2014, 12, 24)}
LAGS = range(-2, 3)
WINDOW = 2
NORMAL = statistics.NormalDist()


def read_prices(folder):
    prices = {}
    for file in sorted((folder / "prices").glob("*.csv")):
        with open(file, encoding="utf-8", newline="") as rows:
            prices[file.stem] = {
                date.fromisoformat(row["Date"]): (float(row["Close"]), float(row["Adj Close"]))
                for row in csv.DictReader(rows)
                if row["Close"] != "null"
            }
    return prices


def read_volumes(folder, sessions):
    """Posts by symbol and session."""
    volumes = {}
    with open(folder / "posts.csv", encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            local = datetime.fromisoformat(row["time"].replace("Z", "+00:00")).astimezone(ZONE)
            day = local.date()
            counts = volumes.setdefault(row["symbol"], dict.fromkeys(sessions, 0))
            if day < sessions[0]:
                continue
            if day in counts and local.hour >= (13 if day in HALF_DAYS else 16):
                day += timedelta(days=1)
            while day not in counts and day <= sessions[-1]:
                day += timedelta(days=1)
            if day in counts:
                counts[day] += int(row["posts"])
    return volumes


def ranks(values):
    return [sum(v < x for v in values) + (sum(v == x for v in values) + 1) / 2 for x in values]


def pearson(x, y):
    if len(set(x)) == 1 or len(set(y)) == 1:
        return None
    mx, my = math.fsum(x) / len(x), math.fsum(y) / len(y)
    sxy = math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
    sxx = math.fsum((a - mx) ** 2 for a in x)
    syy = math.fsum((b - my) ** 2 for b in y)
    return sxy / math.sqrt(sxx * syy)


def correlations(volumes, measured, sessions, spearman):
    found = []
    for symbol, values in measured.items():
        for lag in LAGS:
            pairs = []
            for i, session in enumerate(sessions):
                if 0 <= i + lag < len(sessions) and values.get(sessions[i + lag]) is not None:
                    pairs.append((volumes[symbol][session], values[sessions[i + lag]]))
            x, y = [p[0] for p in pairs], [p[1] for p in pairs]
            r = None
            if len(pairs) >= 8:
                r = pearson(ranks(x), ranks(y)) if spearman else pearson(x, y)
            if r is not None:
                error = math.sqrt((1.06 if spearman else 1) / (len(pairs) - 3))
                p = math.erfc(abs(math.atanh(r)) / error / math.sqrt(2))
                found.append((symbol, lag, len(pairs), r, error, p))
    m = len(found)
    quantile = NORMAL.inv_cdf(1 - 0.1 / m / 2)
    ordered = sorted(f[5] for f in found)
    for symbol, lag, n, r, error, p in found:
        z = math.atanh(r)
        adjusted = min(1, min(q * m / (k + 1) for k, q in enumerate(ordered) if q >= p))
        yield (symbol, lag, n, r, math.tanh(z - quantile * error),
               math.tanh(z + quantile * error), p, adjusted)


def quantile_of(values, share):
    return values[min(len(values) - 1, int(len(values) * share))]


def main():
    folder = pathlib.Path(sys.argv[1])
    prices = read_prices(folder)
    sessions = sorted(set().union(*prices.values()))
    volumes = read_volumes(folder, sessions)
    traded = [s for s in sorted(volumes) if s in prices]

    change = {
        symbol: {
            day: prices[symbol][day][1] / prices[symbol][before][1] - 1
            for before, day in zip(sessions, sessions[1:])
            if day in prices[symbol] and before in prices[symbol]
        }
        for symbol in prices
    }

    def abnormal(symbol, day):
        others = [change[o][day] for o in prices if o != symbol and day in change[o]]
        if day not in change[symbol] or not others:
            return None
        return change[symbol][day] - math.fsum(others) / len(others)

    for symbol in traded:
        print("volume", symbol, *volumes[symbol].values())

    for name, measured in {
        "CLOSE": {s: {d: prices[s][d][1] for d in prices[s]} for s in traded},
        "RETURN": {s: change[s] for s in traded},
        "ABSOLUTE_RETURN": {s: {d: abs(c) for d, c in change[s].items()} for s in traded},
    }.items():
        for method in "PEARSON", "SPEARMAN":
            for row in correlations(volumes, measured, sessions, method == "SPEARMAN"):
                print(method, name, *row)

    events = []
    spikes = overlapping = incomplete = 0
    for symbol in traded:
        counts = list(volumes[symbol].values())
        median = statistics.median(counts)
        mad = statistics.median(abs(c - median) for c in counts)
        scale = max(1, mad / NORMAL.inv_cdf(0.75))
        last = -99
        for i, count in enumerate(counts):
            score = (count - median) / scale
            if count < 5 or score <= 3.5:
                continue
            print("spike", symbol, sessions[i], count, median, mad, score,
                  change[symbol].get(sessions[i], "-"))
            spikes += 1
            if i - last <= WINDOW:
                overlapping += 1
                continue
            last = i
            around = [abnormal(symbol, sessions[k]) if 0 <= k < len(sessions) else None
                      for k in range(i - WINDOW, i + WINDOW + 1)]
            if None in around:
                incomplete += 1
            else:
                events.append((sessions[i], around))
    days = sorted({day for day, _ in events})
    print("events", spikes, overlapping, incomplete, len(events), len(days))

    # Instead of drawing: all draws of as many days as there are, each as probable as the other.
    # The drawn quantiles must lie between the exact ones a little below and above.
    clusters = [[around for day, around in events if day == d] for d in days]
    for offset in range(2 * WINDOW + 1):
        for name, value in (("mean", lambda a: a[offset]),
                            ("cumulative", lambda a: math.fsum(a[: offset + 1]))):
            sums = [(math.fsum(map(value, c)), len(c)) for c in clusters]
            exact = sorted(
                math.fsum(s for s, _ in draw) / sum(n for _, n in draw)
                for draw in itertools.product(sums, repeat=len(sums))
            )
            mean = math.fsum(s for s, _ in sums) / len(events)
            print(name, offset - WINDOW, mean,
                  *(quantile_of(exact, q) for q in (0.010, 0.040, 0.960, 0.990)))


if __name__ == "__main__":
    main()
