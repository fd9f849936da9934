"""scikit-learn's side of VectorizerComparison, which starts this.

    /usr/bin/python3 vectorizers.py TEXTS

TEXTS holds a line for each post: the cleaned text, a tab, the tokens with blanks between them. For each
name of settings on standard input one line is written: the number of features, of entries of the matrix, the
sum of its values, and the seconds of processor time of fit and of transform.
"""

import sys
import time

from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

WORDS = {"tokenizer": str.split, "token_pattern": None}
TFIDF = {"min_df": 2, "sublinear_tf": True, "lowercase": False}


def settings(name):
    """The vectorizers of a name, each with the column it reads."""
    if name == "PAPER":
        return [(CountVectorizer(analyzer="char", ngram_range=(1, 7), min_df=9, lowercase=False), 0)]
    return [
        (TfidfVectorizer(analyzer="word", ngram_range=(1, 2), **WORDS, **TFIDF), 1),
        (TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), **TFIDF), 0),
    ]


def main():
    with open(sys.argv[1], encoding="utf-8", newline="\n") as lines:
        columns = list(zip(*(line.rstrip("\n").split("\t") for line in lines)))
    for request in sys.stdin:
        vectorizers = settings(request.strip())
        start = time.process_time()
        for vectorizer, column in vectorizers:
            vectorizer.fit(columns[column])
        fitted = time.process_time()
        matrices = [vectorizer.transform(columns[column]) for vectorizer, column in vectorizers]
        done = time.process_time()
        features = sum(matrix.shape[1] for matrix in matrices)
        entries = sum(matrix.nnz for matrix in matrices)
        total = sum(matrix.sum() for matrix in matrices)
        print(features, entries, repr(float(total)), fitted - start, done - fitted, flush=True)


main()
