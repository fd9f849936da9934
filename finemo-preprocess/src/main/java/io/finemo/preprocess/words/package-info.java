/**
 * Words as posts write them: hashtags split, misspellings corrected.
 *
 * <pre>{@code
 * WordSegmenter.of(Language.SPANISH).split("acuerdocomercial");      // 0..7, 7..16
 * SpellingCorrector.of(Language.SPANISH).correct("precausion");      // precaución
 * tokens = new HashtagSplitStep().apply(tokens, language);
 * tokens = new SpellingStep().apply(tokens, language);
 * }</pre>
 *
 * <p>Both walk the automaton of the {@linkplain io.finemo.preprocess.dictionary dictionary}, so
 * that there is no index to build. Hint: split before correcting, since hashtags drop accents.
 * Trap: a word is corrected without its context, so that a misspelling which is another word
 * ({@code esta} for {@code está}) stays.
 */
@NullMarked
package io.finemo.preprocess.words;

import org.jspecify.annotations.NullMarked;
