package io.finemo.preprocess.morphology;

import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.step.Language;
import java.util.Set;

/**
 * Gives every finite verb phrase its tense, once: on its main verb, the last verb of the compound.
 * The auxiliaries before it keep {@code NONE}, so that a count of tenses counts phrases.
 */
final class VerbPhrases {
  /** How far before a Spanish subjunctive its conjunction is looked for, in words. */
  private static final int LONGEST_CLAUSE = 12;

  /** French verbs whose perfect is made with être. */
  private static final Set<String> MOTION =
      Set.of(
          "aller",
          "arriver",
          "descendre",
          "devenir",
          "entrer",
          "intervenir",
          "monter",
          "mourir",
          "naître",
          "partir",
          "parvenir",
          "passer",
          "redescendre",
          "redevenir",
          "remonter",
          "rentrer",
          "repartir",
          "repasser",
          "ressortir",
          "rester",
          "retomber",
          "retourner",
          "revenir",
          "sortir",
          "survenir",
          "tomber",
          "venir");

  /** Spanish verbs that make a periphrasis with the gerund ({@code sigue cayendo}). */
  private static final Set<String> PROGRESSIVE =
      Set.of("seguir", "continuar", "ir", "venir", "andar", "llevar");

  private final Sentence sentence;
  private final Language language;
  private final Surroundings around;

  private VerbPhrases(Sentence sentence, Language language) {
    this.sentence = sentence;
    this.language = language;
    around = new Surroundings(sentence, language);
  }

  static void mark(Sentence sentence, Language language) {
    VerbPhrases phrases = new VerbPhrases(sentence, language);
    int at = 0;
    while (at < sentence.size) {
      VerbTense tense = sentence.choice(at).tense();
      at = tense == VerbTense.NONE ? at + 1 : phrases.phrase(at, tense) + 1;
    }
  }

  /** Follows a phrase from its finite verb, marks its main verb, and returns where that stands. */
  private int phrase(int finite, VerbTense tense) {
    int carrier = finite;
    VerbTense told = isFutureWithoutAccent(finite) ? VerbTense.FUTURE : tense;
    boolean reflexive = finite > 0 && sentence.role(finite - 1) == Role.CLITIC;
    while (true) {
      Candidate verb = sentence.choice(carrier);
      int next =
          around.content(carrier, verb.role(), carrier == finite && around.isInverted(finite));
      if (next < 0) {
        break;
      }
      VerbTense with = told;
      switch (verb.role()) {
        case HAVE -> {
          if (sentence.choice(next).lemma().equals("be")) {
            sentence.turn(next, Role.BE);
          }
          if (!sentence.isBare(next, Role.BE) && !sentence.turn(next, Role.PARTICIPLE)) {
            next = -1;
          }
          with = told == VerbTense.PRESENT ? VerbTense.PAST : told;
        }
        case BE -> {
          with = behindBe(verb, next, told, reflexive, finite);
          next = with == VerbTense.NONE ? -1 : next;
        }
        case MODAL -> {
          if (sentence.role(next) != Role.HAVE
              && sentence.role(next) != Role.BE
              && !sentence.turn(next, Role.INF)) {
            next = -1;
          }
        }
        case GERUND, FINITE, BASE -> {
          int infinitive = periphrasis(verb, next);
          if (infinitive >= 0) {
            with = ofPeriphrasis(verb.lemma(), told);
            next = infinitive;
          } else if (!language.equals(Language.SPANISH)
              || !PROGRESSIVE.contains(verb.lemma())
              || !sentence.turn(next, Role.GERUND)) {
            next = -1;
          }
        }
        default -> next = -1;
      }
      if (next < 0) {
        break;
      }
      told = with;
      carrier = next;
    }
    sentence.tenses[carrier] = told;
    return carrier;
  }

  /** "Hoy cerrara en rojo" means cerrará: a subjunctive stands behind a conjunction. */
  private boolean isFutureWithoutAccent(int finite) {
    if (!sentence.units[finite].isFutureWithoutAccent()
        || sentence.choice(finite).tense() != VerbTense.PAST) {
      return false;
    }
    for (int at = finite - 1; at >= 0 && at >= finite - LONGEST_CLAUSE; at--) {
      Role role = sentence.role(at);
      if (role == Role.START) {
        return true;
      }
      if (role == Role.SCONJ || sentence.choice(at).lemma().equals("ojalá")) {
        return false;
      }
    }
    return true;
  }

  /**
   * The tense with the verb behind a form of be, {@code NONE} if that verb is not of the phrase.
   */
  private VerbTense behindBe(
      Candidate be, int next, VerbTense told, boolean reflexive, int finite) {
    if (language.equals(Language.FRENCH)) {
      if (sentence.isBare(next, Role.BE)) {
        return told;
      }
      Candidate participle = sentence.units[next].in(Role.PARTICIPLE);
      if (participle == null || !isVerbalOrAdjective(next)) {
        return VerbTense.NONE;
      }
      boolean perfect = reflexive || MOTION.contains(participle.lemma());
      if (!perfect && isState(finite)) {
        return VerbTense.NONE;
      }
      sentence.turn(next, Role.PARTICIPLE);
      return perfect && told == VerbTense.PRESENT ? VerbTense.PAST : told;
    }
    if (language.equals(Language.ENGLISH) && sentence.choice(next).lemma().equals("gonna")) {
      return told == VerbTense.PRESENT ? VerbTense.FUTURE : told;
    }
    boolean passive = language.equals(Language.ENGLISH) || be.lemma().equals("ser");
    return sentence.isBare(next, Role.BE)
            || sentence.turn(next, Role.GERUND)
            || (passive && isVerbal(next) && sentence.turn(next, Role.PARTICIPLE))
        ? told
        : VerbTense.NONE;
  }

  /** "Je suis surpris, c'est fini": a state, where a third person would be a passive. */
  private boolean isState(int finite) {
    int subject = around.before(finite);
    return subject >= 0
        && sentence.role(subject) == Role.SUBJ
        && !Set.of("il", "elle", "on").contains(sentence.choice(subject).lemma());
  }

  /** The infinitive of a periphrasis, -1 if there is none: {@code va a subir, going to rise}. */
  private int periphrasis(Candidate verb, int next) {
    boolean direct = language.equals(Language.FRENCH) && verb.lemma().equals("aller");
    if (direct) {
      return isInfinitive(next) ? next : -1;
    }
    String joint = joint(verb.lemma());
    if (joint.isEmpty() || !sentence.choice(next).lemma().equals(joint)) {
      return -1;
    }
    int infinitive = around.content(next, Role.ADP, false);
    return infinitive >= 0 && isInfinitive(infinitive) ? infinitive : -1;
  }

  private String joint(String lemma) {
    return switch (language.code()) {
      case "es" -> lemma.equals("ir") ? "a" : lemma.equals("acabar") ? "de" : "";
      case "fr" -> lemma.equals("venir") ? "de" : "";
      case "en" -> lemma.equals("go") ? "to" : "";
      default -> "";
    };
  }

  private static VerbTense ofPeriphrasis(String lemma, VerbTense told) {
    if (told != VerbTense.PRESENT) {
      return told;
    }
    return lemma.equals("acabar") || lemma.equals("venir") ? VerbTense.PAST : VerbTense.FUTURE;
  }

  private boolean isInfinitive(int at) {
    return sentence.isBare(at, Role.BE)
        || sentence.isBare(at, Role.HAVE)
        || sentence.turn(at, Role.INF);
  }

  private boolean isVerbal(int at) {
    return sentence.role(at).isVerbal();
  }

  private boolean isVerbalOrAdjective(int at) {
    return isVerbal(at) || sentence.role(at) == Role.ADJ;
  }
}
