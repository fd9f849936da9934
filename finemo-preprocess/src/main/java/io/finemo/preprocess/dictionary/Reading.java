package io.finemo.preprocess.dictionary;

import java.util.Objects;

/**
 * One way to read a word.
 *
 * @param lemma the dictionary form
 * @param tag part of speech and form in the tag set of the dictionary: Freeling's for Spanish, Penn
 *     Treebank's for English, LanguageTool's own for French ({@code V ind pres 3 s})
 */
public record Reading(String lemma, String tag) {

  /**
   * Checks that both parts are there.
   *
   * @param lemma the dictionary form
   * @param tag part of speech and form
   */
  public Reading {
    Objects.requireNonNull(lemma, "lemma");
    Objects.requireNonNull(tag, "tag");
  }
}
