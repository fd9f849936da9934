package io.finemo.cashtag;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which part of the listed symbols is mentioned (Hentschel and Alonso 2014).
 *
 * @param exchanges the exchanges by name
 * @param unlistedSymbols how many distinct symbols are mentioned that no exchange lists
 * @param unlistedSymbolsClean how many of them in a post without noise
 */
public record Coverage(List<Row> exchanges, long unlistedSymbols, long unlistedSymbolsClean) {

  /**
   * Copies the list.
   *
   * @param exchanges the exchanges
   * @param unlistedSymbols how many mentioned symbols are not listed
   * @param unlistedSymbolsClean how many of them in a post without noise
   */
  public Coverage {
    exchanges = List.copyOf(exchanges);
  }

  /**
   * An exchange.
   *
   * @param exchange its name, empty where the directory does not state it
   * @param listed how many symbols it lists
   * @param mentioned how many of them are mentioned in a post
   * @param mentionedClean how many of them are mentioned in a post without noise
   */
  public record Row(String exchange, long listed, long mentioned, long mentionedClean) {

    /**
     * Which part of the listed symbols is mentioned.
     *
     * @return mentioned / listed, 0 to 1; empty if none is listed
     */
    public OptionalDouble share() {
      return listed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) mentioned / listed);
    }

    private Row plus(long moreListed, long moreMentioned, long moreClean) {
      return new Row(
          exchange, listed + moreListed, mentioned + moreMentioned, mentionedClean + moreClean);
    }
  }

  /**
   * Compares the symbols of posts with those that are listed.
   *
   * @param symbols the symbols of the posts, each once
   * @param directory what is listed
   * @return the coverage
   */
  public static Coverage of(List<SymbolCounts.Row> symbols, SymbolDirectory directory) {
    SortedMap<String, Row> rows = new TreeMap<>();
    for (Listing listing : directory.listings()) {
      add(rows, listing.exchange(), 1, 0, 0);
    }
    long unlisted = 0;
    long unlistedClean = 0;
    for (SymbolCounts.Row symbol : symbols) {
      long clean = symbol.postsClean() > 0 ? 1 : 0;
      Listing listing = directory.find(symbol.symbol()).orElse(null);
      if (listing == null) {
        unlisted++;
        unlistedClean += clean;
      } else {
        add(rows, listing.exchange(), 0, 1, clean);
      }
    }
    return new Coverage(List.copyOf(rows.values()), unlisted, unlistedClean);
  }

  private static void add(
      SortedMap<String, Row> rows, String exchange, long listed, long mentioned, long clean) {
    Row row = rows.getOrDefault(exchange, new Row(exchange, 0, 0, 0));
    rows.put(exchange, row.plus(listed, mentioned, clean));
  }
}
