package io.finemo.cashtag.author;

import io.finemo.core.SymbolDirectory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where symbols are listed. Two of them are equal if they list the same symbols at the same
 * exchanges, by their SHA-256.
 */
record Exchanges(Optional<SymbolDirectory> directory, String fingerprint) {
  static final Exchanges NONE = new Exchanges(Optional.empty(), "");

  static Exchanges of(SymbolDirectory directory) {
    TreeMap<String, String> lines = new TreeMap<>();
    for (SymbolDirectory.Listing listing : directory.listings()) {
      lines.put(SymbolDirectory.normalize(listing.symbol()), listing.exchange());
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(
          (symbol, exchange) ->
              digest.update((symbol + "\t" + exchange + "\n").getBytes(StandardCharsets.UTF_8)));
      return new Exchanges(Optional.of(directory), HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The exchanges of the symbols that are listed at one, each once. */
  Set<String> of(List<String> symbols) {
    if (directory.isEmpty()) {
      return Set.of();
    }
    Set<String> exchanges = Set.of();
    for (String symbol : symbols) {
      Optional<SymbolDirectory.Listing> listing = directory.get().find(symbol);
      String exchange = listing.isEmpty() ? "" : listing.get().exchange();
      if (!exchange.isBlank() && !exchanges.contains(exchange)) {
        // Most posts are about one exchange or none.
        exchanges = exchanges.isEmpty() ? Set.of(exchange) : with(exchange, exchanges);
      }
    }
    return exchanges;
  }

  private static Set<String> with(String exchange, Set<String> exchanges) {
    Set<String> more = new TreeSet<>(exchanges);
    more.add(exchange);
    return more;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Exchanges that && fingerprint.equals(that.fingerprint);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  @Override
  public String toString() {
    return directory.isEmpty()
        ? "no symbol directory"
        : "symbol directory of " + directory.get().size() + " listings, SHA-256 " + fingerprint;
  }
}
