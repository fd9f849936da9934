package io.finemo.preprocess.morphology;

import io.finemo.preprocess.step.Language;

/** Finds the words around a verb that belong to its phrase, across those that do not matter. */
final class Surroundings {
  /** How many words of a subject may stand between an English auxiliary and its verb. */
  private static final int LONGEST_SUBJECT = 5;

  private final Sentence sentence;
  private final Language language;

  Surroundings(Sentence sentence, Language language) {
    this.sentence = sentence;
    this.language = language;
  }

  /**
   * The next word that is neither adverb nor object pronoun; behind an auxiliary of a question also
   * not its subject. -1 if there is none.
   */
  int content(int from, Role auxiliary, boolean inverted) {
    boolean question =
        auxiliary == Role.MODAL || (inverted && (auxiliary == Role.HAVE || auxiliary == Role.BE));
    int subject = 0;
    int spare = -1;
    for (int at = from + 1; at < sentence.size; at++) {
      Role role = sentence.role(at);
      boolean ought = role == Role.TO && sentence.choice(from).lemma().equals("ought");
      if (role == Role.ADV || role == Role.CLITIC || ought) {
        continue;
      }
      boolean pronoun = role == Role.SUBJ || role == Role.SUBJ3;
      if (pronoun && at - from <= 5 && (question || language.equals(Language.FRENCH))) {
        subject++;
        continue;
      }
      if (language.equals(Language.ENGLISH) && question && isNominal(role)) {
        if (auxiliary == Role.MODAL && sentence.units[at].in(Role.INF) != null && subject > 0) {
          spare = at;
        }
        if (++subject <= LONGEST_SUBJECT) {
          continue;
        }
        return spare;
      }
      // "did it drop?": a verb that was taken for a noun, for want of a better one.
      return role.isVerbal() || spare < 0 ? at : spare;
    }
    return spare;
  }

  private static boolean isNominal(Role role) {
    return switch (role) {
      case DET, ADJ, NOUN, PLURAL, NAME, PRON, SUBJ, SUBJ3, NUM, POSS -> true;
      default -> false;
    };
  }

  /** Whether a form of be or have stands before its subject, as in a question. */
  boolean isInverted(int at) {
    int before = before(at);
    if (before < 0) {
      return true;
    }
    Role role = sentence.role(before);
    return role == Role.START || role == Role.COMMA || role == Role.SCONJ || role == Role.PRON;
  }

  /** The last word before this one that is neither adverb nor object pronoun, -1 if none is. */
  int before(int at) {
    int before = at - 1;
    while (before >= 0
        && (sentence.units[before].isTransparent() || sentence.role(before) == Role.CLITIC)) {
      before--;
    }
    return before;
  }
}
