"""Counts cashtags the way a researcher's script would: X's own entities, with pandas.

Argument: a file of X API v1.1 JSON lines, gzip. Counts the posts of each symbol, hashtag, mention and URL, of
each symbol and day, and of each pair of symbols; no noise, no authors, no graph. Prints the number of posts, the
seconds that reading and counting took (the start of Python and pandas left out), and the ten most frequent
symbols with their posts.
"""
import gzip
import json
import sys
import time

import pandas as pd

TEXTS = {"symbols": "text", "hashtags": "text", "user_mentions": "screen_name", "urls": "expanded_url"}


def read(name):
    rows = []
    posts = 0
    with gzip.open(name, "rt", encoding="utf-8") as lines:
        for line in lines:
            post = json.loads(line)
            posts += 1
            for kind, text in TEXTS.items():
                for entity in post["entities"].get(kind, ()):
                    rows.append((post["id_str"], post["created_at"], kind, (entity[text] or "").lower()))
    return posts, pd.DataFrame(rows, columns=["post", "created", "kind", "text"]).drop_duplicates()


def main(name):
    start = time.perf_counter()
    posts, table = read(name)
    counts = table.groupby(["kind", "text"]).size().sort_values(ascending=False)
    symbols = table[table.kind == "symbols"][["post", "created", "text"]]
    days = pd.to_datetime(symbols.created, format="%a %b %d %H:%M:%S %z %Y").dt.date
    volume = symbols.groupby([symbols.text, days]).size()
    pairs = symbols.merge(symbols, on="post")
    pairs = pairs[pairs.text_x < pairs.text_y].groupby(["text_x", "text_y"]).size()
    seconds = time.perf_counter() - start
    print(posts, f"{seconds:.4f}", len(counts), len(volume), len(pairs))
    for symbol, count in counts["symbols"].head(10).items():
        print(symbol.upper(), count)


main(sys.argv[1])
