package io.finemo.features.lexicon;

import io.finemo.core.internal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists inside the jar, loaded when first asked for.
 *
 * @param lexicon words and emoji of a language
 * @param modifiers the words of the language that change others
 */
record StandardLexica(Lexicon lexicon, Modifiers modifiers) {
  static final List<String> LANGUAGES = List.of("en", "es", "fr");
  private static final Map<String, StandardLexica> LOADED = new ConcurrentHashMap<>();

  static StandardLexica of(String languageCode) {
    if (!LANGUAGES.contains(languageCode)) {
      throw new IllegalArgumentException(
          "no lexicon in this language, only in " + LANGUAGES + ": " + languageCode);
    }
    return LOADED.computeIfAbsent(languageCode, StandardLexica::load);
  }

  /** The entries of one list. */
  static List<LexiconEntry> entries(String name) {
    try {
      return OwnLayout.parse(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hash of the lists of a language, which tells whether they are still the same. */
  static String fingerprint(String languageCode) {
    try {
      MessageDigest sha = Sha256.digest();
      for (String name : names(languageCode)) {
        try (InputStream in = StandardLexica.class.getResourceAsStream(name)) {
          if (in == null) {
            throw new IllegalStateException("resource " + name + " is missing from the class path");
          }
          sha.update(in.readAllBytes());
        }
      }
      return Sha256.hex(sha);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String languageCode) {
    return List.of("emoji.tsv", languageCode + ".tsv", "modifiers-" + languageCode + ".tsv");
  }

  private static StandardLexica load(String languageCode) {
    List<LexiconEntry> all = new ArrayList<>(entries("emoji.tsv"));
    all.addAll(entries(languageCode + ".tsv"));
    try {
      return new StandardLexica(
          Lexicon.of(all), modifiers(resource("modifiers-" + languageCode + ".tsv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Modifiers modifiers(LexiconFile file) throws LexiconFormatException {
    Map<String, Double> factors = new HashMap<>();
    Set<String> directions = new HashSet<>();
    Set<String> against = new HashSet<>();
    Set<String> losses = new HashSet<>();
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      if (line.isBlank() || line.startsWith("# ")) {
        continue;
      }
      List<String> fields = Fields.split(line, '\t');
      if (fields.size() != 2) {
        throw file.failure(i, "not 2 columns but " + fields.size());
      }
      String word = fields.get(0);
      switch (fields.get(1)) {
        case "direction" -> directions.add(word);
        case "against" -> against.add(word);
        case "loss" -> losses.add(word);
        default -> factors.put(word, Fields.number(fields.get(1)));
      }
    }
    return new Modifiers(factors, directions, against, losses);
  }

  private static LexiconFile resource(String name) throws IOException {
    try (InputStream in = StandardLexica.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the class path");
      }
      return LexiconFile.of(name, in, StandardCharsets.UTF_8);
    }
  }
}
