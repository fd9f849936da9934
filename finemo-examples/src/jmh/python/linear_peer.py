"""What scikit-learn says of posts that it has not seen: QualityReport's peer, which starts this.

    /usr/bin/python3 linear_peer.py ROWS cascade|flat C balanced|as-is LABEL...

ROWS holds a line of JSON for each post: its fold, its label and its text as it was written. Those of a fold are told
apart by what was learnt of all others, the vocabulary included; posts of fold -1 are learnt from only. Features are
TF-IDF of words (1, 2), signs, emoji and cashtags among them, and of characters within words (2, 5). "flat" is logistic
regression, one against the rest; "cascade" one logistic regression for each label but the last, learnt of the posts
that reach it, whose probabilities are multiplied. For each post of a fold, in the order of the file, a line with the
probability of each label is written.
"""

import json
import sys

import numpy as np
from joblib import Parallel, delayed
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

PROCESSES = 2
# The usual pattern drops single characters, signs, emoji and the $ of cashtags, and ranks worse.
WORDS = {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"\$?\w+|[^\w\s]"}
CHARACTERS = {"analyzer": "char_wb", "ngram_range": (2, 5)}
LEARNT_ONLY = -1


def features(training, asked):
    learnt, applied = [], []
    for settings in (WORDS, CHARACTERS):
        vectorizer = TfidfVectorizer(sublinear_tf=True, min_df=2, **settings)
        learnt.append(vectorizer.fit_transform(training))
        applied.append(vectorizer.transform(asked))
    return hstack(learnt).tocsr(), hstack(applied).tocsr()


def flat(x, y, asked, names, learner):
    model = learner().fit(x, y)
    probabilities = model.predict_proba(asked)
    return probabilities[:, [list(model.classes_).index(name) for name in names]]


def cascade(x, y, asked, names, learner):
    reached = np.arange(len(y))
    left = np.ones(asked.shape[0])
    columns = []
    for name in names[:-1]:
        goes_on = y[reached] != name
        model = learner().fit(x[reached], goes_on)
        probability = model.predict_proba(asked)[:, 1]
        columns.append(left * (1 - probability))
        left = left * probability
        reached = reached[goes_on]
    return np.column_stack(columns + [left])


def one_fold(fold, folds, labels, texts, say, names, learner):
    held_out = np.flatnonzero(folds == fold)
    training = np.flatnonzero(folds != fold)
    x, asked = features([texts[row] for row in training], [texts[row] for row in held_out])
    return held_out, say(x, labels[training], asked, names, learner)


def main(file, system, strength, weight, *names):
    with open(file, encoding="utf-8", newline="\n") as lines:
        rows = [json.loads(line) for line in lines]
    folds = np.array([row["fold"] for row in rows])
    labels = np.array([row["label"] for row in rows])
    texts = [row["text"] for row in rows]
    weights = "balanced" if weight == "balanced" else None

    def learner():
        return LogisticRegression(C=float(strength), class_weight=weights, solver="liblinear", random_state=0)

    say = {"cascade": cascade, "flat": flat}[system]
    answers = np.zeros((len(rows), len(names)))
    for held_out, probabilities in Parallel(PROCESSES)(
        delayed(one_fold)(fold, folds, labels, texts, say, names, learner)
        for fold in sorted(set(folds) - {LEARNT_ONLY})
    ):
        answers[held_out] = probabilities
    for row in np.flatnonzero(folds != LEARNT_ONLY):
        print(*(repr(float(probability)) for probability in answers[row]))


main(*sys.argv[1:])
