"""How fast scikit-learn is: BenchmarksReport's peer, which starts this.

    /usr/bin/python3 speed_peer.py learn ROWS.csv MODEL     learns and writes the model; prints seconds and megabytes
    /usr/bin/python3 speed_peer.py steps ROWS.csv           vectorises, learns and predicts in one process; prints rates
    /usr/bin/python3 speed_peer.py latency MODEL ROWS.csv   one post after the other; prints percentiles
    /usr/bin/python3 speed_peer.py decide MODEL ROWS.csv    prints the labels of the posts

ROWS.csv has the columns "text" and "label". Features are TF-IDF of words (1, 2), signs, emoji and cashtags among them,
and of characters within words (2, 5); a model is three logistic stages, one for each label but the last, learnt of the
posts that reach it, without calibration.
"""

import csv
import sys
import time

import joblib
import numpy as np
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

LABELS = ["NEUTRAL", "NEGATIVE_AWARENESS", "POSITIVE_STATEMENT", "OPPORTUNITY"]
WORDS = {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"\$?\w+|[^\w\s]"}
CHARACTERS = {"analyzer": "char_wb", "ngram_range": (2, 5)}
ROUNDS = 3
POSTS_ONE_BY_ONE = 2000
PERCENTILES = [50, 90, 99, 99.9]


def read(name):
    csv.field_size_limit(10_000_000)
    with open(name, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row["text"] for row in rows], np.array([row["label"] for row in rows])


def vectorizers():
    return [TfidfVectorizer(sublinear_tf=True, min_df=2, **settings) for settings in (WORDS, CHARACTERS)]


def transform(vectorizers_, texts):
    return hstack([vectorizer.transform(texts) for vectorizer in vectorizers_]).tocsr()


def stages(x, y):
    reached = np.arange(len(y))
    learnt = []
    for label in LABELS[:-1]:
        goes_on = y[reached] != label
        model = LogisticRegression(C=3, solver="liblinear", random_state=0)
        learnt.append(model.fit(x[reached], goes_on))
        reached = reached[goes_on]
    return learnt


def probabilities(learnt, x):
    left = np.ones(x.shape[0])
    columns = []
    for model in learnt:
        probability = model.predict_proba(x)[:, 1]
        columns.append(left * (1 - probability))
        left = left * probability
    return np.column_stack(columns + [left])


def peak():
    """Megabytes. Not ru_maxrss, which counts what the process that started this one had."""
    with open("/proc/self/status", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def learn(rows, model):
    texts, labels = read(rows)
    start = time.perf_counter()
    vectorizers_ = vectorizers()
    x = hstack([vectorizer.fit_transform(texts) for vectorizer in vectorizers_]).tocsr()
    learnt = stages(x, labels)
    seconds = time.perf_counter() - start
    joblib.dump((vectorizers_, learnt), model)
    print(seconds, peak(), x.shape[1])


def steps(rows):
    texts, labels = read(rows)
    figures = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        vectorizers_ = [vectorizer.fit(texts) for vectorizer in vectorizers()]
        fitted = time.perf_counter()
        x = transform(vectorizers_, texts)
        transformed = time.perf_counter()
        learnt = stages(x, labels)
        trained = time.perf_counter()
        probabilities(learnt, x)
        figures.append(np.diff([start, fitted, transformed, trained, time.perf_counter()]))
    print(*np.median(figures, axis=0), len(texts), x.shape[1])


def latency(model, rows):
    texts, _ = read(rows)
    started = time.perf_counter()
    vectorizers_, learnt = joblib.load(model)
    loaded = time.perf_counter() - started
    micros = []
    for row in range(POSTS_ONE_BY_ONE):
        start = time.perf_counter()
        LABELS[int(np.argmax(probabilities(learnt, transform(vectorizers_, [texts[row % len(texts)]]))))]
        micros.append((time.perf_counter() - start) * 1e6)
    print(*np.percentile(micros[len(micros) // 10 :], PERCENTILES), loaded * 1e3)


def decide(model, rows):
    texts, _ = read(rows)
    vectorizers_, learnt = joblib.load(model)
    for row in probabilities(learnt, transform(vectorizers_, texts)):
        print(LABELS[int(np.argmax(row))])


{"learn": learn, "steps": steps, "latency": latency, "decide": decide}[sys.argv[1]](*sys.argv[2:])
