package io.finemo.preprocess.dictionary;

import io.finemo.preprocess.internal.Resources;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import morfologik.stemming.Dictionary;

/** Where the dictionary of a language stands on the class path, and which dependency brings it. */
record DictionarySource(String name, String coordinates) {

  /** Readings and, but for English, frequencies. */
  static DictionarySource readings(Language language) {
    return switch (language.code()) {
      case "en" -> new DictionarySource("en/english", "org.languagetool:english-pos-dict:0.6");
      case "es" -> new DictionarySource("es/es-ES", "org.softcatala:spanish-pos-dict:2.5");
      case "fr" -> new DictionarySource("fr/french", "org.languagetool:french-pos-dict:0.7");
      default ->
          throw new IllegalArgumentException(
              "there are dictionaries for " + Language.BUILT_IN + " only: " + language);
    };
  }

  /** The English words with their frequencies, which stand in a dictionary of their own. */
  static DictionarySource englishFrequencies() {
    return new DictionarySource("en/hunspell/en_US", "org.languagetool:english-pos-dict:0.6");
  }

  Dictionary load() {
    try (InputStream automaton = open();
        InputStream properties = open(".info")) {
      return Dictionary.read(automaton, properties);
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary " + name, e);
    }
  }

  /** The automaton. */
  InputStream open() {
    return open(".dict");
  }

  private InputStream open(String ending) {
    String path = "org/languagetool/resource/" + name + ending;
    URL found = Resources.find(path).orElseThrow(() -> missing(path));
    try {
      return found.openStream();
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary " + name, e);
    }
  }

  private IllegalStateException missing(String path) {
    return new IllegalStateException(
        "the dictionary "
            + path
            + " is missing from the class path: add the dependency "
            + coordinates);
  }
}
