package io.finemo.preprocess.morphology;

import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.dictionary.Reading;
import io.finemo.preprocess.step.Language;
import java.util.List;

/** Translates the tags of a dictionary into roles. */
@FunctionalInterface
interface Tags {
  /** Adds the candidates of one reading; none if the tag is of no use. */
  void read(Reading reading, List<Candidate> to);

  static Tags of(Language language) {
    return switch (language.code()) {
      case "es" -> Tags::spanish;
      case "en" -> Tags::english;
      case "fr" -> Tags::french;
      default -> throw new IllegalArgumentException("no tags are known for " + language);
    };
  }

  /** Freeling's tags: {@code VMIP3S0, NCFS000, AQ0FS0}. */
  private static void spanish(Reading reading, List<Candidate> to) {
    String tag = reading.tag();
    String lemma = reading.lemma();
    switch (first(tag)) {
      case 'V' -> spanishVerb(tag, lemma, to);
      case 'N' -> add(to, tag.startsWith("NP") ? Role.NAME : Role.NOUN, lemma, 0);
      case 'A' -> add(to, Role.ADJ, lemma, -1);
      case 'R' -> add(to, Role.ADV, lemma, 0);
      case 'D' -> add(to, Role.DET, lemma, 0);
      case 'P' -> add(to, Role.PRON, lemma, 0);
      case 'S' -> add(to, Role.ADP, lemma, 0);
      case 'C' -> add(to, tag.startsWith("CC") ? Role.CCONJ : Role.SCONJ, lemma, 0);
      case 'I' -> add(to, Role.INTJ, lemma, -2);
      case 'Z' -> add(to, Role.NUM, lemma, 0);
      default -> {}
    }
  }

  private static void spanishVerb(String tag, String lemma, List<Candidate> to) {
    if (tag.length() < 5) {
      return;
    }
    boolean have = lemma.equals("haber");
    boolean be = lemma.equals("ser") || lemma.equals("estar");
    switch (tag.charAt(2)) {
      case 'N' -> add(to, have ? Role.HAVE : be ? Role.BE : Role.INF, lemma, 0);
      case 'G' -> add(to, be ? Role.BE : Role.GERUND, lemma, 0);
      case 'P' -> add(to, be ? Role.BE : Role.PARTICIPLE, lemma, -1);
      default -> {
        VerbTense tense =
            switch (tag.charAt(3)) {
              case 'I', 'S' -> VerbTense.PAST;
              case 'F' -> VerbTense.FUTURE;
              case 'C' -> VerbTense.CONDITIONAL;
              default -> VerbTense.PRESENT;
            };
        Role role = have ? Role.HAVE : be ? Role.BE : Role.FINITE;
        // Subjunctives, imperatives and "I" are rarer than what else a form may be.
        boolean first = tense == VerbTense.PRESENT && tag.startsWith("1S", 4);
        boolean usual = tag.charAt(2) == 'I' && !first;
        add(to, role, lemma, tense, usual ? 0 : -1);
      }
    }
  }

  /** Tags of the Penn Treebank. */
  private static void english(Reading reading, List<Candidate> to) {
    String tag = reading.tag();
    String lemma = reading.lemma();
    switch (tag) {
      case "VB" -> add(to, Role.INF, lemma, 0);
      case "VBP" -> add(to, Role.BASE, lemma, VerbTense.PRESENT, -1);
      case "VBZ" -> add(to, Role.FINITE, lemma, VerbTense.PRESENT, 0);
      case "VBD" -> add(to, Role.PAST, lemma, VerbTense.PAST, 0);
      case "VBN" -> add(to, Role.PARTICIPLE, lemma, -1);
      case "VBG" -> add(to, Role.GERUND, lemma, 0);
      case "MD" -> add(to, Role.MODAL, lemma, VerbTense.PRESENT, 0);
      case "NNS" -> add(to, Role.PLURAL, lemma, 0);
      case "JJ", "JJR", "JJS" -> add(to, Role.ADJ, lemma, 0);
      case "RB", "RBR", "RBS", "WRB" -> add(to, Role.ADV, lemma, 0);
      case "IN" -> add(to, Role.ADP, lemma, 0);
      case "CC" -> add(to, Role.CCONJ, lemma, 0);
      case "DT", "PDT", "PRP$" -> add(to, Role.DET, lemma, 0);
      case "CD" -> add(to, Role.NUM, lemma, 0);
      case "UH" -> add(to, Role.INTJ, lemma, -2);
      case "PRP", "WP", "EX" -> add(to, Role.PRON, lemma, 0);
      default -> {
        if (tag.startsWith("NNP")) {
          add(to, Role.NAME, lemma, 0);
        } else if (tag.startsWith("NN")) {
          add(to, Role.NOUN, lemma, 0);
        }
      }
    }
  }

  /** LanguageTool's own tags: {@code V ind pres 3 s, N f s, J m p}. */
  private static void french(Reading reading, List<Candidate> to) {
    String tag = reading.tag();
    String lemma = reading.lemma();
    switch (first(tag)) {
      case 'V' -> frenchVerb(tag, lemma, to);
      case 'N' -> add(to, Role.NOUN, lemma, 0);
      case 'Z' -> add(to, Role.NAME, lemma, 0);
      case 'J' -> add(to, Role.ADJ, lemma, -1);
      case 'A' -> add(to, Role.ADV, lemma, 0);
      case 'D' -> add(to, Role.DET, lemma, 0);
      case 'R' -> add(to, Role.PRON, lemma, 0);
      case 'P' -> add(to, Role.ADP, lemma, 0);
      case 'C' -> add(to, tag.startsWith("C coor") ? Role.CCONJ : Role.SCONJ, lemma, 0);
      case 'I' -> add(to, Role.INTJ, lemma, -2);
      case 'K' -> add(to, Role.NUM, lemma, 0);
      default -> {}
    }
  }

  private static void frenchVerb(String tag, String lemma, List<Candidate> to) {
    boolean have = lemma.equals("avoir");
    boolean be = lemma.equals("être");
    Role role = have ? Role.HAVE : be ? Role.BE : Role.FINITE;
    if (tag.contains(" inf")) {
      add(to, have ? Role.HAVE : be ? Role.BE : Role.INF, lemma, 0);
    } else if (tag.contains(" ppa")) {
      add(to, be ? Role.BE : Role.PARTICIPLE, lemma, 0);
    } else if (tag.contains(" ppr")) {
      add(to, Role.GERUND, lemma, 0);
    } else if (tag.contains(" futu") || tag.contains(" fut")) {
      add(to, role, lemma, VerbTense.FUTURE, 0);
    } else if (tag.contains(" con ")) {
      add(to, role, lemma, VerbTense.CONDITIONAL, 0);
    } else if (tag.contains(" psim") || tag.contains(" sub impa")) {
      // Literary: where a form can be a present too, it is one.
      add(to, role, lemma, VerbTense.PAST, -2);
    } else if (tag.contains(" impa")) {
      add(to, role, lemma, VerbTense.PAST, 0);
    } else {
      add(to, role, lemma, VerbTense.PRESENT, tag.contains(" ind ") ? 0 : -1);
    }
  }

  private static char first(String tag) {
    return tag.isEmpty() ? ' ' : tag.charAt(0);
  }

  private static void add(List<Candidate> to, Role role, String lemma, int weight) {
    add(to, role, lemma, VerbTense.NONE, weight);
  }

  /** Adds a candidate, or keeps the likelier of two that say the same. */
  private static void add(
      List<Candidate> to, Role role, String lemma, VerbTense tense, int weight) {
    for (int i = 0; i < to.size(); i++) {
      Candidate other = to.get(i);
      if (other.role() == role && other.tense() == tense) {
        if (weight > other.weight()) {
          to.set(i, new Candidate(role, lemma, tense, weight));
        }
        return;
      }
    }
    to.add(new Candidate(role, lemma, tense, weight));
  }
}
