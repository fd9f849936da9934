package io.finemo.features.lexicon;

import io.finemo.core.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the hits of a lexicon in one post from left to right. At each place the longest entry
 * wins; of equally long ones that of the normal forms over that of the lemmas. The one object per
 * post is all that is allocated.
 */
final class LexiconCursor {
  private final LexiconTree tree;
  private final List<Token> tokens;
  private int at;
  private int from;
  private int to;
  private @Nullable LexiconEntry found;

  LexiconCursor(LexiconTree tree, List<Token> tokens) {
    this.tree = tree;
    this.tokens = tokens;
  }

  /** Goes to the next hit. */
  boolean next() {
    while (at < tokens.size()) {
      found = null;
      from = at;
      to = at;
      Token first = tokens.get(at);
      descend(tree.root(), at);
      if (found == null && first.kind() == Token.Kind.EMOJI) {
        take(emoji(first), at + 1);
      }
      if (found != null) {
        at = to;
        return true;
      }
      at++;
    }
    return false;
  }

  LexiconEntry entry() {
    if (found == null) {
      throw new IllegalStateException("next() must have answered true");
    }
    return found;
  }

  /** The first token of the hit. */
  int from() {
    return from;
  }

  /** The token behind the hit. */
  int to() {
    return to;
  }

  /** Whether the hit is an emoji, or one of marks: {@code :)}. */
  boolean isEmoji() {
    Token.Kind kind = tokens.get(from).kind();
    return kind == Token.Kind.EMOJI || kind == Token.Kind.PUNCTUATION;
  }

  /** Whether the hit is negated from outside: an entry may hold a negation of its own. */
  boolean isNegated() {
    return tokens.get(from).negated();
  }

  private LexiconTree.@Nullable Node emoji(Token token) {
    LexiconTree.Node whole = tree.root().child(token.surface());
    return whole != null || token.surface().isEmpty()
        ? whole
        : tree.emoji(token.surface().codePointAt(0));
  }

  private void descend(LexiconTree.Node parent, int place) {
    if (place < tokens.size()) {
      Token token = tokens.get(place);
      take(parent.child(token.norm()), place + 1);
      if (!token.lemma().equals(token.norm())) {
        take(parent.child(token.lemma()), place + 1);
      }
      if (token.kind() == Token.Kind.QUANTITY) {
        // Its normal form is a tag, but "52 week high" speaks of one number.
        take(parent.child(token.surface()), place + 1);
      }
    }
  }

  private void take(LexiconTree.@Nullable Node node, int behind) {
    if (node == null) {
      return;
    }
    LexiconEntry entry = node.entry();
    if (entry != null && behind > to) {
      found = entry;
      to = behind;
    }
    descend(node, behind);
    if (behind < tokens.size() && isHyphen(tokens.get(behind))) {
      descend(node, behind + 1);
    }
  }

  private static boolean isHyphen(Token token) {
    return token.kind() == Token.Kind.PUNCTUATION && token.norm().equals("-");
  }
}
