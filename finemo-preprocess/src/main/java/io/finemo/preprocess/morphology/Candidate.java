package io.finemo.preprocess.morphology;

import io.finemo.core.text.VerbTense;

/**
 * One way to understand a word.
 *
 * @param role what it does
 * @param lemma its dictionary form
 * @param tense its own tense if it is finite, else {@code NONE}
 * @param weight how likely it is without its neighbours, in points; 0 is usual
 */
record Candidate(Role role, String lemma, VerbTense tense, int weight) {
  Candidate plus(int points) {
    return points == 0 ? this : new Candidate(role, lemma, tense, weight + points);
  }
}
