package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A stage with a transformation of its own. */
class TransformedStageTest {
  private static final StageFormats FORMATS =
      StageFormats.standard().with(new SameFormat()).with(new KeepFormat("keep"));
  private static final LinearModel LINEAR = new LinearModel(new double[] {2}, 1);

  /** Keeps one feature, which becomes feature 0. */
  private record Keep(int feature) implements Function<SparseVector, SparseVector> {
    @Override
    public SparseVector apply(SparseVector row) {
      return SparseVector.of(new int[] {0}, new double[] {row.get(feature)});
    }

    SparseVector restore(SparseVector kept) {
      return SparseVector.of(new int[] {feature}, new double[] {kept.get(0)});
    }
  }

  @Test
  void theModelReadsTransformedRowsAndExplainsTheOriginalOnes() {
    List<SparseVector> noise = Toys.noise(new Random(1), 60, 10, .5);
    StageModel<SparseVector> stage =
        Toys.centroids()
            .behind((rows, seed) -> new Keep(7), Keep::restore)
            .fit(Toys.label(noise, i -> noise.get(i).get(7) > 0), 1);

    SparseVector with = SparseVector.of(new int[] {3, 7}, new double[] {1, 1});
    SparseVector without = SparseVector.of(new int[] {3}, new double[] {1});
    assertThat(stage.score(with)).isPositive();
    assertThat(stage.score(without)).isNegative();
    Attribution attribution = stage.attribution(with).orElseThrow();
    assertThat(attribution.contributions().size()).isEqualTo(1);
    assertThat(attribution.contributions().get(7))
        .isCloseTo(stage.score(with) - stage.score(without), within(1e-12));
    assertThat(attribution.constant()).isEqualTo(stage.score(SparseVector.empty()));
  }

  @Test
  void aModelThatCannotExplainStaysSilent() {
    StageLearner<SparseVector> silent = (rows, seed) -> row -> row.get(0);

    assertThat(
            silent
                .behind((rows, seed) -> new Keep(2), Keep::restore)
                .fit(List.of(), 1)
                .attribution(SparseVector.empty()))
        .isEmpty();
  }

  /** 30 rows in 3 folds; of each fold two thirds reach the second stage. */
  @Test
  void eachStageOfACascadeFitsItsOwnOnTheRowsThatReachItAndAgainInEveryFold() {
    Map<String, Collection<Integer>> fits = new ConcurrentHashMap<>();
    List<SparseVector> noise = Toys.noise(new Random(2), 30, 5, .5);
    CascadeLearner.<SparseVector, String>builder()
        .stage("first", Set.of("neutral"), counting("first", fits))
        .stage("second", Set.of("negative"), counting("second", fits))
        .target("yes")
        .calibration(new Calibration(Calibration.sigmoid().method(), 3))
        .build()
        .fit(Toys.label(noise, i -> List.of("neutral", "negative", "yes").get(i % 3)), 1);

    assertThat(fits.get("first")).containsExactlyInAnyOrder(30, 20, 20, 20);
    assertThat(fits.get("second")).containsExactlyInAnyOrder(20, 13, 13, 14);
  }

  @Test
  void whatTheTransformationRefusesTheStageRefuses() {
    StageLearner<SparseVector> refusing =
        Toys.centroids()
            .behind(
                (List<Labeled<SparseVector, Boolean>> rows, long seed) -> {
                  if (rows.size() < 2) {
                    throw new IllegalArgumentException("too few rows: " + rows.size());
                  }
                  return new Keep(1);
                },
                Keep::restore);

    assertThatThrownBy(() -> refusing.fit(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("too few rows: 0");
  }

  private static StageLearner<SparseVector> counting(
      String name, Map<String, Collection<Integer>> fits) {
    return Toys.centroids()
        .behind(
            (rows, seed) -> {
              fits.computeIfAbsent(name, key -> new ConcurrentLinkedQueue<>()).add(rows.size());
              return new Keep(0);
            },
            Keep::restore);
  }

  @Test
  void aModelFileKeepsTheTransformationInFrontOfTheModel() throws ModelFormatException {
    StageModel<SparseVector> stage = behind(new Keep(7), behind(new Same(), LINEAR));
    StageModel<SparseVector> read = FORMATS.read("first", part(stage), 9);

    SparseVector row = SparseVector.of(new int[] {3, 7}, new double[] {1, 5});
    assertThat(read).hasToString(stage.toString());
    // 2 times 5, and 1.
    assertThat(read.score(row)).isEqualTo(11);
    assertThat(read.attribution(row))
        .contains(new Attribution(1, SparseVector.of(new int[] {7}, new double[] {10})));
  }

  @Test
  void aTransformationWithoutAFormatIsRefusedAtWritingAndAtReading() {
    StageFormats same = StageFormats.standard().with(new SameFormat());

    assertThatThrownBy(() -> same.write("first", behind(new Keep(7), LINEAR), new PartWriter()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "stage 'first' is behind a Keep, which has no format; there are formats for [same]");
    assertThatThrownBy(() -> same.read("first", part(behind(new Keep(7), LINEAR)), 9))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage(
            "part test: stage 'first' is behind a transformation of kind 'keep';"
                + " there are formats for [same]");
  }

  /** What cannot be read is not written: files must not nest as deep as the stack. */
  @Test
  void fourTransformationsStandInFrontAtMost() throws ModelFormatException {
    StageModel<SparseVector> four = LINEAR;
    for (int i = 0; i < 4; i++) {
      four = behind(new Same(), four);
    }
    StageModel<SparseVector> five = behind(new Same(), four);

    assertThat(FORMATS.read("first", part(four), 9)).hasToString(four.toString());
    assertThatThrownBy(() -> part(five))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stage 'first' is behind more than 4 transformations");
    PartWriter deep = new PartWriter();
    for (int i = 0; i < 5; i++) {
      deep.text("transformed").text("same");
    }
    assertThatThrownBy(() -> FORMATS.read("first", new PartReader("test", deep.toBytes()), 9))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage("part test: stage 'first' is behind more than 4 transformations");
  }

  @Test
  void aKindIsKnownOnce() {
    assertThatThrownBy(() -> FORMATS.with(new KeepFormat("keep")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kind keep is known already");
    assertThatThrownBy(() -> FORMATS.with(new KeepFormat("transformed")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kind transformed is known already");
  }

  private static StageModel<SparseVector> behind(Keep keep, StageModel<SparseVector> model) {
    return new TransformedStage<>(keep, model, keep::restore);
  }

  private static StageModel<SparseVector> behind(Same same, StageModel<SparseVector> model) {
    return new TransformedStage<>(same, model, parts -> parts);
  }

  private static PartReader part(StageModel<SparseVector> stage) {
    PartWriter out = new PartWriter();
    FORMATS.write("first", stage, out);
    return new PartReader("test", out.toBytes());
  }

  /** Changes nothing. */
  private record Same() implements Function<SparseVector, SparseVector> {
    @Override
    public SparseVector apply(SparseVector row) {
      return row;
    }
  }

  private record SameFormat() implements TransformFormat<Same> {
    @Override
    public String kind() {
      return "same";
    }

    @Override
    public Class<Same> type() {
      return Same.class;
    }

    @Override
    public void write(Same transform, PartWriter out) {}

    @Override
    public Same read(PartReader in, int features) {
      return new Same();
    }

    @Override
    public int featuresBehind(Same transform) {
      return 1;
    }

    @Override
    public SparseVector back(Same transform, SparseVector parts) {
      return parts;
    }
  }

  private record KeepFormat(String kind) implements TransformFormat<Keep> {
    @Override
    public Class<Keep> type() {
      return Keep.class;
    }

    @Override
    public void write(Keep transform, PartWriter out) {
      out.integer(transform.feature());
    }

    @Override
    public Keep read(PartReader in, int features) throws ModelFormatException {
      return new Keep(in.integer("the feature kept", 0, features - 1));
    }

    @Override
    public int featuresBehind(Keep transform) {
      return 1;
    }

    @Override
    public SparseVector back(Keep transform, SparseVector parts) {
      return transform.restore(parts);
    }
  }
}
