package io.finemo.cashtag.author;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.TreeMap;

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
    MessageDigest digest = Sha256.digest();
    lines.forEach(
        (symbol, exchange) ->
            digest.update((symbol + "\t" + exchange + "\n").getBytes(StandardCharsets.UTF_8)));
    return new Exchanges(Optional.of(directory), Sha256.hex(digest));
  }

  /** Where a symbol is listed; empty if nowhere, or if the listing does not tell. */
  String of(String symbol) {
    return directory
        .flatMap(all -> all.find(symbol))
        .map(listing -> listing.exchange().strip())
        .orElse("");
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
