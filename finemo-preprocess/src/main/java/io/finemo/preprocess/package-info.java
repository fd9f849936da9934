/**
 * From a post to a kept, analysed post, or to the reason why it was discarded.
 *
 * <pre>{@code
 * Preprocessor preprocessor = Preprocessor.standard();
 * AnalyzedPost analyzed = preprocessor.analyze(post);                  // one post, no filtering
 * PreprocessingStream stream = preprocessor.stream();                  // a stream, filtered
 * switch (stream.next(post)) { ... }                                   // Kept or Discarded
 * }</pre>
 *
 * <p>{@link io.finemo.preprocess.Preprocessor} is immutable and shared by threads; what remembers
 * earlier posts, to find near-duplicates, is the {@link io.finemo.preprocess.PreprocessingStream},
 * one for each stream. Nothing of a post is lost on the way: every token leads back to its place in
 * the original text, and every discarded post carries its {@link
 * io.finemo.preprocess.DiscardReason}.
 *
 * <p>Behind the cutting into tokens come {@linkplain
 * io.finemo.preprocess.Preprocessor#standardSteps() steps}: hashtags are split, spelling is
 * corrected, lemma and tense are told, negations are marked. {@link
 * io.finemo.preprocess.Preprocessor#withSteps} leaves some out, changes their order or adds others:
 * {@link io.finemo.preprocess.words.MentionSplitStep} splits mentions, {@link
 * io.finemo.preprocess.words.ForeignWordStep} takes out words of other languages, {@link
 * io.finemo.preprocess.StopWordStep} stop words, and {@link
 * io.finemo.preprocess.Preprocessor#leavingOut} kinds of tokens. What a stream drops is put to
 * one's own rules by {@link io.finemo.preprocess.FilterRules}.
 *
 * <p>Hint: for evaluation on a file of labelled posts use {@code analyze} alone, so that every post
 * is scored. Trap: a post in a language that is not accepted is cut into tokens and no more.
 */
@NullMarked
package io.finemo.preprocess;

import org.jspecify.annotations.NullMarked;
