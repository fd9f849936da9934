"""Correlates synthetic values with scipy, to check CorrelationMethod against.

Made with Python 3.11 and scipy 1.17.1:
    python3 correlation_golden.py > ../resources/io/finemo/cashtag/market/correlations.txt
Lines: method, values of x, values of y, correlation. The first two have ties.
"""

import random

from scipy.stats import pearsonr, spearmanr


def main():
    random.seed(20140101)
    for most in 4, 1000:
        x = [random.randint(0, most) for _ in range(30)]
        y = [a + random.randint(0, most) for a in x]
        print("PEARSON", ",".join(map(str, x)), ",".join(map(str, y)), repr(float(pearsonr(x, y)[0])))
        print("SPEARMAN", ",".join(map(str, x)), ",".join(map(str, y)), repr(float(spearmanr(x, y)[0])))


if __name__ == "__main__":
    main()
