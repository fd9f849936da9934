package io.finemo.features.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a lexicon as a tree of words, one hash look-up a word. Read-only once built. */
final class LexiconTree {
  /** A place in the tree. */
  static final class Node {
    private @Nullable Map<String, Node> children;
    private @Nullable LexiconEntry entry;

    @Nullable Node child(String word) {
      return children == null ? null : children.get(word);
    }

    @Nullable LexiconEntry entry() {
      return entry;
    }

    private Node grow(String word) {
      if (children == null) {
        children = new HashMap<>(2);
      }
      return children.computeIfAbsent(word, key -> new Node());
    }
  }

  private final Node root = new Node();
  private final Map<Integer, Node> emoji = new HashMap<>();

  LexiconTree(Collection<LexiconEntry> entries) {
    for (LexiconEntry entry : entries) {
      List<String> words = entry.words();
      Node node = add(words);
      node.entry = entry;
      String first = words.get(0);
      int symbol = first.codePointAt(0);
      if (words.size() == 1
          && first.length() == Character.charCount(symbol)
          && !Character.isLetterOrDigit(symbol)) {
        emoji.put(symbol, node);
      }
    }
    // Behind the entries themselves, so that an alias never hides one.
    for (LexiconEntry entry : entries) {
      List<String> words = entry.words();
      alias(EntryWords.plain(words), entry);
      if (words.size() == 1) {
        alias(List.of("#" + words.get(0)), entry);
      }
    }
  }

  Node root() {
    return root;
  }

  /** The emoji that starts with a code point, skin tone, style and what is joined left out. */
  @Nullable Node emoji(int codePoint) {
    return emoji.get(codePoint);
  }

  private void alias(List<String> words, LexiconEntry entry) {
    Node node = add(words);
    if (node.entry == null) {
      node.entry = entry;
    }
  }

  private Node add(List<String> words) {
    Node node = root;
    for (String word : words) {
      node = node.grow(word);
    }
    return node;
  }
}
