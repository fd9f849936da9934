package io.finemo.cashtag;

import io.finemo.cashtag.author.AuthorStatistic;
import io.finemo.cashtag.graph.CooccurrenceOptions;
import io.finemo.cashtag.graph.CooccurrenceStatistic;
import io.finemo.cashtag.graph.PeriodLength;
import io.finemo.cashtag.noise.SpamStatistic;
import io.finemo.cashtag.volume.VolumeStatistic;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;

/**
 * All statistics of cashtags in one pass over posts.
 *
 * <p>Whatever the order in which posts are added, and however they are divided over studies that
 * are {@linkplain #merge merged} in the end, the report is the same, unless memory is bounded and
 * was not enough: then each table holds within its error. A post that is added twice counts twice.
 *
 * <p>Adding a post costs the pairs of its first {@link CashtagOptions#maxLinkedTags()} tags. Not
 * thread-safe: one study for each thread, merged at the end.
 */
public final class CashtagStudy extends KeyedStatistic<CashtagStudy, CashtagReport> {
  private static final int VERSION = 3;

  private final SymbolDirectory directory;
  private final CashtagOptions options;
  private final StudyParts parts;
  private final Distribution distribution;
  private final SymbolCounts symbols;
  private final SectorCounts sectors;
  private final CooccurrenceStatistic pairs;
  private final HashtagLinks hashtags;
  private final VolumeStatistic volume;
  private final AuthorStatistic authors;
  private final SpamStatistic spam;

  /**
   * Starts an empty study.
   *
   * @param directory which symbols are listed, with their exchanges, sectors and industries
   * @param options how to count
   */
  public CashtagStudy(SymbolDirectory directory, CashtagOptions options) {
    this(directory, options, StudyParts.empty());
  }

  /**
   * Starts an empty study with {@link CashtagOptions#defaults()}.
   *
   * @param directory which symbols are listed, with their exchanges, sectors and industries
   */
  public CashtagStudy(SymbolDirectory directory) {
    this(directory, CashtagOptions.defaults());
  }

  /**
   * The statistics there are. A new one is a field, a line here (at the end: the order is that of
   * the serial form), and a component of the report.
   */
  private CashtagStudy(SymbolDirectory directory, CashtagOptions options, StudyParts parts) {
    this.directory = directory;
    this.options = options;
    this.parts = parts;
    distribution = parts.next(Distribution::new, Distribution::read);
    symbols = parts.next(() -> new SymbolCounts(options), in -> SymbolCounts.read(options, in));
    sectors = parts.next(() -> new SectorCounts(directory), in -> SectorCounts.read(directory, in));
    int most = options.maxCounters();
    CooccurrenceOptions whole =
        new CooccurrenceOptions(options.maxLinkedTags(), PeriodLength.WHOLE, most);
    pairs =
        parts.next(
            () -> new CooccurrenceStatistic(whole), in -> CooccurrenceStatistic.read(whole, in));
    hashtags = parts.next(() -> new HashtagLinks(options), in -> HashtagLinks.read(options, in));
    volume =
        parts.next(
            () -> new VolumeStatistic(options.volume(), most),
            in -> VolumeStatistic.read(most, in));
    authors =
        parts.next(
            () -> new AuthorStatistic(directory, most),
            in -> AuthorStatistic.read(directory, most, in));
    spam = parts.next(() -> new SpamStatistic(most), in -> SpamStatistic.read(most, in));
  }

  @Override
  public void add(TaggedPost post, PostKeys keys) {
    parts.add(post, keys);
  }

  /**
   * Adds what another study has counted, as if its posts had been added here.
   *
   * @param other a study of other posts with equal options and directory, which is left as it is
   * @throws IllegalArgumentException if they differ, or a study is merged with itself
   */
  @Override
  public void merge(CashtagStudy other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    Statistics.requireSameOptions(directory, other.directory);
    parts.merge(other.parts);
  }

  /**
   * What has been counted so far. Costs sorting; the study may go on counting.
   *
   * @return the report
   */
  @Override
  public CashtagReport result() {
    return CashtagReport.of(
        directory,
        distribution.result(),
        symbols.result(),
        sectors.result(),
        pairs.result(),
        hashtags.result(),
        volume.result(),
        authors.result(),
        spam.result());
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION);
    parts.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param directory the directory of the study that was written
   * @param options its options
   * @param in where from
   * @return the study, which may go on counting
   * @throws ModelFormatException if it is of another version, of other options or broken
   */
  public static CashtagStudy read(SymbolDirectory directory, CashtagOptions options, PartReader in)
      throws ModelFormatException {
    Statistics.requireVersion("the study", VERSION, in);
    StudyParts parts = StudyParts.from(in);
    CashtagStudy study = new CashtagStudy(directory, options, parts);
    parts.requireSound();
    return study;
  }
}
