/**
 * Words, expressions and emoji with their polarity, emotion and financial emotion.
 *
 * <pre>{@code
 * LexiconScorer scorer = LexiconScorer.standard("en");
 * LexiconScore score = scorer.score(post);
 * if (score.isKnown()) {
 *   use(score.polarity(), score.evidence()); // -1 a fall, 1 a rise, with the words that say so
 * }
 * LexiconCounts counts = Lexicon.standard("es").counts(post);
 * int sad = counts.words().sadness();
 * }</pre>
 *
 * <p>{@link io.finemo.features.lexicon.Lexicon#standard} gives the lists written for finemo in
 * English, Spanish and French; {@link io.finemo.features.lexicon.LexiconReader} reads those that
 * users have already, and {@link io.finemo.features.lexicon.Lexicon#with} puts two together. {@link
 * io.finemo.features.lexicon.LexiconScorer} answers without any training.
 *
 * <p>Hint: copy a list out of the jar, change it, and read it with {@link
 * io.finemo.features.lexicon.LexiconReader#finemo}. Trap: on social networks a word often says who
 * speaks and not what happens: who writes <i>bears</i> is seldom one of them, and laughter is
 * seldom friendly. The weights of the English list follow this use, so take another list for other
 * texts.
 */
@NullMarked
package io.finemo.features.lexicon;

import org.jspecify.annotations.NullMarked;
