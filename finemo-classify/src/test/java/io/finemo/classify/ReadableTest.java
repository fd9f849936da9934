package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.classify.linear.GradientDescentStage;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.classify.weka.WekaStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.bayes.NaiveBayesMultinomial;

/** What learners and models say of themselves, in logs and reports. */
class ReadableTest {
  private static final TopFeatures<String> TOP = new TopFeatures<>("yes", 2, 1);
  private static final TopFeatures<Boolean> TOP_OF_STAGE = new TopFeatures<>(true, 2, 1);

  @ParameterizedTest
  @MethodSource
  void stagesNameWhatTheyLearnWith(StageLearner<SparseVector> stage, String text) {
    assertThat(stage).hasToString(text);
  }

  static Stream<Arguments> stagesNameWhatTheyLearnWith() {
    return Stream.of(
        Arguments.of(LibLinearStage.logistic(3), "LibLinearStage[loss=LOGISTIC, cost=3.0]"),
        Arguments.of(
            GradientDescentStage.hinge(1), "GradientDescentStage[loss=HINGE, cost=1.0, epochs=20]"),
        Arguments.of(
            ForestStage.randomForest(),
            "ForestStage[100 trees, MaxFeatures[kind=SQRT, value=0.0], leaves of 1 or more rows]"),
        Arguments.of(
            new ForestStage(ForestSpec.decisionTree().withMaxDepth(3)),
            "ForestStage[1 tree, MaxFeatures[kind=SHARE, value=1.0], leaves of 1 or more rows, "
                + "depth 3]"),
        Arguments.of(new WekaStage(NaiveBayesMultinomial::new), "WekaStage[NaiveBayesMultinomial]"),
        Arguments.of(
            LibLinearStage.logistic(3).behind(TOP_OF_STAGE, (fitted, parts) -> parts),
            "LibLinearStage[loss=LOGISTIC, cost=3.0] behind " + TOP_OF_STAGE));
  }

  @ParameterizedTest
  @MethodSource
  void modelsSayWhatTheyAre(Object model, String text) {
    assertThat(model).hasToString(text);
  }

  static Stream<Arguments> modelsSayWhatTheyAre() {
    LinearModel linear = new LinearModel(new double[] {1, -1}, 0);
    StageLearner<SparseVector> stage = new Known(linear);
    FlatLearner<SparseVector, String> flat =
        new FlatLearner<>(List.of("no", "yes"), stage, Calibration.none(), .5);
    CascadeLearner<SparseVector, String> cascade =
        CascadeLearner.<SparseVector, String>builder()
            .stage("only", Set.of("no"), stage)
            .target("yes")
            .calibration(Calibration.none())
            .abstainAs("no")
            .build();
    String flatText = "FlatModel[[no, yes] by [LinearModel[2 weights, bias 0.0]]; depth 0.5]";
    String cascadeText =
        "StackedCascade[only: [no] leaves; [yes] stays; unsure is no; " + Depth.none() + "]";
    return Stream.of(
        Arguments.of(flat.fit(rows(), 1), flatText),
        Arguments.of(
            flat.<SparseVector>over((training, seed) -> new Half()).fit(rows(), 1),
            flatText + " over half"),
        Arguments.of(
            flat.fit(rows(), 1).over((Integer row) -> SparseVector.empty()),
            flatText + " over a view"),
        Arguments.of(cascade.fit(rows(), 1), cascadeText),
        Arguments.of(cascade.over(TOP), cascade + " over " + TOP),
        Arguments.of(
            cascade,
            "CascadeLearner[only: [no] leaves, by a known model; [yes] stays; "
                + "Calibration[method=NONE, folds=2]; "
                + Depth.none()
                + "; unsure is no]"),
        Arguments.of(
            new TransformedStage<>(new Half(), linear, parts -> parts), linear + " behind half"),
        Arguments.of(
            ForestStage.decisionTree().fit(sides(), 1),
            "Forest[1 trees, 3 nodes, 2 features, 2 classes]"),
        Arguments.of(
            new WekaStage(NaiveBayesMultinomial::new).fit(sides(), 1),
            "WekaModel[NaiveBayesMultinomial, 2 features]"));
  }

  /** A stage that has nothing to learn. */
  private record Known(LinearModel model) implements StageLearner<SparseVector> {
    @Override
    public StageModel<SparseVector> fit(List<Labeled<SparseVector, Boolean>> rows, long seed) {
      return model;
    }

    @Override
    public String toString() {
      return "a known model";
    }
  }

  /** A transformation with a name. */
  private record Half() implements Function<SparseVector, SparseVector> {
    @Override
    public SparseVector apply(SparseVector row) {
      return row;
    }

    @Override
    public String toString() {
      return "half";
    }
  }

  private static List<Labeled<SparseVector, String>> rows() {
    return sides().stream()
        .map(row -> new Labeled<>(row.value(), row.label() ? "yes" : "no"))
        .toList();
  }

  private static List<Labeled<SparseVector, Boolean>> sides() {
    return IntStream.range(0, 20)
        .mapToObj(
            i -> new Labeled<>(SparseVector.of(new int[] {i % 2}, new double[] {1}), i % 2 == 0))
        .toList();
  }
}
