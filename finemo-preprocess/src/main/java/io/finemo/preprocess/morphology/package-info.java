/**
 * Lemmas, parts of speech and tenses: for each word one of its dictionary readings is chosen.
 *
 * <pre>{@code
 * List<Token> analysed = MorphologyStep.fast().apply(tokens, Language.SPANISH);
 * // "va a subir": va VERB NONE, a ADP NONE, subir VERB FUTURE
 * }</pre>
 *
 * <p>The fast way needs no trained model: a lattice of readings with points of our own for which
 * role follows which. A {@link io.finemo.preprocess.morphology.Tagger} can be put before it.
 *
 * <h2>Tenses</h2>
 *
 * <p>Each finite verb phrase has one tense, on its <em>main verb</em>; the auxiliaries before it
 * have {@code NONE}. So a count of tenses counts phrases. A form of <em>be</em> or <em>have</em>
 * that is no auxiliary carries its own tense.
 *
 * <ul>
 *   <li>PAST: simple past, imperfect, subjunctive imperfect, perfect and pluperfect ({@code ha
 *       subido, has risen, est monté}), the immediate past ({@code acaba de subir, vient de
 *       monter}), and a future seen from the past ({@code iba a subir, was going to rise}).
 *   <li>PRESENT: present, subjunctive and imperative too; English can, may, must.
 *   <li>FUTURE: future, future perfect, {@code va a subir, will rise, is going to, va monter}.
 *   <li>CONDITIONAL: conditional, simple and perfect; English would, could, should, might.
 * </ul>
 *
 * <p>Spanish and French verbs such as poder and devoir are main verbs ({@code puede subir}: the
 * tense is on {@code puede}); English modals are auxiliaries ({@code can rise}: on {@code rise}). A
 * passive is a compound ({@code fue vendida, was sold}: on the participle); a state is not ({@code
 * está vendida, c'est fini, je suis surpris}: on the form of be).
 *
 * <p>Contractions ({@code it'll, j'ai}) stay one token: lemma and part of speech are those of the
 * first word in English, of the last in French; the tense is that of the verb in it, if it carries
 * one ({@code I'm out}).
 *
 * <p>Words are looked up by their normal form, then with a capital, then with an accent that was
 * left out ({@code subio}). Hint: words and what is known of them stay in a bounded cache per
 * language, so that the first thousands of posts are slower. Trap: imperatives and headlines
 * without a subject are the hardest, a noun and a verb in one form with nothing before it.
 */
@NullMarked
package io.finemo.preprocess.morphology;

import org.jspecify.annotations.NullMarked;
