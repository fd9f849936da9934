package io.finemo.preprocess.morphology;

import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes contractions apart: {@code don't, it'll, j'ai, qu'il}. */
@FunctionalInterface
interface Contractions {
  /** The words that are written as one; the word itself if it is no contraction. */
  List<String> parts(String word);

  /** English contractions without their apostrophe. */
  Map<String, List<String>> BARE =
      Map.ofEntries(
          Map.entry("dont", List.of("do", "n't")),
          Map.entry("doesnt", List.of("does", "n't")),
          Map.entry("didnt", List.of("did", "n't")),
          Map.entry("cant", List.of("ca", "n't")),
          Map.entry("wont", List.of("wo", "n't")),
          Map.entry("isnt", List.of("is", "n't")),
          Map.entry("arent", List.of("are", "n't")),
          Map.entry("wasnt", List.of("was", "n't")),
          Map.entry("werent", List.of("were", "n't")),
          Map.entry("hasnt", List.of("has", "n't")),
          Map.entry("havent", List.of("have", "n't")),
          Map.entry("wouldnt", List.of("would", "n't")),
          Map.entry("couldnt", List.of("could", "n't")),
          Map.entry("shouldnt", List.of("should", "n't")),
          Map.entry("im", List.of("i", "'m")),
          Map.entry("ive", List.of("i", "'ve")),
          Map.entry("youre", List.of("you", "'re")),
          Map.entry("theyre", List.of("they", "'re")),
          Map.entry("thats", List.of("that", "is_or_has")),
          Map.entry("whats", List.of("what", "is_or_has")));

  /** Behind these an English 's is a verb. */
  Set<String> SUBJECTS =
      Set.of(
          "it",
          "he",
          "she",
          "that",
          "this",
          "what",
          "who",
          "there",
          "here",
          "where",
          "how",
          "when",
          "nobody",
          "everyone",
          "something",
          "nothing",
          "everything");

  static Contractions of(Language language) {
    return switch (language.code()) {
      case "en" -> Contractions::english;
      case "fr" -> Elisions::parts;
      default -> List::of;
    };
  }

  private static List<String> english(String word) {
    List<String> bare = BARE.get(word);
    if (bare != null) {
      return bare;
    }
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe <= 0) {
      return List.of(word);
    }
    if (word.endsWith("n't") && word.length() > 3) {
      return List.of(word.substring(0, word.length() - 3), "n't");
    }
    String host = word.substring(0, apostrophe);
    String rest = word.substring(apostrophe);
    return switch (rest) {
      case "'s" -> List.of(host, SUBJECTS.contains(host) ? "is_or_has" : rest);
      case "'ll", "'re", "'m", "'ve", "'d" -> List.of(host, rest);
      default -> List.of(word);
    };
  }
}
