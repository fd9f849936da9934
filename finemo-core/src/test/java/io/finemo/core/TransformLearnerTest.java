package io.finemo.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TransformLearnerTest {
  private static final List<Labeled<Integer, String>> ROWS =
      List.of(new Labeled<>(1, "low"), new Labeled<>(3, "low"), new Labeled<>(8, "high"));

  /** Learns the greatest value, and takes it away from every value. */
  private static final TransformLearner<Integer, Integer, String> MINUS_GREATEST =
      (rows, seed) -> {
        int greatest = greatest(rows);
        return value -> value - greatest;
      };

  /** Learns the greatest value, and tells it beside every value. */
  private static final TransformLearner<Integer, String, String> BESIDE_GREATEST =
      (rows, seed) -> {
        int greatest = greatest(rows);
        return value -> value + " of " + greatest;
      };

  @Test
  void fitsTheSecondOnWhatTheFirstMakesOfTheRows() {
    Function<Integer, String> both = MINUS_GREATEST.andThen(BESIDE_GREATEST).fit(ROWS, 1);

    // The greatest of the rows is 8; of the transformed rows, -7 -5 0, it is 0.
    assertThat(both.apply(10)).isEqualTo("2 of 0");
  }

  @Test
  void fitsAModelOnTransformedRowsAndJoinsBoth() {
    Learner<Integer, String, Integer> model = (rows, seed) -> greatest(rows);

    String joined =
        MINUS_GREATEST
            .andThen(model, (function, learnt) -> function.apply(20) + " beside " + learnt)
            .fit(ROWS, 1);

    assertThat(joined).isEqualTo("12 beside 0");
  }

  @Test
  void handsTheSeedAndTheLabelsToBoth() {
    List<String> calls = new ArrayList<>();
    TransformLearner<Integer, Integer, String> first = noting("first", calls);
    TransformLearner<Integer, Integer, String> second = noting("second", calls);
    Learner<Integer, String, Integer> model =
        (rows, seed) -> {
          calls.add("model " + seed + " " + rows.stream().map(Labeled::label).toList());
          return 0;
        };

    first.andThen(second).andThen(model, (function, learnt) -> learnt).fit(ROWS, 42);

    assertThat(calls)
        .containsExactly(
            "first 42 [low, low, high]", "second 42 [low, low, high]", "model 42 [low, low, high]");
  }

  @Test
  void fitsAnewEachTime() {
    Learner<Integer, String, Function<Integer, String>> both =
        MINUS_GREATEST.andThen(BESIDE_GREATEST);
    Function<Integer, String> before = both.fit(ROWS, 1);

    Function<Integer, String> after = both.fit(List.of(new Labeled<>(100, "high")), 1);

    assertThat(after.apply(10)).isEqualTo("-90 of 0");
    assertThat(before.apply(10)).isEqualTo("2 of 0");
  }

  @Test
  void hasAnIdentityThatChangesNothing() {
    TransformLearner<Integer, Integer, String> identity = TransformLearner.identity();

    assertThat(identity.andThen(MINUS_GREATEST).fit(ROWS, 1).apply(10)).isEqualTo(2);
    assertThat(MINUS_GREATEST.andThen(identity).fit(ROWS, 1).apply(10)).isEqualTo(2);
  }

  @Test
  void transformsRowsInOrderAndKeepsTheirLabels() {
    assertThat(TransformLearner.transform(value -> "v" + value, ROWS))
        .containsExactly(
            new Labeled<>("v1", "low"), new Labeled<>("v3", "low"), new Labeled<>("v8", "high"));
  }

  @Test
  @SuppressWarnings("NullAway") // That null is refused is the point.
  void refusesRowsWithoutValueOrLabel() {
    assertThatNullPointerException().isThrownBy(() -> new Labeled<>(null, "low"));
    assertThatNullPointerException().isThrownBy(() -> new Labeled<>(1, null));
  }

  private static TransformLearner<Integer, Integer, String> noting(
      String name, List<String> calls) {
    return (rows, seed) -> {
      calls.add(name + " " + seed + " " + rows.stream().map(Labeled::label).toList());
      return value -> value;
    };
  }

  private static int greatest(List<Labeled<Integer, String>> rows) {
    return rows.stream().mapToInt(Labeled::value).max().orElseThrow();
  }
}
