/**
 * What the dictionaries know of a word: its readings (lemma and tag) and how frequent it is.
 *
 * <pre>{@code
 * WordDictionary spanish = WordDictionary.of(Language.SPANISH);
 * spanish.readings("sube");   // subir VMIP3S0, subir VMM02S0
 * spanish.frequency("sube");  // 12 of 1 to 26
 * }</pre>
 *
 * <p>The dictionaries are those of LanguageTool and Softcatal&agrave;, jars of their own that are
 * read from the class path and never repacked. Hint: a dictionary is loaded when it is first asked
 * for, in some ten milliseconds. Trap: the French one is under CC BY-SA 4.0 and an optional
 * dependency; without it {@code of(FRENCH)} fails and names the Maven coordinates to add.
 */
@NullMarked
package io.finemo.preprocess.dictionary;

import org.jspecify.annotations.NullMarked;
