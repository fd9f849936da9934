package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Comparator;

/** Two tags of one post: two symbols in order of the alphabet, or a symbol and a hashtag. */
record Link(String first, String second) implements Comparable<Link> {

  @Override
  public int compareTo(Link other) {
    int byFirst = first.compareTo(other.first);
    return byFirst == 0 ? second.compareTo(other.second) : byFirst;
  }

  static void write(BoundedTally<Link> links, PartWriter out) {
    links.write(
        Comparator.naturalOrder(), (link, to) -> to.text(link.first).text(link.second), out);
  }

  static BoundedTally<Link> read(int bound, String what, PartReader in)
      throws ModelFormatException {
    return BoundedTally.read(
        bound, what, 2 * Integer.BYTES, from -> new Link(from.text(what), from.text(what)), in);
  }
}
