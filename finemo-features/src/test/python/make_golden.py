"""Writes what scikit-learn's TfidfVectorizer makes of a few invented texts, value by value.

    /usr/bin/python3 finemo-features/src/test/python/make_golden.py

Made with scikit-learn 1.2.1, Debian's python3-sklearn. GoldenVectorsTest compares FeatureExtractor
with the file this writes, src/test/resources/io/finemo/features/golden.tsv. One line each:

    text       number  words separated by blanks                  (the first TRAINING ones are fitted)
    spec       analyzer  minimum  maximum  min_df  sublinear      (starts a block)
    term       n-gram  idf                                        (blanks as "␣")
    value      number of the text  n-gram  value
"""

import pathlib

from sklearn.feature_extraction.text import TfidfVectorizer

TEXTS = [
    "the lemon index rose and the plum index fell",
    "plum up up up again up",
    "a b c lemon",
    "no lemon no plum no index",
    "índice de ciruelas al alza mañana sí sí",
    "up",
    "rose rose rose fell fell the the the the",
    "x y",
    "lemonade is not lemon and plums are not plum",
    "¡¡ alza !! ?? up",
    "🚀 up 📈 lemon 🚀🚀",
    "",
    # Not fitted:
    "the lemonade rose up up and up",
    "unseen words only qqq",
    "zz",
    "a",
]
TRAINING = 12

SPECS = [
    ("word", 1, 1, 1, False),
    ("word", 1, 2, 1, True),
    ("word", 1, 2, 2, True),
    ("word", 2, 3, 1, False),
    ("char_wb", 1, 1, 1, True),
    ("char_wb", 2, 5, 2, True),
    ("char_wb", 3, 3, 1, False),
    ("char_wb", 5, 7, 1, True),
    ("char_wb", 1, 4, 3, False),
    ("char", 1, 1, 1, False),
    ("char", 2, 4, 2, True),
]


def main():
    root = pathlib.Path(__file__).resolve().parents[1]
    lines = ["\t".join(["text", str(i), text]) for i, text in enumerate(TEXTS)]
    for analyzer, minimum, maximum, min_df, sublinear in SPECS:
        # Words are what stands between blanks, as in the test that reads this.
        words = {"tokenizer": str.split, "token_pattern": None} if analyzer == "word" else {}
        vectorizer = TfidfVectorizer(
            analyzer=analyzer,
            ngram_range=(minimum, maximum),
            min_df=min_df,
            sublinear_tf=sublinear,
            smooth_idf=True,
            norm="l2",
            lowercase=False,
            **words,
        )
        vectorizer.fit(TEXTS[:TRAINING])
        terms = [term.replace(" ", "␣") for term in vectorizer.get_feature_names_out()]
        lines.append("\t".join(["spec", analyzer, *map(str, (minimum, maximum, min_df)), str(sublinear).lower()]))
        lines += ["\t".join(["term", term, repr(float(idf))]) for term, idf in zip(terms, vectorizer.idf_)]
        for number, row in enumerate(vectorizer.transform(TEXTS)):
            lines += [
                "\t".join(["value", str(number), terms[column], repr(float(value))])
                for column, value in sorted(zip(row.indices, row.data))
            ]
    golden = root / "resources" / "io" / "finemo" / "features" / "golden.tsv"
    golden.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
