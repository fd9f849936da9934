"""Writes what scikit-learn's vectorizers make of 2,120 texts: those of the sample inside finemo-examples, and random ones.

    /usr/bin/python3 finemo-features/src/test/python/make_golden_rows.py

Made with scikit-learn 1.2.1, Debian's python3-sklearn. GoldenRowsTest makes the same random texts, draw by draw,
and compares NgramCounts and FeatureExtractor with the file this writes, golden-rows.tsv. Of every
row only a check sum is kept. Lines:

    texts       how many  CRC-32 of all texts, a line feed behind each
    spec        analyzer minimum maximum min_df max_df max_features binary sublinear idf unit_length
    vocabulary  how many  CRC-32 of "n-gram TAB document frequency LF", n-grams in the order of their code points
    counts      for each text the CRC-32 of "n-gram TAB count LF", in the same order
    values      for each text the sum of values, each times 1 + (CRC-32 of its n-gram modulo 1000) / 1000

A block has counts or values. What is fitted are the texts whose number is not 3 modulo 4. Behind the blocks:

    chi2        analyzer minimum maximum min_df
    scores      the chi-squared score of each n-gram over the counts of all texts, n-grams in the order of their code points
    pvalues     the p-value of each
"""

import json
import pathlib
import zlib

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.feature_selection import chi2

RANDOM_TEXTS = 1600

SYMBOLS = [
    "a", "e", "o", "s", "n", "t", "r", "u", "p", "1", "$", "%", "!", "ñ", "á", "ß", "日", "e\u0301",
    "\U0001F680", "\U0001F44D\U0001F3FF", "\u2764\uFE0F", "\U0001F1EA\U0001F1F8", "\U0001F468\u200D\U0001F469\u200D\U0001F467",
]  # fmt: skip

BLANKS = [" ", " ", " ", " ", " ", " ", "  ", " \u00A0", "\t", "\u2003 \t"]

# analyzer, minimum, maximum, min_df, max_df, about how many features or None, binary, sublinear, idf, unit length
SPECS = [
    ("char", 1, 1, 1, 1.0, None, False, False, False, False),
    ("char", 2, 4, 2, 1.0, None, False, False, False, False),
    ("char", 1, 7, 9, 1.0, None, False, False, False, False),
    ("char", 6, 9, 0.002, 0.3, None, False, False, False, False),
    ("char_wb", 1, 3, 1, 1.0, None, False, False, False, False),
    ("char_wb", 2, 5, 2, 1.0, None, False, False, False, False),
    ("char_wb", 5, 6, 1, 0.05, None, False, False, False, False),
    ("char_wb", 1, 4, 0.01, 400, None, False, False, False, False),
    ("word", 1, 1, 1, 1.0, None, False, False, False, False),
    ("word", 1, 3, 2, 0.1, None, False, False, False, False),
    ("word", 1, 2, 1, 1.0, 300, False, False, False, False),
    ("char", 1, 4, 2, 0.5, 1000, False, False, False, False),
    ("char", 1, 3, 1, 1.0, 500, True, False, False, False),
    ("word", 1, 2, 2, 1.0, None, False, True, True, True),
    ("char_wb", 2, 5, 2, 1.0, None, False, True, True, True),
    ("char", 1, 5, 3, 0.4, None, False, False, True, False),
    ("char", 1, 4, 1, 1.0, 2000, True, False, True, True),
    ("word", 1, 2, 1, 50, None, False, False, False, True),
]

# analyzer, minimum, maximum, min_df of the counts that chi-squared scores
SCORED = [("char_wb", 1, 4, 60), ("word", 1, 2, 2)]


class Draws:
    """Knuth's linear congruential generator, as the test has it."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def random_text(draws):
    text = ""
    for _ in range(draws.below(16)):
        text += BLANKS[draws.below(len(BLANKS))]
        for _ in range(1 + draws.below(8)):
            # The smaller of two, so that some n-grams are frequent.
            first = draws.below(len(SYMBOLS))
            text += SYMBOLS[min(first, draws.below(len(SYMBOLS)))]
    return text


def crc(text):
    return zlib.crc32(text.encode("utf-8"))


def listing(terms, numbers):
    return crc("".join(f"{term}\t{number}\n" for term, number in zip(terms, numbers)))


def without_ties(about, fitted, binary):
    """The first number of features from about on where the next n-gram is rarer than the last one kept."""
    totals = np.sort(np.asarray(fitted.sum(axis=0)).ravel())[::-1]
    return next(k for k in range(about, len(totals)) if totals[k - 1] > totals[k])


def block(spec, texts, training):
    analyzer, minimum, maximum, min_df, max_df, about, binary, sublinear, idf, unit = spec
    options = {"analyzer": analyzer, "ngram_range": (minimum, maximum), "binary": binary, "lowercase": False}
    if analyzer == "word":
        # Words are what stands between blanks, as in the test.
        options |= {"tokenizer": lambda text: [word for word in text.split(" ") if word], "token_pattern": None}
    limits = {"min_df": min_df, "max_df": max_df}
    if about:
        limits["max_features"] = without_ties(about, CountVectorizer(**options, **limits).fit_transform(training), binary)
    counter = CountVectorizer(**options, **limits)
    fitted = counter.fit_transform(training)
    terms = counter.get_feature_names_out()
    frequencies = np.bincount(fitted.indices, minlength=len(terms))
    fields = [analyzer, minimum, maximum, min_df, max_df, limits.get("max_features", 0), binary, sublinear, idf, unit]
    yield "\t".join(["spec", *map(str, fields)])
    yield f"vocabulary\t{len(terms)}\t{listing(terms, frequencies):08x}"
    if idf or unit:
        tfidf = TfidfVectorizer(**options, **limits, use_idf=idf, sublinear_tf=sublinear, norm="l2" if unit else None)
        tfidf.fit(training)
        weights = np.array([1 + crc(term) % 1000 / 1000 for term in tfidf.get_feature_names_out()])
        yield "\t".join(["values", *(f"{value:.11g}" for value in tfidf.transform(texts) @ weights)])
    else:
        rows = counter.transform(texts)
        rows.sort_indices()
        yield "\t".join(["counts", *(f"{listing(terms[row.indices], row.data):08x}" for row in rows)])


def label(text, draws):
    """How often there is an "a", up to twice; of a third of the texts, anything."""
    anything = draws.below(3)
    return anything if draws.below(3) == 0 else min(text.count("a"), 2)


def scored(spec, texts, training, labels):
    analyzer, minimum, maximum, min_df = spec
    options = {"analyzer": analyzer, "ngram_range": (minimum, maximum), "min_df": min_df, "lowercase": False}
    if analyzer == "word":
        options |= {"tokenizer": lambda text: [word for word in text.split(" ") if word], "token_pattern": None}
    scores, p_values = chi2(CountVectorizer(**options).fit(training).transform(texts), labels)
    yield "\t".join(["chi2", *map(str, spec)])
    yield "\t".join(["scores", *(f"{score:.12g}" for score in scores)])
    yield "\t".join(["pvalues", *(f"{p_value:.12g}" for p_value in p_values)])


def main():
    project = pathlib.Path(__file__).resolve().parents[4]
    sample = project / "finemo-examples/src/main/resources/io/finemo/examples/sample.jsonl"
    with open(sample, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    draws = Draws(42)
    texts += [random_text(draws) for _ in range(RANDOM_TEXTS)]
    training = [text for number, text in enumerate(texts) if number % 4 != 3]
    lines = ["\t".join(["texts", str(len(texts)), f"{crc(''.join(text + chr(10) for text in texts)):08x}"])]
    for spec in SPECS:
        lines += block(spec, texts, training)
    labels = [label(text, draws) for text in texts]
    for spec in SCORED:
        lines += scored(spec, texts, training, labels)
    golden = project / "finemo-features/src/test/resources/io/finemo/features/golden-rows.tsv"
    golden.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
