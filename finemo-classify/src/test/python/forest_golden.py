"""Writes what scikit-learn makes of generated data, for GoldenTest to compare with.

Usage: python3 forest_golden.py FOLDER
Made with scikit-learn 1.2.1; FOLDER is src/test/resources/io/finemo/classify/forest.
"""

import sys
from pathlib import Path

import numpy as np
import scipy.sparse as sp
import sklearn
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.tree import DecisionTreeClassifier


class Generator:
    """A linear congruential generator, so that GeneratedRows.java makes the same numbers."""

    def __init__(self, seed):
        self.state = seed

    def next(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def counts(seed, rows, columns):
    """Sparse counts; features below 20 speak for class 1, those from 20 to 39 for class 0."""
    generator = Generator(seed)
    x = np.zeros((rows, columns), dtype=np.float32)
    y = np.zeros(rows, dtype=np.int64)
    for i in range(rows):
        evidence = generator.next(5) - 2
        for j in range(columns):
            if generator.next(8) == 0:
                x[i, j] = 1 + generator.next(3)
                evidence += x[i, j] if j < 20 else -x[i, j] if j < 40 else 0
        y[i] = evidence > 0
    return sp.csr_matrix(x), y


def reals(seed, rows, columns):
    """Real values of either sign, two fifths of them 0, and three classes: hardly a tie anywhere."""
    generator = Generator(seed)
    x = np.zeros((rows, columns), dtype=np.float32)
    y = np.zeros(rows, dtype=np.int64)
    weights = np.zeros(rows)
    for i in range(rows):
        for j in range(columns):
            if generator.next(5) >= 2:
                x[i, j] = (generator.next(2000001) - 1000000) / 1000000
        score = x[i, 0] + x[i, 1] - x[i, 2] + (generator.next(1001) - 500) / 1000
        y[i] = 0 if score < -0.3 else 1 if score < 0.4 else 2
        weights[i] = (1 + generator.next(1000)) / 500
    return sp.csr_matrix(x), y, weights


def write_tree(path, weighted):
    x, y, weights = reals(7, 300, 10)
    tree = DecisionTreeClassifier(max_depth=5, min_samples_leaf=12, random_state=0)
    tree = tree.fit(x, y, weights if weighted else None).tree_
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        print(f"# A decision tree of scikit-learn {sklearn.__version__}; by forest_golden.py.", file=out)
        print("# In preorder: feature (-1 of a leaf), threshold, probabilities.", file=out)
        for node in range(tree.node_count):
            leaf = tree.children_left[node] < 0
            values = tree.value[node][0] / tree.value[node][0].sum()
            feature = -1 if leaf else tree.feature[node]
            threshold = 0.0 if leaf else tree.threshold[node]
            print(feature, repr(float(threshold)), *(repr(float(v)) for v in values), file=out)
        importances = tree.compute_feature_importances()
        print("importances", *(repr(float(v)) for v in importances), file=out)


def write_forests(path):
    x, y = counts(1, 400, 300)
    test_x, test_y = counts(2, 1000, 300)
    measured = []
    for seed in range(40):
        forest = RandomForestClassifier(20, random_state=seed).fit(x, y)
        trees = [e.tree_ for e in forest.estimators_]
        measured.append(
            (
                roc_auc_score(test_y, forest.predict_proba(test_x)[:, 1]),
                np.mean([t.node_count for t in trees]),
                forest.feature_importances_[:40].sum(),
            )
        )
    measured = np.array(measured)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        print(f"# 40 forests of scikit-learn {sklearn.__version__}; by forest_golden.py.", file=out)
        for i, name in enumerate(("auc", "nodes", "informative")):
            print(f"{name}.mean={measured[:, i].mean()!r}", file=out)
            print(f"{name}.deviation={measured[:, i].std(ddof=1)!r}", file=out)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    write_tree(folder / "decision-tree.txt", False)
    write_tree(folder / "weighted-decision-tree.txt", True)
    write_forests(folder / "forests.properties")
