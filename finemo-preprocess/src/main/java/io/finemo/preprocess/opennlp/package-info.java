/**
 * OpenNLP's models in the places where finemo can ask for a second opinion: a part-of-speech tagger
 * for English and French, and a language detector.
 *
 * <pre>{@code
 * MorphologyStep accurate =
 *     MorphologyStep.with(Map.of(Language.FRENCH, OpenNlpTagger.french()));
 * LanguageDetector detector = OpenNlpLanguageDetector.standard();
 * detector.detect("creo que mañana las acciones van a subir mucho");  // es
 * }</pre>
 *
 * <p>The dependencies are optional; who uses this package adds {@code
 * org.apache.opennlp:opennlp-tools:2.5.11} and, of version 1.3.0, {@code opennlp-models-pos-en},
 * {@code opennlp-models-pos-fr} or {@code opennlp-models-langdetect} of the same group. A missing
 * one is told when the tagger or detector is made. Models are loaded when first asked.
 *
 * <h2>What the models have learnt from</h2>
 *
 * <p>Their treebanks have a tag for each written word, and what is written as one may have two: the
 * English model knows {@code don't} whole (AUX+PART) and takes a lone {@code n't} for a punctuation
 * mark; the French model knows {@code l'} and {@code action} apart, and {@code du} whole (ADP+DET).
 * So tokens are fed in that way, and the tags are led back to them. Cashtags and mentions are fed
 * as a name, quantities as a number, hashtags without their mark; emoji, addresses and laughter end
 * a sentence.
 *
 * <h2>What they buy and cost</h2>
 *
 * <table>
 *   <caption>On one core, warm</caption>
 *   <tr><th></th><th>rules and word lists alone</th><th>with OpenNLP</th></tr>
 *   <tr><td>tense of verbs, English (held out)</td><td>.976 (.961)</td><td>.961 (.942)</td></tr>
 *   <tr><td>tense invented, English</td><td>4 words</td><td>1 word</td></tr>
 *   <tr><td>tense of verbs, French (held out)</td><td>.995 (.990)</td><td>1 (1)</td></tr>
 *   <tr><td>tokens a second</td><td>over 2 million</td><td>70 to 120 thousand</td></tr>
 *   <tr><td>TweetLID, en or es against the rest: F1</td><td>.953</td>
 *       <td>.956 asked in doubt, .917 asked always</td></tr>
 *   <tr><td>time to load</td><td></td><td>0.1 to 0.7 s a tagger, 0.6 s the detector</td></tr>
 *   <tr><td>memory</td><td></td><td>6 MB English, 10 MB French, 37 MB the detector</td></tr>
 * </table>
 *
 * <p>The detector answers on 6 to 13 thousand posts a second. The tagger has an opinion on 56 % of
 * the words of English posts.
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>Hint: take the tagger for French. For English the rules alone find more tenses in posts:
 *       the model reads headlines ({@code Shares plunge}) as rows of nouns.
 *   <li>Hint: a detector is worth asking only about posts whose words leave doubt. On short texts
 *       it often has no answer, where two neighbours are nearly as likely.
 *   <li>Trap: there is no Spanish model for the tagger.
 *   <li>Trap: each model jar has a {@code model.properties} at its root, so that shading them into
 *       one jar loses all but one. They are not read here.
 *   <li>Trap: OpenNLP logs through SLF4J, which prints a warning to standard error if there is no
 *       provider on the class path.
 * </ul>
 */
@NullMarked
package io.finemo.preprocess.opennlp;

import org.jspecify.annotations.NullMarked;
