"""Measures scikit-learn's forest on a matrix that ForestMatrix.java wrote.

Usage: python3 forest_peer.py MATRIX TREES SEED
Prints: seconds and CPU seconds of a fit on all rows, then the AUC on the last 1,000 rows by a fit on
the others.
"""

import sys
import time

import numpy as np
import scipy.sparse as sp
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score

HELD_OUT = 1000


def read(path):
    numbers = np.fromfile(path, dtype=">i4")
    rows, columns, entries = numbers[:3]
    parts = np.split(numbers[3:], np.cumsum([rows + 1, entries, entries]))
    starts, indices, values, labels = parts
    values = values.view(">f4").astype(np.float32)
    matrix = sp.csr_matrix(
        (values, indices.astype(np.int32), starts.astype(np.int32)), shape=(rows, columns)
    )
    return matrix, labels.astype(np.int64)


def main():
    x, y = read(sys.argv[1])
    trees, seed = int(sys.argv[2]), int(sys.argv[3])
    wall, cpu = time.perf_counter(), time.process_time()
    RandomForestClassifier(trees, n_jobs=1, random_state=seed).fit(x, y)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    forest = RandomForestClassifier(trees, n_jobs=1, random_state=seed)
    forest.fit(x[:-HELD_OUT], y[:-HELD_OUT])
    auc = roc_auc_score(y[-HELD_OUT:], forest.predict_proba(x[-HELD_OUT:])[:, 1])
    print(wall, cpu, auc)


if __name__ == "__main__":
    main()
