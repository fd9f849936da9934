package io.finemo.cashtag.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.cashtag.internal.Normal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against src/test/python/power_law_golden.py, and by hand. */
class PowerLawFitTest {
  private static JsonNode golden() throws IOException {
    try (InputStream in = PowerLawFitTest.class.getResourceAsStream("power-law.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static List<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    golden().path("cases").forEach(cases::add);
    assertThat(cases).hasSize(4);
    return cases;
  }

  private static PowerLawFit fitOf(JsonNode one) {
    SortedMap<Long, Long> distribution = new TreeMap<>();
    for (int i = 0; i < one.path("values").size(); i++) {
      distribution.put(one.path("values").get(i).asLong(), one.path("counts").get(i).asLong());
    }
    return new PowerLawFit(distribution, 10);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFitIsThatOfScipy(JsonNode one) {
    PowerLawFit fit = fitOf(one);

    assertIs(fit.best().orElseThrow(), one.path("best"));
    assertIs(fit.from(1).orElseThrow(), one.path("fromOne"));
  }

  private static void assertIs(PowerLaw law, JsonNode expected) {
    assertThat(law.xMin()).isEqualTo(expected.path("xMin").asLong());
    assertThat(law.tailSize()).isEqualTo(expected.path("tail").asLong());
    assertThat(law.exponent()).isCloseTo(expected.path("exponent").asDouble(), within(1e-6));
    assertThat(law.standardError())
        .isCloseTo(expected.path("standardError").asDouble(), within(1e-5));
    assertThat(law.ks()).isCloseTo(expected.path("ks").asDouble(), within(1e-7));
    assertThat(law.logLikelihood())
        .isCloseTo(expected.path("logLikelihood").asDouble(), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theComparisonWithTheLogNormalIsThatOfScipy(JsonNode one) {
    PowerLawFit fit = fitOf(one);

    assertIs(fit.againstLogNormal(fit.best().orElseThrow()), one.path("logNormal"));
    assertIs(fit.againstLogNormal(fit.from(1).orElseThrow()), one.path("logNormalFromOne"));
  }

  private static void assertIs(LikelihoodRatio ratio, JsonNode expected) {
    assertThat(ratio.logRatio()).isCloseTo(expected.path("logRatio").asDouble(), within(1e-4));
    assertThat(ratio.p().orElseThrow()).isCloseTo(expected.path("p").asDouble(), within(1e-3));
    Offset<Double> off = within(1e-3 * Math.abs(expected.path("mu").asDouble()));
    assertThat(ratio.mu()).isCloseTo(expected.path("mu").asDouble(), off);
    assertThat(ratio.sigma()).isCloseTo(expected.path("sigma").asDouble(), within(1e-3));
  }

  @Test
  void zetaAndNormalTailAreThoseOfScipy() throws IOException {
    for (JsonNode row : golden().path("zeta")) {
      double expected = Math.log(row.get(2).asDouble());
      assertThat(HurwitzZeta.log(row.get(0).asDouble(), row.get(1).asDouble()))
          .isCloseTo(expected, within(1e-13 * Math.max(1, Math.abs(expected))));
    }
    for (JsonNode row : golden().path("normalLogTail")) {
      double expected = row.get(1).asDouble();
      assertThat(Normal.logUpperTail(row.get(0).asDouble()))
          .isCloseTo(expected, within(1e-13 * Math.max(0.1, Math.abs(expected))));
    }
  }

  /** zeta(2) = pi^2 / 6, zeta(4) = pi^4 / 90, and zeta(s, 2) = zeta(s) - 1. */
  @Test
  void zetaHasItsKnownValues() {
    assertThat(HurwitzZeta.log(2, 1)).isCloseTo(Math.log(Math.PI * Math.PI / 6), within(1e-14));
    assertThat(HurwitzZeta.log(4, 1)).isCloseTo(Math.log(Math.pow(Math.PI, 4) / 90), within(1e-14));
    assertThat(HurwitzZeta.log(2, 2)).isCloseTo(Math.log(Math.PI * Math.PI / 6 - 1), within(1e-14));
    assertThat(HurwitzZeta.log(1000, 1)).isCloseTo(0, within(1e-14));
    assertThat(HurwitzZeta.log(1000, 1e6)).isFinite();
  }

  @Test
  void theDerivativeOfZetaIsItsSlope() {
    for (double s : new double[] {1.1, 2, 5.5, 40}) {
      for (double q : new double[] {1, 3, 500}) {
        double h = 1e-5 * (s - 1);
        double slope = (HurwitzZeta.log(s + h, q) - HurwitzZeta.log(s - h, q)) / (2 * h);
        assertThat(HurwitzZeta.logDerivative(s, q))
            .isCloseTo(slope, within(1e-7 * Math.abs(slope) + 1e-11));
      }
    }
  }

  @Test
  void quantilesOfTheNormalDistributionAreTheKnownOnes() {
    assertThat(Normal.upperQuantile(0.5)).isCloseTo(0, within(1e-12));
    assertThat(Normal.upperQuantile(0.025)).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(Normal.upperQuantile(1e-9)).isCloseTo(5.997807015, within(1e-8));
  }

  /**
   * Three ones and a two: at the best exponent the expected logarithm is ln 2 / 4, and the distance
   * the share of 3 and more or the difference at 1, whichever is larger.
   */
  @Test
  void fourValuesByHand() {
    PowerLaw law = new PowerLawFit(new TreeMap<>(Map.of(1L, 3L, 2L, 1L)), 2).best().orElseThrow();

    double expected = 0;
    double norm = 0;
    double one = 1;
    for (int x = 1; x < 3_000_000; x++) {
      double p = Math.pow(x, -law.exponent());
      expected += p * Math.log(x);
      norm += p;
    }
    one /= norm;
    assertThat(expected / norm).isCloseTo(Math.log(2) / 4, within(1e-6));
    assertThat(law.ks())
        .isCloseTo(
            Math.max(Math.abs(one - 0.75), 1 - one * (1 + Math.pow(2, -law.exponent()))),
            within(1e-6));
    assertThat(law.logLikelihood())
        .isCloseTo(Math.log(one) * 4 - law.exponent() * Math.log(2), within(1e-5));
  }

  @Test
  void tooFewValuesHaveNoFit() {
    assertThat(new PowerLawFit(new TreeMap<>(), 2).best()).isEmpty();
    assertThat(new PowerLawFit(new TreeMap<>(Map.of(1L, 1000L)), 2).best())
        .as("one distinct value")
        .isEmpty();
    SortedMap<Long, Long> few = new TreeMap<>(Map.of(1L, 30L, 2L, 10L, 3L, 9L));
    assertThat(new PowerLawFit(few, 50).best()).isEmpty();
    assertThat(new PowerLawFit(few, 49).best().orElseThrow().xMin()).isEqualTo(1);
    assertThat(new PowerLawFit(few, 2).from(3)).as("one distinct value").isEmpty();
    assertThat(new PowerLawFit(few, 2).from(100)).isEmpty();
    assertThat(new PowerLawFit(new TreeMap<>(Map.of(1L, 1L, Long.MAX_VALUE, 1L)), 2).best())
        .as("the largest value there is")
        .isPresent();
  }

  @Test
  void twoDistinctValuesCanBeCompared() {
    PowerLawFit fit = new PowerLawFit(new TreeMap<>(Map.of(1L, 30L, 2L, 10L)), 2);

    LikelihoodRatio ratio = fit.againstLogNormal(fit.best().orElseThrow());

    assertThat(ratio.logRatio()).isNegative();
    assertThat(ratio.sigma()).isBetween(0.01, 50.0);
  }

  /** Where the distance to a power law is least, no log-normal is better than its own limit. */
  @Test
  void aLogNormalThatHasBecomeAPowerLawSaysSo() throws IOException {
    PowerLawFit mixed = fitOf(cases().get(1));

    assertThat(mixed.againstLogNormal(mixed.best().orElseThrow()).atPowerLawLimit()).isTrue();
    assertThat(mixed.againstLogNormal(mixed.from(1).orElseThrow()).atPowerLawLimit()).isFalse();
  }

  @Test
  void aFitOfOtherDataAndValuesBelowOneAreRefused() {
    PowerLawFit one = new PowerLawFit(new TreeMap<>(Map.of(1L, 30L, 2L, 10L)), 2);
    PowerLawFit other = new PowerLawFit(new TreeMap<>(Map.of(1L, 30L, 2L, 11L)), 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.againstLogNormal(other.best().orElseThrow()))
        .withMessageContaining("41");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PowerLawFit(new TreeMap<>(Map.of(0L, 1L)), 2))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PowerLawFit(new TreeMap<>(), 1))
        .withMessageContaining("1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.plausibility(one.best().orElseThrow(), 0, 1));
  }

  @Test
  void aPowerLawIsPlausibleWhereThereIsOneAndRuledOutWhereThereIsNone() throws IOException {
    PowerLawFit zeta = fitOf(cases().get(0));
    PowerLawFit logNormal = fitOf(cases().get(2));

    double plausible = zeta.plausibility(zeta.best().orElseThrow(), 20, 7);

    assertThat(plausible).isGreaterThan(0.1);
    assertThat(zeta.plausibility(zeta.best().orElseThrow(), 20, 7)).isEqualTo(plausible);
    assertThat(logNormal.plausibility(logNormal.from(1).orElseThrow(), 20, 7)).isZero();
  }

  /** The share of each small value among many is its probability. */
  @Test
  void whatIsDrawnFollowsTheLaw() {
    PowerLaw law = new PowerLaw(1.5, 0, 3, 100, 100, 0, 0);
    CountedValues none = new CountedValues(new long[] {3}, new long[] {100});
    long[] drawn = new PowerLawSampler(law, none).draw(200_000, new SplittableRandom(5));

    for (long x : new long[] {3, 4, 10, 1000, 7098, 100_000, 1L << 40}) {
      double share = Arrays.stream(drawn).filter(value -> value >= x).count() / 200_000.0;
      double expected = law.upperTail(x);
      assertThat(share).isCloseTo(expected, within(4 * Math.sqrt(expected / 200_000) + 1e-9));
    }
    assertThat(Arrays.stream(drawn).max().orElseThrow()).isLessThanOrEqualTo(1L << 62);
  }
}
