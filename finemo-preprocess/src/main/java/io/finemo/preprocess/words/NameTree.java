package io.finemo.preprocess.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a list, as a tree with one word on each branch. Not changed once it is filled. */
final class NameTree {
  /**
   * A name that ends here.
   *
   * @param symbol the symbol of the company
   * @param word the name as it is compared, if it is one word; else empty
   */
  record Name(String symbol, String word) {}

  private final Map<String, NameTree> branches = new HashMap<>(2);
  private @Nullable Name name;

  /** Adds a name; of two listings of a name that with the shorter symbol stays, or the first. */
  void add(List<String> words, Name added) {
    NameTree node = this;
    for (String word : words) {
      node = node.branches.computeIfAbsent(word, first -> new NameTree());
    }
    Name before = node.name;
    if (before == null || added.symbol().length() < before.symbol().length()) {
      node.name = added;
    }
  }

  @Nullable NameTree next(String word) {
    return branches.get(word);
  }

  @Nullable Name name() {
    return name;
  }
}
