package io.finemo.cashtag.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.Python;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.market.EventStudy.Estimate;
import io.finemo.cashtag.market.EventStudy.Row;
import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.SpikeOptions;
import io.finemo.cashtag.volume.VolumeOptions;
import io.finemo.cashtag.volume.VolumePosts;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every figure on four synthetic series over six weeks with two holidays, two half days, a stock
 * split and a gap, against what src/test/python/market_golden.py computes of the same files.
 */
class MarketGoldenTest {
  private static final Offset<Double> EXACT = within(1e-11);
  private static final MarketOptions OPTIONS =
      new MarketOptions(
          SessionOptions.newYork(),
          Counting.ALL,
          new SpikeOptions(20, 3.5, 5),
          new CorrelationOptions(2, 8, 0.9),
          new EventOptions(2, 4000, 0.95, 11, Optional.empty()));

  private static Path folder;
  private static MarketReport report;

  @BeforeAll
  static void compare() throws IOException, URISyntaxException {
    folder = Path.of(MarketGoldenTest.class.getResource("posts.csv").toURI()).getParent();
    List<TaggedPost> posts = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("posts.csv"))) {
      if (line.startsWith("time")) {
        continue;
      }
      String[] fields = line.split(",", -1);
      for (int i = 0; i < Integer.parseInt(fields[2]); i++) {
        posts.add(VolumePosts.post(fields[0], fields[1]));
      }
    }
    report =
        MarketComparison.of(
            VolumePosts.volume(VolumeOptions.defaults(), posts.toArray(TaggedPost[]::new)),
            PriceReader.readFolder(
                folder.resolve("prices"),
                reject -> {
                  throw new AssertionError(reject);
                }),
            OPTIONS);
  }

  @Test
  void thePythonScriptStillPrintsTheGoldenFigures() throws IOException {
    List<String> printed = Python.run("market_golden.py", folder.toString()).lines().toList();
    List<String> golden = Files.readAllLines(folder.resolve("golden.txt"));
    assertThat(printed).hasSameSizeAs(golden);
    for (int i = 0; i < golden.size(); i++) {
      String[] fields = golden.get(i).split(" ", -1);
      String[] now = printed.get(i).split(" ", -1);
      assertThat(now).hasSameSizeAs(fields);
      for (int k = 0; k < fields.length; k++) {
        // The mathematical functions of another machine may differ in the last digit.
        if (fields[k].matches("-?[0-9].*[.].*")) {
          assertThat(Double.parseDouble(now[k])).isCloseTo(Double.parseDouble(fields[k]), EXACT);
        } else {
          assertThat(now[k]).isEqualTo(fields[k]);
        }
      }
    }
  }

  @Test
  void sessionVolumesAgree() throws IOException {
    assertThat(
            report.symbols().stream()
                .map(
                    one ->
                        one.symbol()
                            + " "
                            + one.days().stream()
                                .map(day -> String.valueOf(day.posts()))
                                .collect(Collectors.joining(" "))))
        .containsExactlyElementsOf(golden("volume").map(g -> g.substring(7)).toList());
  }

  @Test
  void postsWithoutASessionOrAPriceAreCounted() {
    // AAA: four on the Sunday before the first session, three after the last close.
    assertThat(report.symbols())
        .extracting(SymbolMarket::uncountedPosts)
        .containsExactly(7L, 0L, 0L, 0L);
    assertThat(report.symbolsWithoutPrices()).isEqualTo(1);
  }

  @Test
  void correlationsIntervalsAndProbabilitiesAgree() throws IOException {
    List<String> golden = Stream.concat(golden("PEARSON"), golden("SPEARMAN")).sorted().toList();
    List<String> keys = new ArrayList<>();
    for (CorrelationTable table : report.correlations()) {
      assertThat(table.undefined()).isEqualTo(5);
      for (LagCorrelation row : table.rows()) {
        String key =
            String.join(
                    " ",
                    table.method().name(),
                    table.measure().name(),
                    row.symbol(),
                    String.valueOf(row.lag()),
                    String.valueOf(row.pairs()))
                + " ";
        keys.add(key);
        double[] expected =
            numbers(golden.stream().filter(g -> g.startsWith(key)).findFirst().orElse(key), 5);
        assertThat(
                new double[] {
                  row.correlation(), row.lower(), row.upper(), row.p(), row.adjustedP()
                })
            .as(key)
            .containsExactly(expected, EXACT);
      }
    }
    assertThat(keys).hasSameSizeAs(golden).doesNotHaveDuplicates();
  }

  @Test
  void spikeDaysAgree() throws IOException {
    List<String> golden = golden("spike").toList();
    List<SpikeDay> spikes =
        report.spikeDays().stream()
            .sorted(Comparator.comparing(SpikeDay::symbol).thenComparing(SpikeDay::session))
            .toList();
    assertThat(spikes).hasSameSizeAs(golden);
    for (int i = 0; i < golden.size(); i++) {
      SpikeDay spike = spikes.get(i);
      String[] fields = golden.get(i).split(" ", -1);
      assertThat(spike.symbol()).isEqualTo(fields[1]);
      assertThat(spike.session()).hasToString(fields[2]);
      assertThat(
              new double[] {
                spike.posts(), spike.spread().median(), spike.spread().mad(), spike.score()
              })
          .containsExactly(numbers(String.join(" ", List.of(fields).subList(3, 7)), 4), EXACT);
      assertThat(spike.change())
          .isEqualTo(
              fields[7].equals("-")
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Double.parseDouble(fields[7])));
    }
    assertThat(report.spikeDays())
        .extracting(SpikeDay::score)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void theEventStudyAgrees() throws IOException {
    EventStudy study = report.events();
    double[] counts = numbers(golden("events").findFirst().orElse(""), 5);
    assertThat(
            new double[] {
              study.spikes(),
              study.overlapping(),
              study.incomplete(),
              study.events(),
              study.sessions()
            })
        .containsExactly(counts);
    List<double[]> means = golden("mean").map(g -> numbers(g, 6)).toList();
    List<double[]> sums = golden("cumulative").map(g -> numbers(g, 6)).toList();
    assertThat(study.rows()).hasSize(5);
    for (int i = 0; i < 5; i++) {
      Row row = study.rows().get(i);
      assertThat(row.offset()).isEqualTo(i - 2);
      assertAgrees(row.mean(), means.get(i));
      assertAgrees(row.cumulative(), sums.get(i));
    }
  }

  /** The value exactly; the drawn ends between the exact quantiles a little below and above. */
  private static void assertAgrees(Estimate drawn, double[] golden) {
    assertThat(drawn.value()).isCloseTo(golden[1], EXACT);
    assertThat(drawn.lower()).isBetween(golden[2] - 1e-11, golden[3] + 1e-11);
    assertThat(drawn.upper()).isBetween(golden[4] - 1e-11, golden[5] + 1e-11);
  }

  private static Stream<String> golden(String kind) throws IOException {
    return Files.readAllLines(folder.resolve("golden.txt")).stream()
        .filter(line -> line.startsWith(kind + " "));
  }

  /** The last numbers of a line. */
  private static double[] numbers(String line, int count) {
    String[] fields = line.split(" ", -1);
    return Stream.of(fields)
        .skip(fields.length - (long) count)
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
