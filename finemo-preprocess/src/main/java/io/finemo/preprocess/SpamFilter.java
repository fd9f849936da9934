package io.finemo.preprocess;

import io.finemo.core.text.Token;
import io.finemo.preprocess.dictionary.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds expressions of advertising among the words of a post. The expressions stand in a tree by
 * words, so that the time does not grow with their number.
 */
final class SpamFilter {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]");

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
        tokens.stream().map(SpamFilter::word).filter(word -> !word.isEmpty()).toList();
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

  /** What a token says in an expression, empty if nothing: "#Gratis" gratis, "$30" 30. */
  private static String word(Token token) {
    return switch (token.kind()) {
      case WORD -> token.norm();
      case HASHTAG -> token.norm().substring(1);
      case QUANTITY -> NOT_WORD.matcher(token.surface()).replaceAll("").toLowerCase(Locale.ROOT);
      default -> "";
    };
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private Optional<String> expression = Optional.empty();
  }
}
