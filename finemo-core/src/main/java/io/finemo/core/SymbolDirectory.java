package io.finemo.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which symbols are listed, and what stands behind them. Symbols are found in whatever case and
 * with whatever sign between symbol and share class: {@code BRK.B}, {@code brk-b} and {@code
 * $BRK/B} are one.
 */
@ThreadSafe
public final class SymbolDirectory {
  private final Map<String, Listing> bySymbol;

  private SymbolDirectory(Map<String, Listing> bySymbol) {
    this.bySymbol = bySymbol;
  }

  /**
   * A listed asset. All but the symbol may be empty where the source does not state it.
   *
   * @param symbol the symbol as the source writes it, without {@code $}, not blank
   * @param name the name of the company or fund
   * @param exchange where it is listed
   * @param sector the sector of the company
   * @param industry the industry within the sector
   */
  public record Listing(
      String symbol, String name, String exchange, String sector, String industry) {

    /**
     * Checks that the symbol has at least one character beside a leading {@code $}.
     *
     * @param symbol the symbol, not blank
     * @param name the name, may be empty
     * @param exchange the exchange, may be empty
     * @param sector the sector, may be empty
     * @param industry the industry, may be empty
     */
    public Listing {
      if (normalize(symbol).isEmpty()) {
        throw new IllegalArgumentException("the symbol of a listing must not be blank: " + symbol);
      }
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(exchange, "exchange");
      Objects.requireNonNull(sector, "sector");
      Objects.requireNonNull(industry, "industry");
    }

    private boolean statesTheSameAs(Listing other) {
      return name.equals(other.name)
          && exchange.equals(other.exchange)
          && sector.equals(other.sector)
          && industry.equals(other.industry);
    }
  }

  /**
   * Makes a directory.
   *
   * @param listings what is listed, each symbol once
   * @return the directory
   * @throws IllegalArgumentException if two listings have the same symbol, in whatever spelling
   */
  public static SymbolDirectory of(Collection<Listing> listings) {
    Map<String, Listing> bySymbol = new LinkedHashMap<>();
    for (Listing listing : listings) {
      Listing before = bySymbol.putIfAbsent(normalize(listing.symbol()), listing);
      if (before != null) {
        throw new IllegalArgumentException(
            "symbol " + listing.symbol() + " is listed twice: " + before + " and " + listing);
      }
    }
    return new SymbolDirectory(bySymbol);
  }

  /**
   * Reads a directory from a CSV file in UTF-8: values separated by commas, quoted with {@code "}
   * where they hold a comma, a quote or a line end. The first line names the columns; {@code
   * symbol}, {@code name}, {@code exchange}, {@code sector} and {@code industry} must be among
   * them, in any order and case; others are ignored. Values are stripped of surrounding spaces.
   *
   * @param csv the file
   * @return the directory
   * @throws IOException if the file cannot be read or is not such a table; the message names file,
   *     line and column
   */
  public static SymbolDirectory read(Path csv) throws IOException {
    return new SymbolDirectory(ListingFile.read(csv, Optional.empty()));
  }

  /**
   * Reads the list of companies of one exchange as nasdaq.com gives it out, of former years or of
   * today: a CSV file in UTF-8 whose first line names at least {@code symbol}, {@code name}, {@code
   * sector} and {@code industry}, in any order and case; other columns (such as {@code LastSale} or
   * {@code Last Sale}) are ignored. {@code n/a} is read as not stated.
   *
   * @param csv the file
   * @param exchange the exchange of all its listings, which the file does not state, for example
   *     {@code NASDAQ}
   * @return the directory
   * @throws IOException if the file cannot be read or is not such a list; the message names file,
   *     line and column
   */
  public static SymbolDirectory readCompanyList(Path csv, String exchange) throws IOException {
    return new SymbolDirectory(ListingFile.read(csv, Optional.of(exchange)));
  }

  /**
   * Several directories as one. Where a symbol stands in more than one, in whatever spelling, the
   * first listing is kept whole and the later ones are left out; those that state something else
   * than the one kept are {@linkplain Merged#conflicts() conflicts}.
   *
   * @param directories the directories, the most trusted first
   * @return the directory and what was left out of it
   */
  public static Merged merge(List<SymbolDirectory> directories) {
    Map<String, Listing> bySymbol = new LinkedHashMap<>();
    List<Conflict> conflicts = new ArrayList<>();
    for (SymbolDirectory directory : directories) {
      directory.bySymbol.forEach(
          (symbol, listing) -> {
            Listing kept = bySymbol.putIfAbsent(symbol, listing);
            if (kept != null && !kept.statesTheSameAs(listing)) {
              conflicts.add(new Conflict(kept, listing));
            }
          });
    }
    return new Merged(new SymbolDirectory(bySymbol), conflicts);
  }

  /**
   * What came of several directories.
   *
   * @param directory all their symbols, each once
   * @param conflicts the listings left out that differ from the one kept in more than the spelling
   *     of the symbol, in the order in which they were met
   */
  public record Merged(SymbolDirectory directory, List<Conflict> conflicts) {

    /**
     * Copies the list.
     *
     * @param directory all symbols
     * @param conflicts the listings left out that differ
     */
    public Merged {
      Objects.requireNonNull(directory, "directory");
      conflicts = List.copyOf(conflicts);
    }
  }

  /**
   * Two listings of one symbol that differ.
   *
   * @param kept the one that is in the directory
   * @param dropped the one that is not
   */
  public record Conflict(Listing kept, Listing dropped) {}

  /**
   * The listing of a symbol.
   *
   * @param symbol in any case, with or without {@code $}, with {@code .}, {@code -} or {@code /}
   *     before a share class
   * @return the listing, if there is one
   */
  public Optional<Listing> find(String symbol) {
    return Optional.ofNullable(bySymbol.get(normalize(symbol)));
  }

  /**
   * All listings in the order in which they were given.
   *
   * @return unmodifiable
   */
  public List<Listing> listings() {
    return List.copyOf(bySymbol.values());
  }

  /**
   * How many symbols are listed.
   *
   * @return the number of listings
   */
  public int size() {
    return bySymbol.size();
  }

  /** Two directories are equal if they hold equal listings, in whatever order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SymbolDirectory directory && bySymbol.equals(directory.bySymbol);
  }

  @Override
  public int hashCode() {
    return bySymbol.hashCode();
  }

  /** A directory is too long to be shown whole. */
  @Override
  public String toString() {
    return bySymbol.size() + " listings";
  }

  /**
   * The one spelling by which symbols are compared: upper case, without surrounding spaces and
   * leading {@code $}, with a dot before the share class.
   *
   * @param symbol any spelling
   * @return for example {@code BRK.B} for {@code $brk-b}
   */
  public static String normalize(String symbol) {
    String stripped = symbol.strip();
    String bare = stripped.startsWith("$") ? stripped.substring(1) : stripped;
    return bare.toUpperCase(Locale.ROOT).replace('-', '.').replace('/', '.');
  }
}
