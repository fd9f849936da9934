package io.finemo.preprocess;

import io.finemo.core.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds expressions of advertising among the words of a post. The expressions stand in a tree by
 * words, so that the time does not grow with their number.
 */
final class SpamFilter {
  private final Node root = new Node();

  SpamFilter(List<String> expressions) {
    for (String expression : expressions) {
      Node node = root;
      for (String word : Resources.words(expression)) {
        node = node.next.computeIfAbsent(word, w -> new Node());
      }
      node.expression = Optional.of(expression);
    }
  }

  /** The first expression of advertising in the post. */
  Optional<String> find(List<Token> tokens) {
    List<String> words =
        tokens.stream()
            .filter(t -> t.kind() == Token.Kind.WORD || t.kind() == Token.Kind.HASHTAG)
            .map(t -> t.norm().startsWith("#") ? t.norm().substring(1) : t.norm())
            .toList();
    for (int start = 0; start < words.size(); start++) {
      Node node = root;
      for (int at = start; at < words.size(); at++) {
        node = node.next.get(words.get(at));
        if (node == null) {
          break;
        }
        if (node.expression.isPresent()) {
          return node.expression;
        }
      }
    }
    return Optional.empty();
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private Optional<String> expression = Optional.empty();
  }
}
