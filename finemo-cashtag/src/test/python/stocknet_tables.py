"""Counts the tables of a cashtag study in a file of X's JSON lines, by X's own entities.

Prints the tables as lines of cells between tabs, the name of the table first. Posts that are reposts or
cut off are left out, as their entities are those of the longer original. A post whose identifier is a
multiple of three stands for noise, so that counts of clean posts differ from those of all. Standard library only.

    python3 finemo-cashtag/src/test/python/stocknet_tables.py tweets-2014.jsonl.gz nasdaq.csv nyse.csv
"""

import collections
import csv
import email.utils
import gzip
import itertools
import json
import math
import statistics
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

NEW_YORK = ZoneInfo("America/New_York")
YEAR = [date(2014, 1, 1) + timedelta(days=i) for i in range(365)]
Z = statistics.NormalDist().inv_cdf(0.975)


def read_list(file, exchange):
    with open(file, encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            stated = {key: "" if row[key] == "n/a" else row[key].strip() for key in ("Sector", "industry")}
            symbol = row["Symbol"].strip().replace("/", ".").replace("-", ".")
            yield symbol, (exchange, stated["Sector"], stated["industry"])


def read_posts(file):
    with gzip.open(file, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            tweet = json.loads(line)
            if "retweeted_status" in tweet or "\u2026" in tweet["text"]:
                continue
            # "Wed Jan 01 00:00:48 +0000 2014" in the order of an e-mail's date.
            week, month, day, time, offset, year = tweet["created_at"].split()
            moment = email.utils.parsedate_to_datetime(f"{week}, {day} {month} {year} {time} {offset}")
            symbols = sorted({s["text"].upper().replace("-", ".") for s in tweet["entities"]["symbols"]})
            hashtags = {h["text"].lower() for h in tweet["entities"]["hashtags"]}
            yield tweet, moment, symbols, hashtags, int(tweet["id_str"]) % 3 != 0


class Counts(dict):
    """Posts and clean posts by key."""

    def add(self, key, clean):
        count = self.setdefault(key, [0, 0])
        count[0] += 1
        count[1] += clean

    def rows(self):
        return sorted(self.items(), key=lambda item: (-item[1][0], item[0]))


def show(table, *cells):
    print(table, *("" if c is None else repr(c) if isinstance(c, float) else c for c in cells), sep="\t")


def bucket(number):
    """The upper end of 0, 1-10, 11-100, ..."""
    high = 0 if number == 0 else 10
    while number > high:
        high *= 10
    return high


def low_end(high):
    return 0 if high == 0 else 1 if high == 10 else high // 10 + 1


def highs(last):
    found = [0]
    while found[-1] < last:
        found.append(found[-1] * 10 or 10)
    return found


def wilson(k, n):
    p = k / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    width = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return middle - width, middle + width if k < n else 1.0


def main():
    listed = {}
    for file, exchange in (sys.argv[2], "NASDAQ"), (sys.argv[3], "NYSE"):
        for symbol, stated in read_list(file, exchange):
            listed.setdefault(symbol, stated)

    periods = {"years": {}, "months": {}, "days": {}}
    symbols, pairs, links, sectors, industries = (Counts() for _ in range(5))
    months, month_posts, hours = {}, collections.Counter(), Counts()
    authors, places, exchanges = {}, {}, Counts()
    all_posts = [0, 0]
    for tweet, moment, tags, hashtags, clean in read_posts(sys.argv[1]):
        for name, length in ("years", 4), ("months", 7), ("days", 10):
            row = periods[name].setdefault(moment.date().isoformat()[:length], [0] * 4)
            for i, counts in enumerate((True, clean, bool(tags), clean and bool(tags))):
                row[i] += counts
        if not tags:
            continue
        all_posts[0] += 1
        all_posts[1] += clean
        month = moment.date().replace(day=1)
        month_posts[month] += clean
        local = moment.astimezone(NEW_YORK)
        for symbol in tags:
            symbols.add(symbol, clean)
            hours.add((symbol, local.date(), moment.replace(minute=0, second=0)), clean)
            for hashtag in hashtags:
                links.add((symbol, hashtag), clean)
        for pair in itertools.combinations(tags, 2):
            pairs.add(pair, clean)
            months.setdefault(pair, collections.Counter())[month] += clean
        for sector in {listed.get(s, ("", "", ""))[1] for s in tags}:
            sectors.add(sector, clean)
        for industry in {listed.get(s, ("", "", ""))[1:] for s in tags}:
            industries.add(industry, clean)
        user = tweet["user"]
        author = authors.setdefault(user["id_str"], [0, 0, -1, False])
        author[0] += 1
        author[1] += clean
        author[2] = max(author[2], user["followers_count"])
        author[3] |= user["verified"]
        for exchange in {listed[s][0] for s in tags if s in listed}:
            exchanges.add(exchange, clean)
            places.setdefault(exchange, Counts()).add(user["id_str"], clean)

    for name, rows in periods.items():
        for period, (posts, posts_clean, tagged, tagged_clean) in sorted(rows.items()):
            show("distribution." + name, period, posts, posts_clean, tagged, tagged_clean,
                 tagged / posts, *wilson(tagged, posts), *[float(tagged)] * 3)
    for exchange in "NASDAQ", "NYSE":
        here = [s for s in listed if listed[s][0] == exchange]
        mentioned = [symbols[s] for s in here if s in symbols]
        show("coverage", exchange, len(here), len(mentioned), sum(m[1] > 0 for m in mentioned), len(mentioned) / len(here))
    buckets = [collections.Counter(bucket(symbols.get(s, (0, 0))[i]) for s in listed) for i in (0, 1)]
    for high in highs(max(buckets[0])):
        show("mentionHistogram", low_end(high), high, buckets[0][high], buckets[1][high])
    for symbol, (posts, clean) in symbols.rows():
        show("topCashtags", symbol, posts, clean, (posts - clean) / posts)
    for symbol, (posts, clean) in sorted(symbols.items(), key=lambda item: (-item[1][1], item[0])):
        if clean:
            show("topCashtagsClean", symbol, posts, clean, (posts - clean) / posts)
    for sector, count in sectors.rows():
        show("sectors", sector, *count)
    for industry, count in industries.rows():
        show("industries", *industry, *count)
    for (symbol, hashtag), count in links.items():
        of = symbols[symbol]
        show("hashtagMeasure", hashtag, symbol, *count, *of,
             *(c / math.log(n) if n > 1 else None for c, n in zip(count, of)))
    show_authors(authors, places, exchanges)
    show_pairs(pairs, symbols, all_posts, listed)
    show_changes(months, month_posts)
    show_volume(hours)


def show_authors(authors, places, exchanges):
    by_posts = sorted(authors.items(), key=lambda a: (-a[1][0], -a[1][1], a[0]))
    by_followers = sorted(by_posts, key=lambda a: -a[1][2])
    for name, rows in ("authorsByPosts", by_posts), ("authorsByFollowers", by_followers):
        for author, (posts, clean, followers, verified) in rows:
            show(name, author, followers, int(verified), posts, clean)
    for author, (posts, clean, followers, verified) in by_followers:
        if posts == 1 and followers > 1_000_000:
            show("largeAuthorsOfOnePost", author, followers, int(verified), posts, clean)
    bins = {}
    for posts, clean, followers, _ in authors.values():
        row = bins.setdefault(bucket(followers), [0, 0, 0])
        for i, more in enumerate((1, posts, clean)):
            row[i] += more
    for high in highs(max(bins)):
        show("followerHistogram", low_end(high), high, *bins.get(high, (0, 0, 0)))
    for exchange, count in sorted(exchanges.items()):
        show("exchanges", exchange, len(places[exchange]), *count)
        rows = places[exchange].items()
        for author, count in sorted(rows, key=lambda a: (-a[1][0], -a[1][1], a[0])):
            show("authorsOfExchanges", exchange, author, authors[author][2], *count)


def show_pairs(pairs, symbols, all_posts, listed):
    for (a, b), count in pairs.rows():
        weights = []
        for i in (0, 1):
            if count[i]:
                weights.append(math.log2(count[i] * all_posts[i] / (symbols[a][i] * symbols[b][i])))
            else:
                weights.append(None)
        for i in (0, 1):
            weights.append(count[i] / (symbols[a][i] + symbols[b][i] - count[i]) if count[i] else None)
        show("pairs", a, b, *count, *weights)
    frequencies = [collections.Counter(count[i] for count in pairs.values() if count[i]) for i in (0, 1)]
    for posts in sorted(set(frequencies[0]) | set(frequencies[1])):
        show("pairDistribution.counts", posts, frequencies[0][posts], frequencies[1][posts])
    edges = [(a, b, posts, clean) for (a, b), (posts, clean) in pairs.items() if clean >= 10]
    edges.sort(key=lambda e: (-e[3], -e[2], e[0], e[1]))
    for a, b, posts, clean in edges:
        show("graph.edges", a, b, posts, clean, float(clean))
    inside = {s for a, b, _, _ in edges for s in (a, b)}
    for symbol in sorted(inside, key=lambda s: (-symbols[s][1], s)):
        near = [(b if a == symbol else a, p, c) for a, b, p, c in edges if symbol in (a, b)]
        for other, posts, clean in near[:5]:
            own, its = (listed.get(s, ("", "", ""))[1] for s in (symbol, other))
            show("competitors", symbol, other, posts, clean, int(own == its != ""))


def show_changes(months, month_posts):
    order = sorted(month_posts)
    early = set(order[: len(order) // 2])
    posts = [sum(n for m, n in month_posts.items() if (m in early) == half) for half in (True, False)]
    tested = {}
    for pair, counts in months.items():
        both = [sum(n for m, n in counts.items() if (m in early) == half) for half in (True, False)]
        if sum(both) >= 10:
            tested[pair] = both
    z = statistics.NormalDist().inv_cdf(1 - 0.05 / 2 / len(tested))
    rows = []
    for pair, both in tested.items():
        cells = [(n + 0.5, total - n + 0.5) for n, total in zip(both, posts)]
        odds = math.log(cells[1][0] / cells[1][1]) - math.log(cells[0][0] / cells[0][1])
        error = math.sqrt(sum(1 / x for cell in cells for x in cell))
        low, high = odds - z * error, odds + z * error
        if low > 0 or high < 0:
            rows.append((-low, *pair, *both, odds, low, high))
    for row in sorted(rows):
        show("pairChanges", *row[1:])


def show_volume(hours):
    days = Counts()
    by_hour = {}
    for (symbol, day, hour), (posts, clean) in hours.items():
        count = days.setdefault((symbol, day), [0, 0])
        count[0] += posts
        count[1] += clean
        by_hour.setdefault(symbol, {}).setdefault(hour, [0, 0])
        by_hour[symbol][hour][0] += posts
        by_hour[symbol][hour][1] += clean
    for (symbol, day), count in sorted(days.items()):
        show("volume", symbol, day, *count)
    by_day = {}
    for (symbol, day), count in days.items():
        by_day.setdefault(symbol, {})[day] = count
    begin = datetime(2014, 1, 1, tzinfo=NEW_YORK).astimezone(timezone.utc)
    year_hours = [begin + timedelta(hours=i) for i in range(365 * 24)]
    for i, end in (0, ""), (1, "Clean"):
        show_spikes("spikes" + end, "robustSpikes" + end, by_day, YEAR, i)
        show_spikes("hourlySpikes" + end, "robustHourlySpikes" + end, by_hour, year_hours, i)


def show_spikes(name, robust_name, by_slot, slots, i):
    spikes, robust = [], []
    for symbol, counts in by_slot.items():
        if 2 * len(counts) < len(slots) and max(count[i] for count in counts.values()) < 10:
            continue  # The median is 0, and no slot has the least number of posts.
        posts = [counts.get(slot, (0, 0))[i] for slot in slots]
        median = float(statistics.median(posts))
        mad = float(statistics.median(abs(p - median) for p in posts))
        if median > 0:
            highest = max(posts)
            spikes.append((-highest / median, -highest, symbol, slots[posts.index(highest)], median))
        for slot, count in zip(slots, posts):
            score = (count - median) / max(1, 1.482602218505602 * mad)
            if count >= 10 and score > 3.5:
                robust.append((-score, symbol, slot, count, median, mad))
    for ratio, highest, symbol, slot, median in sorted(spikes)[:20]:
        show(name, symbol, name_of(slot), -highest, median, -ratio)
    for score, symbol, slot, count, median, mad in sorted(robust):
        show(robust_name, symbol, name_of(slot), count, median, mad, -score)


def name_of(slot):
    return slot.strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(slot, datetime) else slot.isoformat()


if __name__ == "__main__":
    main()
