package io.finemo.cashtag.count;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for tags, in the order in which they come. */
final class TagNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> tags = new ArrayList<>();
  private final KeyMemo<Integer> memo = new KeyMemo<>(this::number);

  int number(String tag) {
    Integer known = numbers.get(tag);
    if (known != null) {
      return known;
    }
    numbers.put(tag, tags.size());
    tags.add(tag);
    return tags.size() - 1;
  }

  /** The number of one of the keys of a post. */
  int number(KeyNumbers keys, int place) {
    return memo.at(keys, place);
  }

  String tag(int number) {
    return tags.get(number);
  }

  int size() {
    return tags.size();
  }

  /** The numbers here of the numbers there. */
  int[] numbersOf(TagNumbers other) {
    return other.tags.stream().mapToInt(this::number).toArray();
  }

  /** The numbers in the order of the tags. */
  int[] inOrder() {
    return TextOrder.of(tags.toArray(new String[0]));
  }

  /** The place of each number in the order of the tags. */
  int[] ranks() {
    int[] order = inOrder();
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /** Writes the tags in their order, so that equal tags are equal bytes whatever came first. */
  void write(PartWriter out) {
    out.integer(tags.size());
    for (int number : inOrder()) {
      // UTF-16 units: who brings an extractor of their own may have tags that no UTF-8 can say.
      out.units(tag(number).toCharArray(), tag(number).length());
    }
  }

  static TagNumbers read(String what, PartReader in) throws ModelFormatException {
    int size = in.count("tags of " + what, Integer.BYTES);
    TagNumbers read = new TagNumbers();
    for (int i = 0; i < size; i++) {
      String tag = new String(in.units("tag of " + what));
      if (i > 0 && read.tag(i - 1).compareTo(tag) >= 0) {
        throw in.fault("tags of " + what + " must be in order, each once: " + tag);
      }
      read.number(tag);
    }
    return read;
  }
}
