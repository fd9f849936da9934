"""Writes what scikit-learn's chi2, SelectKBest and SelectPercentile make of random sparse rows.

    /usr/bin/python3 finemo-features/src/test/python/make_selection_golden.py

Made with scikit-learn 1.2.1, Debian's python3-sklearn. GoldenSelectionTest compares with the file
this writes, src/test/resources/io/finemo/features/select/golden.tsv, and makes the same rows by the
same generator. One line each:

    data        rows  features  labels  seed  fractions    (starts a block)
    feature     index  score  p-value                      ("NaN" where undefined)
    kbest       k  selected features separated by blanks
    percentile  percentile  selected features
"""

import pathlib
import warnings

import numpy as np
from sklearn.feature_selection import SelectKBest, SelectPercentile, chi2
from scipy.sparse import csr_matrix

BLOCKS = [
    (40, 30, 2, 1, False),
    (60, 40, 3, 2, False),
    (200, 50, 4, 3, False),
    (2000, 120, 3, 4, True),
    (2000, 120, 2, 5, False),
    (12, 10, 1, 6, False),
    (1, 10, 2, 7, False),
    (80, 60, 9, 8, True),
]
KS = [0, 1, 2, 5, 9, 10]
PERCENTILES = [0, 1, 12.5, 20, 33.3, 50, 80, 99, 100]


class Generator:
    """A linear congruential generator of 64 bits (Knuth's constants), easy to write anywhere."""

    def __init__(self, seed):
        self.state = seed

    def next(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def make(rows, features, labels, seed, fractions):
    generator = Generator(seed)
    x = np.zeros((rows, features))
    y = [row % labels for row in range(rows)] if labels <= rows else [0] * rows
    for row in range(rows):
        for feature in range(features):
            draw = generator.next(10)
            value = generator.next(64) + 1
            if feature % 10 == 7:
                continue  # no row has it
            if feature % 10 == 3:
                x[row, feature] = 2  # constant
            elif feature % 10 == 5:
                x[row, feature] = x[row, feature - 1]  # a tie
            elif draw < (4 if y[row] == feature % labels else 2):
                x[row, feature] = value / 64 if fractions else value % 4 + 1
    return csr_matrix(x), y


def number(value):
    return "NaN" if np.isnan(value) else repr(float(value))


def joined(selector):
    return " ".join(map(str, np.flatnonzero(selector.get_support())))


def main():
    warnings.simplefilter("ignore")
    lines = []
    for block in BLOCKS:
        x, y = make(*block)
        lines.append("\t".join(["data", *map(str, block[:4]), str(block[4]).lower()]))
        scores, p_values = chi2(x, y)
        for index, (score, p_value) in enumerate(zip(scores, p_values)):
            lines.append("\t".join(["feature", str(index), number(score), number(p_value)]))
        for k in KS:
            lines.append("\t".join(["kbest", str(k), joined(SelectKBest(chi2, k=k).fit(x, y))]))
        for percentile in PERCENTILES:
            selector = SelectPercentile(chi2, percentile=percentile).fit(x, y)
            lines.append("\t".join(["percentile", str(percentile), joined(selector)]))
    root = pathlib.Path(__file__).resolve().parents[1]
    golden = root / "resources" / "io" / "finemo" / "features" / "select" / "golden.tsv"
    golden.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
