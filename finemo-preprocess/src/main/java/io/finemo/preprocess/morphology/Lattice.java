package io.finemo.preprocess.morphology;

import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.VerbTense;

/**
 * Chooses among the readings of all words of a post at once: the way of most points through the
 * lattice of readings (Viterbi 1967, IEEE Transactions on Information Theory 13(2)), where a
 * reading has points of its own and each pair of neighbours has points together. Time is linear in
 * the number of words.
 */
final class Lattice {
  /** What a reading gains that an outside tagger agrees with: more than all rules together. */
  private static final int AGREEMENT = 40;

  /** What a past gains beside a word such as "yesterday", where the form leaves the tense open. */
  private static final int PAST_CUE = 3;

  /** What a finite verb gains by a capital inside a sentence. */
  private static final int CAPITAL = -3;

  private Lattice() {}

  static void choose(Sentence sentence, Grammar grammar) {
    int size = sentence.size;
    byte[] back = new byte[size * Unit.MOST];
    int[] previousScores = new int[Unit.MOST];
    int[] scores = new int[Unit.MOST];
    int[] links = new int[size];
    int previous = -1;
    for (int at = 0; at < size; at++) {
      Unit unit = sentence.units[at];
      if (unit.isTransparent()) {
        continue;
      }
      Unit before = previous < 0 ? Sentence.START : sentence.units[previous];
      for (int c = 0; c < unit.size(); c++) {
        int role = unit.role(c);
        int best = Integer.MIN_VALUE;
        int link = 0;
        for (int b = 0; b < before.size(); b++) {
          int score = previousScores[b] + grammar.transition(before.role(b), role);
          if (score > best) {
            best = score;
            link = b;
          }
        }
        back[at * Unit.MOST + c] = (byte) link;
        scores[c] = best + unit.weight(c);
      }
      addHints(sentence, at, before, scores);
      // Only differences matter: kept small, the scores of a long text do not overflow.
      int first = scores[0];
      for (int c = 0; c < unit.size(); c++) {
        scores[c] -= first;
      }
      int[] swap = previousScores;
      previousScores = scores;
      scores = swap;
      links[at] = previous;
      previous = at;
    }
    if (previous >= 0) {
      trace(
          sentence, back, links, previous, last(sentence.units[previous], previousScores, grammar));
    }
  }

  /** What the rest of the post, and a tagger, say for a reading. */
  private static void addHints(Sentence sentence, int at, Unit before, int[] scores) {
    Unit unit = sentence.units[at];
    if (sentence.capital[at] && before != Sentence.START) {
      for (int c = 0; c < unit.size(); c++) {
        scores[c] += unit.candidate(c).tense() == VerbTense.NONE ? 0 : CAPITAL;
      }
    }
    if (sentence.pastCue && unit.isTenseOpen()) {
      for (int c = 0; c < unit.size(); c++) {
        scores[c] += unit.candidate(c).tense() == VerbTense.PAST ? PAST_CUE : 0;
      }
    }
    PartOfSpeech tag = sentence.tagged[at];
    if (tag != PartOfSpeech.UNTAGGED) {
      for (int c = 0; c < unit.size(); c++) {
        scores[c] += unit.candidate(c).role().partOfSpeech() == tag ? AGREEMENT : 0;
      }
    }
  }

  /** The best reading of the last word, before the end of the text. */
  private static int last(Unit unit, int[] scores, Grammar grammar) {
    int choice = 0;
    int best = Integer.MIN_VALUE;
    for (int c = 0; c < unit.size(); c++) {
      int score = scores[c] + grammar.transition(unit.role(c), Role.START.index());
      if (score > best) {
        best = score;
        choice = c;
      }
    }
    return choice;
  }

  private static void trace(Sentence sentence, byte[] back, int[] links, int last, int lastChoice) {
    int choice = lastChoice;
    for (int at = last; at >= 0; at = links[at]) {
      sentence.chosen[at] = (byte) choice;
      choice = back[at * Unit.MOST + choice];
    }
  }
}
