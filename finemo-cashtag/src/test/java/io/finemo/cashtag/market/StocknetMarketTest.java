package io.finemo.cashtag.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.Python;
import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.DayRange;
import io.finemo.cashtag.volume.SpikeFinder;
import io.finemo.cashtag.volume.SpikeOptions;
import io.finemo.cashtag.volume.VolumeOptions;
import io.finemo.cashtag.volume.VolumeResult;
import io.finemo.cashtag.volume.VolumeStatistic;
import io.finemo.core.Post;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.EntityExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Volumes and prices of 88 stocks over a year, as they were. */
class StocknetMarketTest {
  private static final DayRange YEAR =
      new DayRange(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));

  private static Path folder;
  private static VolumeResult volume;

  /** Only posts of which X's own entities are their own: neither reposts nor cut off. */
  @BeforeAll
  static void count() throws IOException {
    String property = System.getProperty("finemo.data", System.getenv("FINEMO_DATA"));
    assumeThat(property)
        .as("needs research data: set -Dfinemo.data or FINEMO_DATA to its folder")
        .isNotNull();
    folder = Path.of(property, "stocknet");
    assertThat(folder).as("finemo.data is set, so the folder must be there").isDirectory();
    PostTagger tagger = new PostTagger(EntityExtractor.strict()::extract);
    VolumeStatistic statistic = new VolumeStatistic(VolumeOptions.defaults());
    try (PostReader reader = PostReaders.open(posts(), ReadOptions.defaults())) {
      for (PostRow row : reader) {
        Post post = row.post();
        if (post.repostOf().isEmpty() && post.text().indexOf('\u2026') < 0) {
          statistic.add(tagger.tag(post));
        }
      }
      assertThat(reader.rejected()).isZero();
    }
    volume = statistic.result();
  }

  private static Path posts() {
    return folder.resolve("tweets-2014.jsonl.gz");
  }

  @Test
  void volumesBySymbolAndDayEqualThoseOfAnIndependentCount() throws IOException {
    Map<String, Long> counted = new HashMap<>();
    volume
        .symbols()
        .forEach(
            symbol ->
                symbol
                    .days()
                    .forEach(day -> counted.put(symbol.symbol() + " " + day.day(), day.posts())));
    Map<String, Long> expected = new HashMap<>();
    for (String line : Python.run("stocknet_volume.py", posts().toString()).lines().toList()) {
      int last = line.lastIndexOf(' ');
      expected.put(line.substring(0, last), Long.parseLong(line.substring(last + 1)));
    }

    assertThat(expected).hasSizeGreaterThan(40_000);
    assertThat(counted).isEqualTo(expected);
  }

  @Test
  void aYearHas252SessionsAndTheSpikesHaveReturns() throws IOException {
    List<PriceFormatException> rejects = new ArrayList<>();
    List<PriceSeries> prices = PriceReader.readFolder(folder.resolve("price"), rejects::add);

    // The first evening of the year in UTC is still the last of the year before in New York.
    MarketReport report = MarketComparison.of(volume.over(YEAR), prices, MarketOptions.defaults());

    assertThat(rejects).isEmpty();
    assertThat(report.symbols().size()).isGreaterThan(80);
    assertThat(report.symbols().stream().mapToInt(symbol -> symbol.days().size()))
        .containsOnly(252);
    assertThat(report.symbols().get(0).symbol()).isEqualTo("AAPL");
    // A split of seven for one in June 2014 is none of a return.
    assertThat(
            report.symbols().get(0).days().stream()
                .mapToDouble(day -> Math.abs(day.change().orElseThrow())))
        .allMatch(change -> change < 0.1);
    assertThat(report.spikeDays().size()).isGreaterThan(50);
    assertThat(report.events().events()).isPositive();
    assertThat(report.events().rows()).hasSize(11);
    assertThat(report.correlations())
        .allSatisfy(table -> assertThat(table.rows()).hasSizeGreaterThan(800));
  }

  @Test
  void theTwentySpikesEqualThoseOfAnIndependentCount() throws IOException {
    List<String> expected =
        Python.run("stocknet_volume.py", posts().toString(), "--spikes").lines().toList();

    assertThat(
            new SpikeFinder(SpikeOptions.defaults())
                .days(volume.over(YEAR), Counting.ALL).stream()
                    .map(
                        spike ->
                            String.join(
                                " ",
                                spike.symbol(),
                                spike.at().toString(),
                                String.valueOf(spike.maximum()),
                                String.valueOf(spike.median()))))
        .hasSize(20)
        .containsExactlyElementsOf(expected);
  }
}
