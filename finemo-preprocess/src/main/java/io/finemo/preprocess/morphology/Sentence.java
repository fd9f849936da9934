package io.finemo.preprocess.morphology;

import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import java.util.Arrays;
import java.util.List;

/** The words of one post while they are being analysed; used by one thread, and once. */
final class Sentence {
  static final Unit START = Unit.of(Role.START, "");
  private static final Unit COMMA = Unit.of(Role.COMMA, "");
  private static final Unit NAME = Unit.of(Role.NAME, "");
  private static final Unit NUMBER = Unit.of(Role.NUM, "");
  private static final Unit SILENT = Unit.of(Role.ADV, "");

  Unit[] units;

  /** For each unit, the token it is a part of. */
  int[] tokens;

  /** For each unit, what a tagger said of its token; {@code UNTAGGED} without one. */
  PartOfSpeech[] tagged;

  /** For each unit, the index of the chosen candidate. */
  byte[] chosen;

  /** For each unit, the tense it carries. */
  VerbTense[] tenses;

  /** For each unit, whether it is written like a name: a capital inside a sentence. */
  boolean[] capital;

  int size;
  boolean pastCue;

  Sentence(List<Token> post, Lexicon lexicon, List<PartOfSpeech> tags) {
    int room = post.size() + 4;
    units = new Unit[room];
    tokens = new int[room];
    tagged = new PartOfSpeech[room];
    capital = new boolean[room];
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < post.size(); i++) {
      Token token = post.get(i);
      PartOfSpeech tag = tags.isEmpty() ? PartOfSpeech.UNTAGGED : tags.get(i);
      if (token.kind() == Token.Kind.WORD) {
        Word word = lexicon.word(token.norm());
        pastCue |= word.pastCue();
        words++;
        makeRoom();
        capital[size] = Character.isUpperCase(token.surface().charAt(0));
        capitals += capital[size] ? 1 : 0;
        List<Unit> parts = word.units();
        for (int k = 0; k < parts.size(); k++) {
          add(parts.get(k), i, parts.size() == 1 ? tag : PartOfSpeech.UNTAGGED);
        }
      } else {
        add(unit(token), i, PartOfSpeech.UNTAGGED);
      }
    }
    if (2 * capitals > words) {
      // A headline, or somebody shouts: capitals tell nothing.
      Arrays.fill(capital, false);
    }
    chosen = new byte[size];
    tenses = new VerbTense[size];
    Arrays.fill(tenses, VerbTense.NONE);
  }

  private void makeRoom() {
    if (size == units.length) {
      units = Arrays.copyOf(units, 2 * size);
      tokens = Arrays.copyOf(tokens, 2 * size);
      capital = Arrays.copyOf(capital, 2 * size);
      tagged = Arrays.copyOf(tagged, 2 * size);
    }
  }

  private void add(Unit unit, int token, PartOfSpeech tag) {
    makeRoom();
    units[size] = unit;
    tokens[size] = token;
    tagged[size] = tag;
    size++;
  }

  private static Unit unit(Token token) {
    return switch (token.kind()) {
      case CASHTAG, HASHTAG, MENTION -> NAME;
      case QUANTITY -> NUMBER;
      case PUNCTUATION -> punctuation(token.norm());
      default -> START;
    };
  }

  private static Unit punctuation(String mark) {
    return switch (mark.isEmpty() ? ' ' : mark.charAt(0)) {
      case '.', '!', '?', '¡', '¿', '…', '|', ':', ';', '>', '*', '•' -> START;
      case ',', '(', ')', '–', '—', '/', '=' -> COMMA;
      default -> SILENT;
    };
  }

  Candidate choice(int unit) {
    return units[unit].candidate(chosen[unit]);
  }

  Role role(int unit) {
    return choice(unit).role();
  }

  /** An auxiliary in a form that is not finite; in English one that looks the same. */
  boolean isBare(int at, Role role) {
    Candidate choice = choice(at);
    return choice.role() == role
        && (choice.tense() == VerbTense.NONE || choice.lemma().equals("have"));
  }

  /** Takes a word in another role, if it can be that. */
  boolean turn(int at, Role role) {
    Unit unit = units[at];
    for (int c = 0; c < unit.size(); c++) {
      if (unit.candidate(c).role() == role) {
        chosen[at] = (byte) c;
        return true;
      }
    }
    return false;
  }
}
