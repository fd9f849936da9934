package io.finemo.cashtag.noise;

import io.finemo.core.SymbolDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of the names in a symbol directory, and which symbols go by them. */
final class CompanyNames {
  /** Forms and fillers that tell no company from another. Written for this project. */
  private static final Set<String> FILLERS =
      Set.of(
          "the",
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "company",
          "companies",
          "ltd",
          "limited",
          "plc",
          "llc",
          "group",
          "holding",
          "holdings",
          "trust",
          "fund",
          "class",
          "and",
          "new",
          "com",
          "international",
          "common",
          "stock",
          "shares",
          "bancorp");

  private final Map<String, Set<String>> wordsBySymbol = new HashMap<>();
  private final Map<String, List<String>> symbolsByWord = new HashMap<>();
  private final Map<String, List<String>> symbolsByName = new HashMap<>();

  static CompanyNames of(List<SymbolDirectory.Listing> listings) {
    CompanyNames names = new CompanyNames();
    for (SymbolDirectory.Listing listing : listings) {
      names.add(SymbolDirectory.normalize(listing.symbol()), words(listing.name()));
    }
    return names;
  }

  private void add(String symbol, List<String> words) {
    wordsBySymbol.put(symbol, Set.copyOf(words));
    if (words.isEmpty()) {
      return;
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    put(symbolsByName, String.join(" ", words), symbol);
    put(symbolsByWord, words.get(0), symbol);
    if (initials.length() > 1) {
      put(symbolsByWord, initials.toString(), symbol);
    }
  }

  private static void put(Map<String, List<String>> map, String key, String symbol) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(symbol);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (word.length() >= 3 && !FILLERS.contains(word) && !words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  boolean isListed(String symbol) {
    return wordsBySymbol.containsKey(symbol);
  }

  /** The words of a listed symbol's name; empty for any other. */
  Set<String> wordsOf(String symbol) {
    return wordsBySymbol.getOrDefault(symbol, Set.of());
  }

  /** The symbols whose company starts with this word, has these initials, or the same name. */
  List<String> alike(String symbol) {
    List<String> alike =
        new ArrayList<>(symbolsByWord.getOrDefault(symbol.toLowerCase(Locale.ROOT), List.of()));
    for (List<String> same : symbolsOfSameName(symbol)) {
      alike.addAll(same);
    }
    return alike;
  }

  private List<List<String>> symbolsOfSameName(String symbol) {
    Set<String> words = wordsOf(symbol);
    return words.isEmpty()
        ? List.of()
        : symbolsByName.values().stream()
            .filter(symbols -> symbols.size() > 1 && symbols.contains(symbol))
            .toList();
  }
}
