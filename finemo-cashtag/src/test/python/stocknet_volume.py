"""Counts the posts of each symbol and New York day in a file of X's JSON lines, by X's own entities.

Prints one line for each: symbol, day, posts. With --spikes, instead, the twenty symbols whose highest
day of 2014 is the greatest multiple of their median day: symbol, day, posts, median. Posts that are reposts or cut off are left out, as
their entities are those of the longer original. Standard library only.

    python3 finemo-cashtag/src/test/python/stocknet_volume.py tweets-2014.jsonl.gz [--spikes]
"""

import collections
import email.utils
import gzip
import json
import statistics
import sys
from datetime import date, timedelta
from zoneinfo import ZoneInfo


def main():
    zone = ZoneInfo("America/New_York")
    counts = collections.Counter()
    with gzip.open(sys.argv[1], "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            tweet = json.loads(line)
            if "retweeted_status" in tweet or "\u2026" in tweet["text"]:
                continue
            # "Wed Jan 01 00:00:48 +0000 2014" in the order of an e-mail's date.
            week, month, day, time, offset, year = tweet["created_at"].split()
            moment = email.utils.parsedate_to_datetime(f"{week}, {day} {month} {year} {time} {offset}")
            local = moment.astimezone(zone).date()
            symbols = {symbol["text"].upper() for symbol in tweet["entities"]["symbols"]}
            counts.update((symbol, local) for symbol in symbols)
    if "--spikes" in sys.argv:
        print_spikes(counts)
    else:
        for (symbol, day), count in sorted(counts.items()):
            print(symbol, day, count)


def print_spikes(counts):
    year = [date(2014, 1, 1) + timedelta(days=i) for i in range(365)]
    found = []
    for symbol in {symbol for symbol, _ in counts}:
        posts = [counts.get((symbol, day), 0) for day in year]
        median = statistics.median(posts)
        if median > 0:
            highest = max(posts)
            found.append((-highest / median, -highest, symbol, posts.index(highest), median))
    for _, highest, symbol, day, median in sorted(found)[:20]:
        print(symbol, year[day], -highest, float(median))


if __name__ == "__main__":
    main()
