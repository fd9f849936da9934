package io.finemo.examples.report;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.Outcome;
import java.util.Locale;
import java.util.stream.Collectors;

/** What preprocessing made of a post, beside the post. */
public final class PreprocessText {
  private static final int LONGEST = 300;

  private PreprocessText() {}

  /**
   * One post, before and after.
   *
   * @param outcome what became of it
   * @return a few lines of text, a blank line last
   */
  public static String of(Outcome outcome) {
    String end = System.lineSeparator();
    if (outcome instanceof Outcome.Kept kept) {
      AnalyzedPost post = kept.post();
      return "kept       "
          + id(post.post().id())
          + " ("
          + post.language()
          + ")"
          + end
          + "  before   "
          + TerminalText.line(post.post().text(), LONGEST)
          + end
          + "  after    "
          + TerminalText.line(tokens(post), LONGEST)
          + end
          + end;
    }
    Outcome.Discarded discarded = (Outcome.Discarded) outcome;
    String detail = TerminalText.line(discarded.detail(), 60);
    return "discarded  "
        + id(discarded.post().id())
        + " ("
        + discarded.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + (detail.isEmpty() ? "" : ": " + detail)
        + ")"
        + end
        + "  before   "
        + TerminalText.line(discarded.post().text(), LONGEST)
        + end
        + end;
  }

  private static String tokens(AnalyzedPost post) {
    return post.tokens().stream().map(PreprocessText::token).collect(Collectors.joining(" "));
  }

  /** The normal form, negation in front; the lemma, if it is another word; the tense, if any. */
  private static String token(Token token) {
    String lemma = token.lemma().equals(token.norm()) ? "" : "/" + token.lemma();
    String tense = token.tense() == VerbTense.NONE ? "" : "/" + token.tense();
    return (token.negated() ? "not_" : "") + token.norm() + lemma + tense;
  }

  private static String id(String id) {
    return TerminalText.line(id, 40);
  }
}
