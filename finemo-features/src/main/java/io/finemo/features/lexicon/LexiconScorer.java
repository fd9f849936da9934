package io.finemo.features.lexicon;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Tells the polarity of a post without any training, with its evidence.
 *
 * <p>The weights of the hits are added up. A hit in the scope of a negation counts against itself
 * with half its weight; words such as <i>very</i> and <i>slightly</i> before it change its weight;
 * a word of direction counts more beside a number (<i>up 5 %</i>); the same entry again counts
 * half, a third, and so on. Percentages and amounts with a sign count as moves, and a result beside
 * the figure that was expected ({@code $1.20 vs. $1.10 consensus}) as beaten or missed. The sum
 * <i>s</i> becomes the polarity <i>s / (|s| + 4)</i>.
 *
 * <p>Time is linear in the number of tokens. It reads no sarcasm; a trained model does better
 * wherever there are labels.
 */
@ThreadSafe
public final class LexiconScorer {
  /** How far behind a hit a word can stand that strengthens it. */
  private static final int REACH_OF_FACTORS = 2;

  /** How far from a word of direction its number can stand. */
  private static final int REACH_OF_NUMBERS = 3;

  private static final double NEGATION = -0.5;
  private static final double BESIDE_NUMBER = 1.5;

  /** The sum at which the polarity is one half: the weight of one hit that leaves no doubt. */
  private static final double HALF = 4;

  private final Lexicon lexicon;
  private final Modifiers modifiers;
  private final NumberEvidence numbers;

  private LexiconScorer(Lexicon lexicon, Modifiers modifiers) {
    this.lexicon = lexicon;
    this.modifiers = modifiers;
    this.numbers = new NumberEvidence(modifiers);
  }

  /**
   * Scores with the lexicon written for finemo.
   *
   * @param languageCode one of {@link Lexicon#languages}
   * @return the scorer
   * @throws IllegalArgumentException if there is no lexicon in this language
   */
  public static LexiconScorer standard(String languageCode) {
    return of(Lexicon.standard(languageCode), languageCode);
  }

  /**
   * Scores with a lexicon of one's own.
   *
   * @param lexicon the lexicon
   * @param languageCode the language whose strengthening and other words are known: {@code en},
   *     {@code es} or {@code fr}
   * @return the scorer
   * @throws IllegalArgumentException if the language is another one
   */
  public static LexiconScorer of(Lexicon lexicon, String languageCode) {
    return new LexiconScorer(lexicon, StandardLexica.of(languageCode).modifiers());
  }

  /**
   * Scores a post.
   *
   * @param post the post
   * @return its polarity with the evidence; {@link LexiconScore#NOTHING_FOUND} where there is none
   */
  public LexiconScore score(AnalyzedPost post) {
    List<LexiconEvidence> evidence = new ArrayList<>();
    IdentityHashMap<LexiconEntry, Integer> times = new IdentityHashMap<>();
    List<Token> tokens = post.tokens();
    LexiconCursor cursor = lexicon.cursor(post);
    while (cursor.next()) {
      LexiconEntry entry = cursor.entry();
      if (entry.weight() == 0) {
        continue; // no reason for either side
      }
      int nth = times.merge(entry, 1, Integer::sum);
      double weight = entry.weight() / nth * factor(tokens, cursor.from());
      if (cursor.isNegated()) {
        weight *= NEGATION;
      }
      if (isBesideNumber(tokens, cursor)) {
        weight *= BESIDE_NUMBER;
      }
      int start = tokens.get(cursor.from()).span().start();
      int end = tokens.get(cursor.to() - 1).span().end();
      evidence.add(
          new LexiconEvidence(entry.text(), new Span(start, end), weight, cursor.isNegated()));
    }
    numbers.addTo(evidence, post);
    if (evidence.isEmpty()) {
      return LexiconScore.NOTHING_FOUND;
    }
    double sum = evidence.stream().mapToDouble(LexiconEvidence::weight).sum();
    return new LexiconScore(sum / (Math.abs(sum) + HALF), evidence);
  }

  private double factor(List<Token> tokens, int from) {
    double factor = 1;
    for (int i = from - 1; i >= 0 && i >= from - REACH_OF_FACTORS; i--) {
      if (tokens.get(i).kind() != Token.Kind.WORD) {
        break;
      }
      factor *= modifiers.factor(tokens.get(i));
    }
    return factor;
  }

  private boolean isBesideNumber(List<Token> tokens, LexiconCursor cursor) {
    boolean direction = false;
    for (int i = cursor.from(); i < cursor.to(); i++) {
      direction |= modifiers.isDirection(tokens.get(i));
    }
    if (!direction) {
      return false;
    }
    int last = Math.min(tokens.size(), cursor.to() + REACH_OF_NUMBERS);
    for (int i = Math.max(0, cursor.from() - REACH_OF_NUMBERS); i < last; i++) {
      if (tokens.get(i).kind() == Token.Kind.QUANTITY) {
        return true;
      }
    }
    return false;
  }
}
