"""Finds communities in a synthetic graph with networkx, to check Clusters against.

Made with Python 3.11 and networkx 3.6.1:
    python3 clusters_golden.py > ../resources/io/finemo/cashtag/graph/clusters.txt
Lines: an edge with its weight; then "modularity", that of the planted groups; then "best", the highest of
networkx's own Louvain method over 50 seeds.
"""

import random

import networkx as nx

GROUPS, SIZE = 5, 9


def main():
    random.seed(20140101)
    graph = nx.Graph()
    names = [f"{chr(65 + g)}{chr(65 + i)}" for g in range(GROUPS) for i in range(SIZE)]
    for i, one in enumerate(names):
        for other in names[i + 1:]:
            chance, most = (0.5, 12) if one[0] == other[0] else (0.12, 3)
            if random.random() < chance:
                graph.add_edge(one, other, weight=random.randint(1, most))
    for one, other, weight in sorted(graph.edges(data="weight")):
        print("edge", *sorted((one, other)), weight)
    planted = [{n for n in graph if n[0] == chr(65 + g)} for g in range(GROUPS)]
    print("modularity", repr(nx.community.modularity(graph, planted)))
    print("best", repr(max(
        nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=seed))
        for seed in range(50))))


if __name__ == "__main__":
    main()
