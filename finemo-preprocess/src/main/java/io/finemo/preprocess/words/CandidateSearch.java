package io.finemo.preprocess.words;

import io.finemo.preprocess.dictionary.WordAutomaton;
import io.finemo.preprocess.step.Language;
import org.jspecify.annotations.Nullable;

/**
 * The best word of the dictionary for one written word: walks the automaton, letter by letter and
 * with weighted edits, depth first, within a limit of cost. One search, one thread.
 *
 * <p>Ranked by cost less a bonus for frequency.
 */
final class CandidateSearch {
  // Costs: any other wrong letter is about 1. Fitted, in this order, to what writers really do.
  private static final float STRETCHED = .02f;
  private static final float ACCENT = .08f;
  private static final float CAPITAL = .1f;
  private static final float DOUBLED = .12f;
  private static final float TILDE = .2f;
  private static final float WRONG_ACCENT = .2f;
  private static final float SILENT_AT_START = .25f;
  private static final float DOUBLED_MAYBE = .25f;
  private static final float SILENT = .4f;
  private static final float TRANSPOSED = .6f;
  private static final float VOWEL_MISSING = .6f;
  private static final float END_MISSING = .7f;
  private static final float NEIGHBOUR = .75f;
  private static final float MISSING = .85f;
  private static final float SUPERFLUOUS = .85f;
  private static final float OTHER = 1.1f;

  /** The first letter of a word is seldom wrong. */
  private static final float AT_START = .25f;

  /** One frequency class, a factor of two, outweighs so much cost. */
  private static final float PER_FREQUENCY = .035f;

  /** Up to this cost a habit explains the word; above it, the word must be worth the doubt. */
  private static final float HABIT = .36f;

  private static final int COMMON = 8;
  private static final int HEARD_OF = 3;

  /** The limits that are tried in turn: nobody looks for slips where an accent explains it. */
  private static final float[] LIMITS = {.17f, HABIT, .62f, Float.MAX_VALUE};

  /** States visited for one limit; bounds the time, and is far above what real words need. */
  private static final int MOST_STATES = 4_000;

  private final WordAutomaton automaton;
  private final EditRules rules;
  private final int leastFrequency;
  private final boolean spanish;
  private final boolean english;
  private final char[] word;
  private final Stretch stretch;
  private final char[] path;
  private final char[][] letters;
  private final int[][] states;

  private float limit;
  private int left;
  private float bestScore;
  private @Nullable String best;

  CandidateSearch(WordAutomaton automaton, Language language, Stretch stretch, Shape shape) {
    this.automaton = automaton;
    this.word = stretch.squeezed().toCharArray();
    this.stretch = stretch;
    leastFrequency = shape == Shape.LOWER ? 1 : COMMON;
    rules = EditRules.of(language);
    spanish = language.equals(Language.SPANISH);
    english = language.equals(Language.ENGLISH);
    path = new char[2 * this.word.length + 8];
    letters = new char[path.length][];
    states = new int[path.length][];
  }

  /**
   * The best word, null if there is none.
   *
   * @param done the limit up to which an earlier call has found nothing
   * @param most the limit
   */
  @Nullable String best(float done, float most) {
    best = null;
    bestScore = Float.MAX_VALUE;
    for (float step : LIMITS) {
      if (step > done || step >= most) {
        limit = Math.min(step, most);
        left = MOST_STATES;
        go(0, automaton.start(), 0, 0);
        if (best != null || step >= most) {
          return best;
        }
      }
    }
    return best;
  }

  private void go(int at, int state, int depth, float cost) {
    if (--left < 0 || depth >= path.length - 4) {
      return;
    }
    if (at == word.length) {
      end(state, depth, cost);
      if (cost + END_MISSING <= limit) {
        missing(at, state, depth, cost);
      }
      return;
    }
    char letter = word[at];
    follow(at + 1, state, letter, depth, cost);
    if (depth == 0) {
      follow(at + 1, state, Character.toUpperCase(letter), depth, cost + CAPITAL);
    }
    if (at + 1 < word.length && word[at + 1] == letter) {
      // One of two equal letters dropped.
      float drop =
          stretch.isStretched(at) ? STRETCHED : mayDouble(letter) ? DOUBLED_MAYBE : DOUBLED;
      pass(at + 1, state, depth, cost + drop);
    }
    if (cost + ACCENT > limit) {
      return;
    }
    String accented = english ? "" : Letters.accented(letter);
    for (int i = 0; i < accented.length(); i++) {
      char meant = accented.charAt(i);
      boolean usual = !spanish || meant == 'ñ' || "áéíóúü".indexOf(meant) >= 0;
      if (usual) {
        follow(at + 1, state, meant, depth, cost + (meant == 'ñ' ? TILDE : ACCENT));
      }
    }
    char plain = Letters.plain(letter);
    if (plain != letter) {
      follow(at + 1, state, plain, depth, cost + WRONG_ACCENT);
      String other = Letters.accented(plain);
      for (int i = 0; i < other.length(); i++) {
        follow(at + 1, state, other.charAt(i), depth, cost + WRONG_ACCENT);
      }
    }
    for (EditRules.Rule rule : rules.startingWith(letter)) {
      if (cost + rule.cost() <= limit) {
        apply(rule, at, state, depth, cost + rule.cost());
      }
    }
    if (!english && cost + SILENT_AT_START <= limit && letter != 'h' && Letters.isVowel(letter)) {
      follow(at, state, 'h', depth, cost + (at == 0 ? SILENT_AT_START : SILENT));
    }
    if (cost + VOWEL_MISSING <= limit) {
      general(at, state, depth, cost);
    }
  }

  private void general(int at, int state, int depth, float cost) {
    float first = at == 0 ? AT_START : 0;
    char letter = word[at];
    if (at + 1 < word.length && word[at + 1] != letter && cost + TRANSPOSED + first <= limit) {
      int next = automaton.next(state, word[at + 1]);
      if (next != WordAutomaton.NONE) {
        path[depth] = word[at + 1];
        follow(at + 2, next, letter, depth + 1, cost + TRANSPOSED + first);
      }
    }
    if (cost + SUPERFLUOUS + first <= limit) {
      pass(at + 1, state, depth, cost + SUPERFLUOUS + first);
    }
    missing(at, state, depth, cost + first);
  }

  /** A letter that is in the word meant and not in the one written, or another one instead. */
  private void missing(int at, int state, int depth, float cost) {
    if (cost + Math.min(VOWEL_MISSING, END_MISSING) > limit) {
      return;
    }
    if (letters[depth] == null) {
      letters[depth] = new char[64];
      states[depth] = new int[64];
    }
    char[] nextLetters = letters[depth];
    int[] nextStates = states[depth];
    int count = automaton.successors(state, nextLetters, nextStates);
    boolean atEnd = at == word.length;
    boolean consonantBefore = at > 0 && !Letters.isVowel(word[at - 1]);
    for (int i = 0; i < count; i++) {
      char meant = nextLetters[i];
      path[depth] = meant;
      float miss =
          atEnd
              ? END_MISSING
              : Letters.isVowel(meant) && (consonantBefore || at == 0) ? VOWEL_MISSING : MISSING;
      if (cost + miss <= limit) {
        go(at, nextStates[i], depth + 1, cost + miss);
        path[depth] = meant;
      }
      if (!atEnd && meant != word[at]) {
        float other = Letters.areNeighbours(word[at], meant) ? NEIGHBOUR : OTHER;
        if (cost + other <= limit) {
          go(at + 1, nextStates[i], depth + 1, cost + other);
        }
      }
    }
  }

  private void apply(EditRules.Rule rule, int at, int state, int depth, float cost) {
    String written = rule.written();
    int end = at + written.length();
    if (end > word.length || (rule.atEnd() && end != word.length)) {
      return;
    }
    for (int i = 1; i < written.length(); i++) {
      if (word[at + i] != written.charAt(i)) {
        return;
      }
    }
    int next = state;
    String meant = rule.meant();
    if (depth + meant.length() >= path.length) {
      return;
    }
    for (int i = 0; i < meant.length(); i++) {
      next = automaton.next(next, meant.charAt(i));
      if (next == WordAutomaton.NONE) {
        return;
      }
      path[depth + i] = meant.charAt(i);
    }
    go(end, next, depth + meant.length(), cost);
  }

  private void follow(int at, int state, char letter, int depth, float cost) {
    if (cost > limit) {
      return;
    }
    int next = automaton.next(state, letter);
    if (next != WordAutomaton.NONE) {
      path[depth] = letter;
      go(at, next, depth + 1, cost);
    }
  }

  private void pass(int at, int state, int depth, float cost) {
    if (cost <= limit) {
      go(at, state, depth, cost);
    }
  }

  private void end(int state, int depth, float cost) {
    int frequency = automaton.frequency(state);
    int least = cost > HABIT ? english ? COMMON : HEARD_OF : leastFrequency;
    if (frequency >= least) {
      float score = cost - PER_FREQUENCY * frequency;
      if (score < bestScore) {
        bestScore = score;
        best = new String(path, 0, depth);
      }
    }
  }

  private boolean mayDouble(char letter) {
    return spanish ? "lrceon".indexOf(letter) >= 0 : true;
  }
}
