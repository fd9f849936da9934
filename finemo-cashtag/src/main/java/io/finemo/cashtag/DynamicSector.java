package io.finemo.cashtag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Symbols that posts tag with the same hashtag: a sector as authors see it, from the measure C = CO
 * / ln(CT) (Hentschel and Alonso 2014).
 *
 * @param hashtag the hashtag without {@code #}
 * @param members the symbols whose closest shared hashtag it is, two or more, closest first
 */
public record DynamicSector(String hashtag, List<HashtagLink> members) {

  /**
   * Copies the list.
   *
   * @param hashtag the hashtag
   * @param members the symbols
   */
  public DynamicSector {
    members = List.copyOf(members);
  }

  /**
   * Groups symbols by the hashtag that belongs to each of them most closely, among the hashtags
   * that stand with two to {@code maxSymbols} symbols in {@code minPosts} posts each: one that
   * stands with all sorts of them, such as {@code #stocks}, tells no sector. Links without a
   * measure do not count; a hashtag in which a single symbol is left makes no sector.
   *
   * @param links the links, closest first, as in {@link HashtagLinks.Result#links()}
   * @param minPosts in how many posts symbol and hashtag must stand together, 1 or more
   * @param maxSymbols with how many symbols a hashtag may stand, 2 or more
   * @return the sectors, those of most members first, then by hashtag
   */
  public static List<DynamicSector> of(List<HashtagLink> links, long minPosts, int maxSymbols) {
    if (minPosts < 1) {
      throw new IllegalArgumentException("minPosts must be at least 1: " + minPosts);
    }
    if (maxSymbols < 2) {
      throw new IllegalArgumentException("maxSymbols must be at least 2: " + maxSymbols);
    }
    List<HashtagLink> counted =
        links.stream()
            .filter(link -> link.posts() >= minPosts && link.measure().isPresent())
            .toList();
    Map<String, Integer> symbolsOf = new HashMap<>();
    counted.forEach(link -> symbolsOf.merge(link.hashtag(), 1, Integer::sum));

    Set<String> placed = new HashSet<>();
    Map<String, List<HashtagLink>> members = new HashMap<>();
    for (HashtagLink link : counted) {
      int symbols = symbolsOf.getOrDefault(link.hashtag(), 0);
      if (symbols >= 2 && symbols <= maxSymbols && placed.add(link.symbol())) {
        members.computeIfAbsent(link.hashtag(), hashtag -> new ArrayList<>()).add(link);
      }
    }
    return members.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new DynamicSector(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((DynamicSector sector) -> sector.members().size())
                .reversed()
                .thenComparing(DynamicSector::hashtag))
        .toList();
  }
}
