/**
 * Words as posts write them: hashtags and mentions split, misspellings corrected, words of other
 * languages taken out, companies found by their names.
 *
 * <pre>{@code
 * WordSegmenter.of(Language.SPANISH).split("acuerdocomercial");      // 0..7, 7..16
 * SpellingCorrector.of(Language.SPANISH).correct("precausion");      // precaución
 * tokens = new HashtagSplitStep().apply(tokens, language);
 * tokens = new MentionSplitStep().apply(tokens, language);                 // if asked for
 * tokens = new ForeignWordStep(Set.of(Language.ENGLISH)).apply(tokens, language); // if asked for
 * tokens = new SpellingStep().apply(tokens, language);
 * CompanyNames.of(symbols).find(tokens, language);   // Bank of America: the tokens as written
 * }</pre>
 *
 * <p>Splitting and spelling walk the automaton of the {@linkplain io.finemo.preprocess.dictionary
 * dictionary}, so that there is no index to build. Hint: split before correcting, since hashtags
 * drop accents, and take foreign words out before, since they would be taken for misspellings.
 * Trap: a word is corrected without its context, so that a misspelling which is another word
 * ({@code esta} for {@code está}) stays.
 */
@NullMarked
package io.finemo.preprocess.words;

import org.jspecify.annotations.NullMarked;
