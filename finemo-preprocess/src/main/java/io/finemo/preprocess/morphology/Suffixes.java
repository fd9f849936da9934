package io.finemo.preprocess.morphology;

import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.step.Language;
import java.util.List;

/** What the end of a word says of it, where no dictionary knows it. */
final class Suffixes {
  private Suffixes() {}

  static List<Candidate> guess(String word, Language language) {
    return switch (language.code()) {
      case "es" -> spanish(word);
      case "en" -> english(word);
      case "fr" -> french(word);
      default -> List.of();
    };
  }

  /** The letters that are often written without their accent as this one. */
  static String accents(char plain, Language language) {
    boolean spanish = language.equals(Language.SPANISH);
    return switch (plain) {
      case 'a' -> spanish ? "á" : "âà";
      case 'e' -> spanish ? "é" : "éèêë";
      case 'i' -> spanish ? "í" : "îï";
      case 'o' -> spanish ? "ó" : "ô";
      case 'u' -> spanish ? "úü" : "ûù";
      case 'n' -> spanish ? "ñ" : "";
      case 'c' -> spanish ? "" : "ç";
      default -> "";
    };
  }

  private static List<Candidate> spanish(String word) {
    if (ends(word, "mente")) {
      return List.of(bare(Role.ADV, word));
    }
    if (ends(word, "ando") || ends(word, "iendo")) {
      return List.of(bare(Role.GERUND, word), noun(word, -2));
    }
    if (ends(word, "ado") || ends(word, "ido")) {
      return List.of(bare(Role.PARTICIPLE, word), noun(word, 0));
    }
    if (ends(word, "aron") || ends(word, "ieron") || ends(word, "aba") || ends(word, "aban")) {
      return List.of(finite(word, VerbTense.PAST), noun(word, -2));
    }
    if (ends(word, "aría") || ends(word, "arían") || ends(word, "ería") || ends(word, "erían")) {
      return List.of(finite(word, VerbTense.CONDITIONAL), noun(word, 0));
    }
    if (ends(word, "ará") || ends(word, "arán") || ends(word, "aré") || ends(word, "aremos")) {
      return List.of(finite(word, VerbTense.FUTURE));
    }
    if (ends(word, "ear") || ends(word, "ar")) {
      return List.of(bare(Role.INF, word), noun(word, 0));
    }
    return ends(word, "ó") ? List.of(finite(word, VerbTense.PAST)) : other(word);
  }

  private static List<Candidate> english(String word) {
    if (ends(word, "ly")) {
      return List.of(bare(Role.ADV, word));
    }
    if (ends(word, "ing")) {
      return List.of(bare(Role.GERUND, word), noun(word, -1));
    }
    if (ends(word, "in'")) {
      return List.of(bare(Role.GERUND, word));
    }
    if (ends(word, "ed")) {
      return List.of(
          new Candidate(Role.PAST, word, VerbTense.PAST, 0),
          new Candidate(Role.PARTICIPLE, word, VerbTense.NONE, -1),
          new Candidate(Role.ADJ, word, VerbTense.NONE, -1));
    }
    if (ends(word, "s") && !ends(word, "ss")) {
      return List.of(
          bare(Role.PLURAL, word),
          new Candidate(Role.NAME, word, VerbTense.NONE, 0),
          new Candidate(Role.FINITE, word, VerbTense.PRESENT, -2));
    }
    return List.of(
        noun(word, 0),
        bare(Role.NAME, word),
        new Candidate(Role.INF, word, VerbTense.NONE, -2),
        new Candidate(Role.BASE, word, VerbTense.PRESENT, -4));
  }

  private static List<Candidate> french(String word) {
    if (ends(word, "ment")) {
      return List.of(bare(Role.ADV, word), noun(word, -1));
    }
    if (ends(word, "erait") || ends(word, "erais") || ends(word, "eraient")) {
      return List.of(finite(word, VerbTense.CONDITIONAL));
    }
    if (ends(word, "ait") || ends(word, "aient") || ends(word, "ais")) {
      return List.of(finite(word, VerbTense.PAST), noun(word, -2));
    }
    if (ends(word, "era") || ends(word, "eront") || ends(word, "erai")) {
      return List.of(finite(word, VerbTense.FUTURE), noun(word, -1));
    }
    if (ends(word, "er")) {
      return List.of(bare(Role.INF, word), noun(word, 0));
    }
    if (ends(word, "é") || ends(word, "ée") || ends(word, "és") || ends(word, "ées")) {
      return List.of(bare(Role.PARTICIPLE, word), noun(word, -1));
    }
    return other(word);
  }

  private static List<Candidate> other(String word) {
    return List.of(
        noun(word, 0), bare(Role.NAME, word), new Candidate(Role.ADJ, word, VerbTense.NONE, -2));
  }

  private static boolean ends(String word, String suffix) {
    return word.length() >= suffix.length() + 2 && word.endsWith(suffix);
  }

  private static Candidate bare(Role role, String word) {
    return new Candidate(role, word, VerbTense.NONE, 0);
  }

  private static Candidate noun(String word, int weight) {
    return new Candidate(Role.NOUN, word, VerbTense.NONE, weight);
  }

  private static Candidate finite(String word, VerbTense tense) {
    return new Candidate(Role.FINITE, word, tense, 0);
  }
}
