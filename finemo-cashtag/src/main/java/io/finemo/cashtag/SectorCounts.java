package io.finemo.cashtag;

import io.finemo.cashtag.count.KeyMemo;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How many posts are about each sector and industry (Hentschel and Alonso 2014, Table 4). A post
 * with two symbols of a sector counts once for it, so that these counts are not sums of those of
 * the symbols. Counts are of the sectors and industries of the directory, and always exact: memory
 * grows with nothing else.
 */
public final class SectorCounts extends KeyedStatistic<SectorCounts, SectorCounts.Result> {
  private static final int VERSION = 1;

  private final SymbolDirectory directory;
  private final Map<Industry, Counts> sectors = new HashMap<>();
  private final Map<Industry, Counts> industries = new HashMap<>();

  /** Where each symbol is counted. */
  private final KeyMemo<Place> places = new KeyMemo<>(this::place);

  /** The number of the post that is being added. */
  private long added;

  /** A sector has an industry without a name. */
  private record Industry(String sector, String name) implements Comparable<Industry> {
    @Override
    public int compareTo(Industry other) {
      int bySector = sector.compareTo(other.sector);
      return bySector == 0 ? name.compareTo(other.name) : bySector;
    }
  }

  /** The posts of a sector or industry. */
  private static final class Counts {
    private long posts;
    private long clean;

    /** The last post that counted here, which does so once. */
    private long last;

    private void increment(long post, boolean isClean) {
      if (last != post) {
        last = post;
        posts++;
        clean += isClean ? 1 : 0;
      }
    }
  }

  /** Where a symbol is counted. */
  private record Place(Counts sector, Counts industry) {}

  /**
   * Starts with no post.
   *
   * @param directory where the sectors are looked up
   */
  public SectorCounts(SymbolDirectory directory) {
    this.directory = Objects.requireNonNull(directory, "directory");
  }

  private Place place(String symbol) {
    Listing listing = directory.find(symbol).orElse(null);
    String sector = listing == null ? "" : listing.sector();
    String industry = listing == null ? "" : listing.industry();
    return new Place(
        sectors.computeIfAbsent(new Industry(sector, ""), i -> new Counts()),
        industries.computeIfAbsent(new Industry(sector, industry), i -> new Counts()));
  }

  /**
   * A sector or an industry.
   *
   * @param sector the sector; empty for symbols that are not listed or whose listing states none
   * @param industry the industry in it; empty for a whole sector, and for listings that state none
   * @param posts how many posts hold a symbol of it
   * @param postsClean how many of them are without noise
   */
  public record Row(String sector, String industry, long posts, long postsClean) {
    static final Comparator<Row> ORDER =
        Comparator.comparingLong(Row::posts)
            .reversed()
            .thenComparing(Row::sector)
            .thenComparing(Row::industry);
  }

  /**
   * The sectors and industries.
   *
   * @param sectors the sectors, most frequent first
   * @param industries the industries, most frequent first
   */
  public record Result(List<Row> sectors, List<Row> industries) {

    /**
     * Copies the lists.
     *
     * @param sectors the sectors
     * @param industries the industries
     */
    public Result {
      sectors = List.copyOf(sectors);
      industries = List.copyOf(industries);
    }
  }

  @Override
  public void add(TaggedPost post, PostKeys keys) {
    added++;
    boolean clean = post.clean();
    for (int i = 0; i < keys.symbols().size(); i++) {
      Place place = places.at(keys.symbols(), i);
      place.sector.increment(added, clean);
      place.industry.increment(added, clean);
    }
  }

  @Override
  public void merge(SectorCounts other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(directory, other.directory);
    merge(sectors, other.sectors);
    merge(industries, other.industries);
  }

  private static void merge(Map<Industry, Counts> counts, Map<Industry, Counts> more) {
    more.forEach(
        (industry, its) -> {
          Counts sum = counts.computeIfAbsent(industry, i -> new Counts());
          sum.posts += its.posts;
          sum.clean += its.clean;
        });
  }

  @Override
  public Result result() {
    return new Result(rows(sectors), rows(industries));
  }

  private static List<Row> rows(Map<Industry, Counts> counts) {
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (key, count) -> rows.add(new Row(key.sector, key.name, count.posts, count.clean)));
    rows.sort(Row.ORDER);
    return rows;
  }

  /** Writes the counts, but not the directory. */
  @Override
  public void write(PartWriter out) {
    out.integer(VERSION);
    write(sectors, out);
    write(industries, out);
  }

  private static void write(Map<Industry, Counts> counts, PartWriter out) {
    out.integer(counts.size());
    new TreeMap<>(counts)
        .forEach(
            (key, count) ->
                out.text(key.sector).text(key.name).compact(count.posts).compact(count.clean));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param directory the directory the posts were counted with
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version or broken
   */
  public static SectorCounts read(SymbolDirectory directory, PartReader in)
      throws ModelFormatException {
    Statistics.requireVersion("sector counts", VERSION, in);
    SectorCounts read = new SectorCounts(directory);
    read("sectors", read.sectors, in);
    read("industries", read.industries, in);
    return read;
  }

  private static void read(String what, Map<Industry, Counts> counts, PartReader in)
      throws ModelFormatException {
    int size = in.count(what, 2 * Integer.BYTES + 2);
    for (int i = 0; i < size; i++) {
      Industry key = new Industry(in.text("sector"), in.text("industry"));
      Counts count = new Counts();
      count.posts = in.compact("posts of " + what, 1, Long.MAX_VALUE);
      count.clean = in.compact("clean posts of " + what, 0, count.posts);
      if (counts.putIfAbsent(key, count) != null) {
        throw in.fault(what + ": " + key + " is there twice");
      }
    }
  }
}
