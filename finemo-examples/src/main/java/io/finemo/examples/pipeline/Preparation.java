package io.finemo.examples.pipeline;

import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.dictionary.ResourceHashes;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How posts are preprocessed before a model reads them: what has to be the same in serving as in
 * training. Kept in model files as the part {@code preprocess.bin}.
 *
 * @param languages the languages that are kept, at least one
 * @param fixed true if every post is taken to be in the one language there is
 * @param steps the steps behind the cutting into tokens
 */
public record Preparation(Set<Language> languages, boolean fixed, Steps steps) {
  static final String PART = "preprocess.bin";

  /** Version 1 tells no hashes. */
  private static final int VERSION = 2;

  private static final int BYTES_OF_A_LANGUAGE = 5;

  /** Named sets of steps. The names stand in model files. */
  public enum Steps {
    /** Those of {@link Preprocessor#standardSteps()}. */
    STANDARD,
    /** None: tokens as they are written. */
    NONE
  }

  /**
   * Checks the languages, and puts them in the order of their codes.
   *
   * @param languages the languages that are kept, at least one
   * @param fixed true if every post is taken to be in the one language there is
   * @param steps the steps behind the cutting into tokens
   */
  public Preparation {
    if (languages.isEmpty() || (fixed && languages.size() > 1)) {
      throw new IllegalArgumentException(
          "languages must be at least 1, and exactly 1 where it is fixed: " + languages);
    }
    languages =
        new LinkedHashSet<>(
            languages.stream().sorted(Comparator.comparing(Language::code)).toList());
  }

  /**
   * English and Spanish, told by each post itself, and the standard steps.
   *
   * @return the preparation of {@link Preprocessor#standard()}
   */
  public static Preparation standard() {
    return new Preparation(Set.of(Language.ENGLISH, Language.SPANISH), false, Steps.STANDARD);
  }

  /**
   * Every post in one language, and the standard steps.
   *
   * @param language the language
   * @return the preparation of {@link Preprocessor#forLanguage}
   */
  public static Preparation forLanguage(Language language) {
    return new Preparation(Set.of(language), true, Steps.STANDARD);
  }

  /**
   * The languages that are kept.
   *
   * @return in the order of their codes, the caller's own
   */
  @Override
  public Set<Language> languages() {
    return new LinkedHashSet<>(languages);
  }

  /**
   * The preprocessor that does so.
   *
   * @return a new one
   */
  public Preprocessor preprocessor() {
    Preprocessor preprocessor =
        fixed
            ? Preprocessor.forLanguage(languages.iterator().next())
            : Preprocessor.accepting(languages);
    return steps == Steps.NONE ? preprocessor.withSteps(List.of()) : preprocessor;
  }

  void write(ModelArchive.Builder archive) {
    PartWriter out = new PartWriter().integer(VERSION).integer(languages.size());
    for (Language language : languages) {
      out.text(language.code()).flag(language.decimalComma());
    }
    out.flag(fixed).text(steps.name());
    SortedMap<String, String> hashes = hashes();
    out.integer(hashes.size());
    hashes.forEach((name, hash) -> out.text(name).text(hash));
    archive.part(PART, out.toBytes());
  }

  /**
   * The hashes of all dictionaries and lists that have a part in what the preprocessor makes of
   * posts: none where the language is fixed and no step follows.
   */
  private SortedMap<String, String> hashes() {
    return fixed && steps == Steps.NONE ? new TreeMap<>() : ResourceHashes.of(languages);
  }

  static Preparation read(ModelArchive archive) throws ModelFormatException {
    PartReader in = new PartReader(archive, PART);
    int version = in.integer("the version of the preprocessing", 1, Integer.MAX_VALUE);
    if (version > VERSION) {
      throw in.fault(
          "version " + version + " of the preprocessing; this library reads 1 to " + VERSION);
    }
    int size = in.count("languages", BYTES_OF_A_LANGUAGE);
    List<Language> languages = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String code = in.text("the code of a language");
      try {
        languages.add(Language.of(code, in.flag("a decimal comma")));
      } catch (IllegalArgumentException e) {
        throw in.fault("a language: " + e.getMessage());
      }
    }
    boolean fixed = in.flag("a fixed language");
    Steps steps = in.constant("the steps", Steps.values());
    SortedMap<String, String> hashes = version == 1 ? new TreeMap<>() : readHashes(in);
    in.end();
    Preparation read;
    try {
      read = new Preparation(new LinkedHashSet<>(languages), fixed, steps);
    } catch (IllegalArgumentException e) {
      throw in.fault("the languages: " + e.getMessage());
    }
    if (version > 1) {
      read.checkHashes(hashes, in);
    }
    return read;
  }

  private static SortedMap<String, String> readHashes(PartReader in) throws ModelFormatException {
    SortedMap<String, String> hashes = new TreeMap<>();
    int size = in.count("resources", 2 * Integer.BYTES);
    for (int i = 0; i < size; i++) {
      hashes.put(in.text("the name of a resource"), in.text("the hash of a resource"));
    }
    return hashes;
  }

  /** What a model was trained on must not drift: names are compared, and never opened. */
  private void checkHashes(SortedMap<String, String> trained, PartReader in)
      throws ModelFormatException {
    SortedMap<String, String> here;
    try {
      here = hashes();
    } catch (IllegalStateException e) {
      throw in.fault("the resources of the preprocessing: " + e.getMessage());
    }
    Set<String> names = new TreeSet<>(trained.keySet());
    names.addAll(here.keySet());
    for (String name : names) {
      String was = trained.getOrDefault(name, "none");
      String is = here.getOrDefault(name, "none");
      if (!was.equals(is)) {
        throw in.fault(
            "the model was trained with another version of "
                + name
                + ": SHA-256 "
                + was
                + "; here it is "
                + is);
      }
    }
  }
}
