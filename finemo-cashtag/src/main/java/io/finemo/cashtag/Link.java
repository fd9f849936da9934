package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Two tags of one post: two symbols in order of the alphabet, or a symbol and a hashtag. */
record Link(String first, String second) implements Comparable<Link> {

  /**
   * Mixed, as short symbols have hashes close to one another, and those of a record would collide.
   */
  @Override
  public int hashCode() {
    return first.hashCode() * 0x9E3779B9 + second.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Link link && first.equals(link.first) && second.equals(link.second);
  }

  @Override
  public int compareTo(Link other) {
    int byFirst = first.compareTo(other.first);
    return byFirst == 0 ? second.compareTo(other.second) : byFirst;
  }

  /** Writes the tags once each, and links as their numbers: a tag is in many links. */
  static void write(BoundedTally<Link> links, PartWriter out) {
    List<String> tags =
        links.keys().stream()
            .flatMap(link -> Stream.of(link.first, link.second))
            .distinct()
            .sorted()
            .toList();
    out.integer(tags.size());
    tags.forEach(out::text);
    links.write(
        Comparator.naturalOrder(),
        (link, to) ->
            to.compact(Collections.binarySearch(tags, link.first))
                .compact(Collections.binarySearch(tags, link.second)),
        out);
  }

  static BoundedTally<Link> read(int bound, String what, PartReader in)
      throws ModelFormatException {
    int size = in.count("tags of " + what, Integer.BYTES);
    List<String> tags = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      tags.add(in.text("tag of " + what));
    }
    return BoundedTally.read(
        bound, what, 2, from -> new Link(tag(tags, what, from), tag(tags, what, from)), in);
  }

  private static String tag(List<String> tags, String what, PartReader in)
      throws ModelFormatException {
    return tags.get((int) in.compact("number of a tag of " + what, 0, tags.size() - 1L));
  }
}
