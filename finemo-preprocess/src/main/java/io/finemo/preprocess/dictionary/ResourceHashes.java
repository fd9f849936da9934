package io.finemo.preprocess.dictionary;

import io.finemo.core.internal.Sha256;
import io.finemo.preprocess.internal.Resources;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hashes of the dictionaries and word lists that preprocessing reads, so that a model can tell
 * whether posts are still prepared as they were when it was trained. Each resource is read once in
 * the life of the process, when its hash is first asked for: for English and Spanish some 120 ms of
 * processor time where nothing is warm yet.
 */
public final class ResourceHashes {
  private static final List<String> SHARED =
      List.of(
          "ca/function-words.txt",
          "de/function-words.txt",
          "emoji.tsv",
          "en/function-words.txt",
          "es/function-words.txt",
          "eu/function-words.txt",
          "fr/function-words.txt",
          "gl/function-words.txt",
          "it/function-words.txt",
          "letters.txt",
          "morphology/transitions.txt",
          "pt/function-words.txt",
          "words/en/slang.txt",
          "words/loan-words.txt",
          "words/names.txt");

  /** Of each language; {@code *} stands for its code. */
  private static final List<String> OF_A_LANGUAGE =
      List.of(
          "*/contrasts.txt",
          "*/negators.txt",
          "*/spam.txt",
          "*/stop-words.txt",
          "morphology/*/transitions.txt",
          "morphology/*/words.txt",
          "words/*/chat.txt",
          "words/*/short.txt");

  private static final int BUFFER = 1 << 16;
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private ResourceHashes() {}

  /**
   * The hashes of all that is read for posts in some languages.
   *
   * @param languages the languages; of those that are not built in there is nothing to read but
   *     what is shared by all
   * @return SHA-256 in 64 lower-case hexadecimal digits, by name of the resource: a path below
   *     {@code io/finemo/preprocess}, or that of a dictionary, which ends in {@code .dict}
   * @throws IllegalStateException if a dictionary is missing; the message names the dependency
   */
  public static SortedMap<String, String> of(Collection<Language> languages) {
    SortedMap<String, String> hashes = new TreeMap<>();
    SHARED.forEach(name -> hashes.put(name, ofList(name)));
    for (Language language : languages) {
      if (language.isBuiltIn()) {
        OF_A_LANGUAGE.stream()
            .map(name -> name.replace("*", language.code()))
            .forEach(name -> hashes.put(name, ofList(name)));
        for (DictionarySource dictionary : dictionaries(language)) {
          hashes.put(
              dictionary.name() + ".dict",
              KNOWN.computeIfAbsent(
                  dictionary.name() + ".dict", name -> hash(name, dictionary.open())));
        }
      }
    }
    return hashes;
  }

  private static List<DictionarySource> dictionaries(Language language) {
    List<DictionarySource> dictionaries = new ArrayList<>();
    dictionaries.add(DictionarySource.readings(language));
    if (language.equals(Language.ENGLISH)) {
      dictionaries.add(DictionarySource.englishFrequencies());
    }
    return dictionaries;
  }

  private static String ofList(String list) {
    return KNOWN.computeIfAbsent(list, name -> hash(name, Resources.open(name)));
  }

  private static String hash(String name, InputStream opened) {
    try (InputStream in = opened) {
      MessageDigest sha = Sha256.digest();
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
      return Sha256.hex(sha);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }
}
