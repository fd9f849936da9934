package io.finemo.cashtag;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.core.text.WordCache;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How many posts are about each sector and industry (Hentschel and Alonso 2014, Table 4). A post
 * with two symbols of a sector counts once for it, so that these counts are not sums of those of
 * the symbols. Memory grows with the sectors and industries of the directory.
 */
public final class SectorCounts implements Statistic<SectorCounts, SectorCounts.Result> {
  private static final int VERSION = 1;

  private final SymbolDirectory directory;
  private final Tally<Industry> sectors;
  private final Tally<Industry> industries;

  /** Of symbols of late, so that most are not looked up and made anew. */
  private final WordCache<Place> places = new WordCache<>(this::place);

  /** Of one post; a field, so that a post costs no new sets. */
  private final Set<Industry> itsSectors = new HashSet<>();

  private final Set<Industry> itsIndustries = new HashSet<>();

  /** A sector has an industry without a name. */
  private record Industry(String sector, String name) implements Comparable<Industry> {
    @Override
    public int compareTo(Industry other) {
      int bySector = sector.compareTo(other.sector);
      return bySector == 0 ? name.compareTo(other.name) : bySector;
    }
  }

  /** Where a symbol is counted. */
  private record Place(Industry sector, Industry industry) {}

  private Place place(String symbol) {
    Listing listing = directory.find(symbol).orElse(null);
    String sector = listing == null ? "" : listing.sector();
    String industry = listing == null ? "" : listing.industry();
    return new Place(new Industry(sector, ""), new Industry(sector, industry));
  }

  /**
   * Starts with no post.
   *
   * @param directory where the sectors are looked up
   */
  public SectorCounts(SymbolDirectory directory) {
    this(directory, new Tally<>(), new Tally<>());
  }

  private SectorCounts(
      SymbolDirectory directory, Tally<Industry> sectors, Tally<Industry> industries) {
    this.directory = Objects.requireNonNull(directory, "directory");
    this.sectors = sectors;
    this.industries = industries;
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
  public void add(TaggedPost post) {
    itsSectors.clear();
    itsIndustries.clear();
    for (String symbol : post.symbols()) {
      Place place = places.get(symbol);
      itsSectors.add(place.sector);
      itsIndustries.add(place.industry);
    }
    itsSectors.forEach(sector -> sectors.increment(sector, post.clean()));
    itsIndustries.forEach(industry -> industries.increment(industry, post.clean()));
  }

  @Override
  public void merge(SectorCounts other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(directory, other.directory);
    sectors.addAll(other.sectors);
    industries.addAll(other.industries);
  }

  @Override
  public Result result() {
    return new Result(rows(sectors), rows(industries));
  }

  private static List<Row> rows(Tally<Industry> tally) {
    return tally.sorted(
        (key, posts, clean) -> new Row(key.sector, key.name, posts, clean), Row.ORDER);
  }

  /** Writes the counts, but not the directory. */
  @Override
  public void write(PartWriter out) {
    out.integer(VERSION);
    write(sectors, out);
    write(industries, out);
  }

  private static void write(Tally<Industry> tally, PartWriter out) {
    tally.write(Comparator.naturalOrder(), (key, to) -> to.text(key.sector).text(key.name), out);
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
    return new SectorCounts(directory, readTally("sectors", in), readTally("industries", in));
  }

  private static Tally<Industry> readTally(String what, PartReader in) throws ModelFormatException {
    return Tally.read(
        what,
        2 * Integer.BYTES,
        from -> new Industry(from.text("sector"), from.text("industry")),
        in);
  }
}
