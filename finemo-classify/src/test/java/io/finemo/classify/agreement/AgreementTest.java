package io.finemo.classify.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

  /** The examples A, B and C of Krippendorff 2011; C has missing values. */
  @Test
  void alphaIsThatOfKrippendorffsExamples() {
    assertThat(alpha("0100000010", "1110010000")).isCloseTo(.095, within(.0005));
    assertThat(alpha("aabbdcccedda", "babbbccceddd")).isCloseTo(.692, within(.0005));
    assertThat(alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
        .isCloseTo(.743, within(.0005));
  }

  /** The example of Fleiss 1971 in form: 10 rows, 14 votes each, 5 labels; kappa .210. */
  @Test
  void kappaIsThatOfTheTextbook() {
    int[][] counts = {
      {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
      {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
    };
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : counts) {
      List<Integer> votes = new ArrayList<>();
      for (int label = 0; label < row.length; label++) {
        votes.addAll(Collections.nCopies(row[label], label));
      }
      rows.add(votes);
    }

    assertThat(FleissKappa.of(rows).orElseThrow()).isCloseTo(.210, within(.0005));
  }

  /** Two rows, two votes: one agrees. Kappa: 1/2 seen, 5/8 by chance. Alpha: 1 - 1/2 / (1/2). */
  @Test
  void twoRowsByHand() {
    List<List<Character>> rows = rows("aa", "ab");

    assertThat(FleissKappa.of(rows).orElseThrow())
        .isCloseTo((.5 - .625) / (1 - .625), within(1e-15));
    assertThat(KrippendorffAlpha.nominal(rows).orElseThrow()).isCloseTo(0, within(1e-15));
  }

  @Test
  void perfectAgreementIsOneAndChanceIsNothing() {
    assertThat(alpha("abcab", "abcab", "abcab")).isEqualTo(1);
    assertThat(FleissKappa.of(rows("abcab", "abcab")).orElseThrow()).isCloseTo(1, within(1e-15));

    Random random = new Random(1);
    List<List<Integer>> chance =
        IntStream.range(0, 5000)
            .mapToObj(i -> List.of(random.nextInt(4), random.nextInt(4), random.nextInt(4)))
            .toList();
    assertThat(KrippendorffAlpha.nominal(chance).orElseThrow()).isCloseTo(0, within(.02));
    assertThat(FleissKappa.of(chance).orElseThrow()).isCloseTo(0, within(.02));
  }

  /** Alpha is what kappa becomes with the correction for few votes. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void alphaIsKappaCorrectedForTheNumberOfVotes(long seed) {
    Random random = new Random(seed);
    List<List<Integer>> rows =
        IntStream.range(0, 30)
            .mapToObj(i -> List.of(random.nextInt(3), random.nextInt(3), random.nextInt(2)))
            .toList();

    double kappa = FleissKappa.of(rows).orElseThrow();

    assertThat(KrippendorffAlpha.nominal(rows).orElseThrow())
        .isCloseTo(kappa + (1 - kappa) / 90, within(1e-12));
  }

  @Test
  void whereNothingCanGoWrongAgreementIsUndefined() {
    assertThat(KrippendorffAlpha.nominal(List.of())).isEmpty();
    assertThat(KrippendorffAlpha.nominal(rows("abc"))).as("one vote each").isEmpty();
    assertThat(KrippendorffAlpha.nominal(rows("aaa", "aaa"))).isEmpty();
    assertThat(FleissKappa.of(List.of())).isEmpty();
    assertThat(FleissKappa.of(rows("aaa", "aaa"))).isEmpty();
  }

  @Test
  void rowsWithOneVoteTellAlphaNothing() {
    assertThat(alpha("abcab..c", "abbab...")).isEqualTo(alpha("abcab", "abbab"));
  }

  @Test
  void kappaWantsAsManyVotesOnEveryRow() {
    assertThatThrownBy(() -> FleissKappa.of(List.of(List.of("a", "b"), List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2, [a]");
    assertThatThrownBy(() -> FleissKappa.of(List.of(List.of("a"), List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1, [a]");
  }

  @Test
  void theMajorityWinsAndTheOrderDecidesTies() {
    MajorityVote<String> vote = new MajorityVote<>(List.of("neutral", "positive", "opportunity"));

    assertThat(vote.of(List.of("opportunity", "positive", "opportunity"))).isEqualTo("opportunity");
    assertThat(vote.of(List.of("opportunity", "positive"))).isEqualTo("positive");
    assertThat(vote.of(List.of("opportunity", "neutral", "positive"))).isEqualTo("neutral");
    assertThat(vote.of(List.of("opportunity"))).isEqualTo("opportunity");
    assertThat(vote.isTie(List.of("opportunity", "positive"))).isTrue();
    assertThat(vote.isTie(List.of("opportunity", "positive", "opportunity"))).isFalse();
    assertThat(vote.isTie(List.of("opportunity"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfVotesDoesNotMatter(long seed) {
    MajorityVote<Integer> vote = new MajorityVote<>(List.of(2, 0, 1, 3));
    Random random = new Random(seed);
    List<Integer> votes =
        new ArrayList<>(IntStream.range(0, 7).mapToObj(i -> random.nextInt(4)).toList());
    int winner = vote.of(votes);

    for (int i = 0; i < 20; i++) {
      Collections.shuffle(votes, random);
      assertThat(vote.of(votes)).isEqualTo(winner);
    }
    assertThat(Collections.frequency(votes, winner))
        .isEqualTo(IntStream.range(0, 4).map(l -> Collections.frequency(votes, l)).max().orElse(0));
  }

  @Test
  void votesForNothingOrNothingKnownAreRefused() {
    MajorityVote<String> vote = new MajorityVote<>(List.of("a", "b"));

    assertThatThrownBy(() -> vote.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1 vote");
    assertThatThrownBy(() -> vote.of(List.of("c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vote c is not one of [a, b]");
    assertThatThrownBy(() -> new MajorityVote<>(List.of("a", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("each once: [a, a]");
  }

  private static double alpha(String... annotators) {
    return KrippendorffAlpha.nominal(rows(annotators)).orElseThrow();
  }

  /** One string of labels for each annotator, a point where there is none. */
  private static List<List<Character>> rows(String... annotators) {
    return IntStream.range(0, annotators[0].length())
        .mapToObj(
            row ->
                List.of(annotators).stream()
                    .map(votes -> votes.charAt(row))
                    .filter(vote -> vote != '.')
                    .toList())
        .toList();
  }
}
