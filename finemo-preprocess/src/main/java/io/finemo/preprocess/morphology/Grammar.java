package io.finemo.preprocess.morphology;

import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.internal.Resources;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What we wrote down about a language: which role follows which, and its small words. */
final class Grammar {
  private final int[] transitions = new int[Role.count() * Role.count()];
  private final Map<String, List<Candidate>> closed = new HashMap<>(512);
  private final Map<String, Map<Role, Integer>> priors = new HashMap<>();
  private final Set<String> pastCues = new HashSet<>();

  Grammar(Language language) {
    for (String line : Resources.lines("morphology/transitions.txt")) {
      transition(line);
    }
    for (String line : Resources.lines("morphology/" + language.code() + "/transitions.txt")) {
      transition(line);
    }
    for (String line : Resources.lines("morphology/" + language.code() + "/words.txt")) {
      word(line);
    }
  }

  /** Points for one role directly behind another, both as {@link Role#index}. */
  int transition(int previous, int next) {
    return transitions[previous * Role.count() + next];
  }

  /** All readings of a small word, none if it is not one. */
  List<Candidate> closed(String word) {
    return closed.getOrDefault(word, List.of());
  }

  /** Points of our own for a word of the dictionary in a role. */
  int prior(String word, Role role) {
    return priors.getOrDefault(word, Map.of()).getOrDefault(role, 0);
  }

  boolean isPastCue(String word) {
    return pastCues.contains(word);
  }

  /** {@code PREVIOUS NEXT=points NEXT=points ...}, where PREVIOUS may be {@code *}. */
  private void transition(String line) {
    String[] parts = line.split(" +", -1);
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      int points = Integer.parseInt(parts[i].substring(equals + 1));
      Role next = Role.valueOf(parts[i].substring(0, equals));
      for (Role previous : Role.values()) {
        if (parts[0].equals("*") || parts[0].equals(previous.name())) {
          transitions[previous.index() * Role.count() + next.index()] = points;
        }
      }
    }
  }

  /**
   * {@code ROLE[:lemma[:TENSE]][=points] ... | word word ...} for all readings of small words, with
   * a {@code +} in front for points added to those of the dictionary, and {@code PAST_CUE | ...}.
   */
  private void word(String line) {
    int bar = line.indexOf('|');
    String[] readings = line.substring(0, bar).strip().split(" +", -1);
    for (String word : line.substring(bar + 1).strip().split(" +", -1)) {
      if (readings[0].equals("PAST_CUE")) {
        pastCues.add(word);
      } else if (readings[0].equals("+")) {
        Map<Role, Integer> points = priors.computeIfAbsent(word, w -> new EnumMap<>(Role.class));
        for (int i = 1; i < readings.length; i++) {
          Candidate reading = reading(readings[i], word);
          points.put(reading.role(), reading.weight());
        }
      } else {
        List<Candidate> candidates = closed.computeIfAbsent(word, w -> new ArrayList<>(3));
        for (String reading : readings) {
          candidates.add(reading(reading, word));
        }
      }
    }
  }

  private static Candidate reading(String text, String word) {
    int equals = text.indexOf('=');
    int points = equals < 0 ? 0 : Integer.parseInt(text.substring(equals + 1));
    String[] parts = (equals < 0 ? text : text.substring(0, equals)).split(":", -1);
    VerbTense tense = parts.length > 2 ? VerbTense.valueOf(parts[2]) : VerbTense.NONE;
    return new Candidate(Role.valueOf(parts[0]), parts.length > 1 ? parts[1] : word, tense, points);
  }
}
