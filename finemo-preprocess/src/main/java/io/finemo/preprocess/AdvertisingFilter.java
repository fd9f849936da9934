package io.finemo.preprocess;

import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
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
final class AdvertisingFilter {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]");

  private final List<String> expressions;
  private final Node root = new Node();

  /**
   * Cuts each expression as a post of the language is cut, so that it is found as it is written.
   */
  AdvertisingFilter(Language language, List<String> expressions) {
    this.expressions = List.copyOf(expressions);
    for (String expression : expressions) {
      List<String> words = words(Tokenizer.of(expression, language).tokens);
      if (words.isEmpty()) {
        throw new IllegalArgumentException(
            "an expression of advertising must hold at least 1 word: \"" + expression + "\"");
      }
      Node node = root;
      for (String word : words) {
        node = node.next.computeIfAbsent(word, w -> new Node());
      }
      node.expression = Optional.of(expression);
    }
  }

  /** The expressions as they were given. */
  List<String> expressions() {
    return expressions;
  }

  /** The first expression of advertising in the post. */
  Optional<String> find(List<Token> tokens) {
    List<String> words = words(tokens);
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

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().map(AdvertisingFilter::word).filter(word -> !word.isEmpty()).toList();
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
