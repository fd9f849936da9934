package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.StageLearner;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.SparseVector;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import io.finemo.examples.pipeline.Reasons.Piece;
import io.finemo.features.FeatureSpec;
import io.finemo.features.select.NbLogCountRatio;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explanations of a model that was learnt from the embedded sample. */
class ExplainerTest {
  private static final List<Labeled<AnalyzedPost, FinancialEmotion>> ROWS = new ArrayList<>();
  private static OpportunityModel model;
  private static Explainer explainer;

  @BeforeAll
  static void train() throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    ReadOptions options = ReadOptions.builder().labelColumn(EmbeddedSample.LABEL).build();
    try (PostReader reader = EmbeddedSample.open(options)) {
      for (PostRow row : reader) {
        Optional<FinancialEmotion> label = row.label().map(FinancialEmotion::valueOf);
        label.ifPresent(one -> ROWS.add(new Labeled<>(preprocessor.analyze(row.post()), one)));
      }
    }
    model = cascade(ModelPreset.LOGISTIC.stage());
    explainer = new Explainer(model);
  }

  @Test
  void piecesStandApartInTheTextAndTheWeightiestComesFirst() {
    int all = 0;
    for (Labeled<AnalyzedPost, FinancialEmotion> row : ROWS) {
      String text = row.value().post().text();
      List<Piece> pieces = explainer.explain(row.value(), 3).pieces();
      all += pieces.size();
      assertThat(pieces).as(text).hasSizeLessThanOrEqualTo(3);
      double weight = Double.MAX_VALUE;
      for (Piece piece : pieces) {
        assertThat(piece.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(piece.span().of(text)).isNotBlank();
        assertThat(piece.weight()).isPositive().isLessThanOrEqualTo(weight);
        weight = piece.weight();
        assertThat(pieces)
            .filteredOn(other -> !other.equals(piece))
            .noneMatch(
                other ->
                    other.span().start() < piece.span().end()
                        && piece.span().start() < other.span().end());
      }
    }
    assertThat(all).isGreaterThan(ROWS.size());
  }

  /** Between two pieces there is always a token that made neither. */
  @Test
  void neighbouringTokensAreOnePiece() {
    boolean longer = false;
    for (Labeled<AnalyzedPost, FinancialEmotion> row : ROWS) {
      List<Token> tokens = row.value().tokens();
      List<Piece> pieces = explainer.explain(row.value(), 3).pieces();
      for (Piece piece : pieces) {
        int first = tokenAt(tokens, piece.span().start(), true);
        int last = tokenAt(tokens, piece.span().end(), false);
        longer |= last > first;
        assertThat(pieces)
            .noneMatch(other -> tokenAt(tokens, other.span().start(), true) == last + 1);
      }
    }
    assertThat(longer).as("some piece has two tokens").isTrue();
  }

  @Test
  void fewerPiecesMayBeAskedFor() {
    for (Labeled<AnalyzedPost, FinancialEmotion> row : ROWS.subList(0, 100)) {
      assertThat(explainer.explain(row.value(), 1).pieces()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void wordsThatCallToBuySpeakForAnOpportunity() {
    int called = 0;
    int found = 0;
    for (Labeled<AnalyzedPost, FinancialEmotion> row : ROWS) {
      if (row.label() == FinancialEmotion.OPPORTUNITY) {
        called++;
        found += explainer.explain(row.value(), 3).pieces().isEmpty() ? 0 : 1;
      }
    }
    assertThat(found).isEqualTo(called);
  }

  @Test
  void aPostOfUnknownWordsOnlyHasNoPieces() {
    AnalyzedPost post = Preprocessor.standard().analyze(Post.of("1", "買い"));

    assertThat(explainer.explain(post, 3).pieces()).isEmpty();
  }

  @Test
  void anEmptyPostHasNoPieces() {
    assertThat(explainer.explain(Preprocessor.standard().analyze(Post.of("1", "")), 3).pieces())
        .isEmpty();
  }

  @Test
  void everyStageNamesTheFeaturesThatMovedItMost() {
    Labeled<AnalyzedPost, FinancialEmotion> row = ROWS.get(0);
    List<String> names = model.extractor().space().names();
    SparseVector vector = model.extractor().apply(row.value());

    List<Reasons.Stage> stages = explainer.explain(row.value(), 3).stages();

    assertThat(stages)
        .extracting(Reasons.Stage::name)
        .containsExactly("neutral", "negative", "positive");
    assertThat(stages.get(1).leaving()).containsExactly(FinancialEmotion.NEGATIVE_AWARENESS);
    for (Reasons.Stage stage : stages) {
      assertThat(stage.features()).hasSize(3);
      double size = Double.MAX_VALUE;
      for (Reasons.Feature feature : stage.features()) {
        assertThat(feature.value())
            .isEqualTo(vector.get(names.indexOf(feature.name())))
            .isNotZero();
        assertThat(Math.abs(feature.weight())).isPositive().isLessThanOrEqualTo(size);
        size = Math.abs(feature.weight());
      }
    }
  }

  @Test
  void countersAreNamedThoughTheyAreInNoPiece() {
    AnalyzedPost post = Preprocessor.standard().analyze(Post.of("1", "買い!!! 買い #買い"));

    Reasons reasons = explainer.explain(post, 99);

    assertThat(reasons.pieces()).isEmpty();
    assertThat(reasons.stages().get(0).features())
        .extracting(Reasons.Feature::name)
        .contains("HASHTAG");
  }

  static Stream<Named<StageLearner<SparseVector>>> learners() {
    return Stream.of(
        Named.of("forest", new ForestStage(ForestSpec.randomForest().withTrees(20))),
        Named.of("tree", ForestStage.decisionTree()),
        Named.of(
            "NB-SVM",
            LibLinearStage.linearSvc(0.1)
                .behind(
                    new NbLogCountRatio<>(Set.of(true), 1, NbLogCountRatio.Values.PRESENCE)::fit,
                    (ratios, parts) -> parts)));
  }

  /** All features of a stage and its constant make up its score. */
  @ParameterizedTest
  @MethodSource("learners")
  void everyStageThatCanTellIsExplained(StageLearner<SparseVector> stage) {
    Explainer other = new Explainer(cascade(stage));

    int explained = 0;
    List<Labeled<AnalyzedPost, FinancialEmotion>> opportunities =
        ROWS.stream().filter(row -> row.label() == FinancialEmotion.OPPORTUNITY).toList();
    for (Labeled<AnalyzedPost, FinancialEmotion> row : opportunities) {
      Reasons reasons = other.explain(row.value(), Integer.MAX_VALUE);
      explained += reasons.pieces().isEmpty() ? 0 : 1;
      for (Reasons.Stage one : reasons.stages()) {
        double sum = one.features().stream().mapToDouble(Reasons.Feature::weight).sum();
        assertThat(one.constant().orElseThrow() + sum).isCloseTo(one.score(), within(1e-9));
      }
    }
    // A tree asks for few features, and some posts have none of them.
    assertThat(explained).isGreaterThan(opportunities.size() * 8 / 10);
  }

  @Test
  void stagesThatCannotTellSaySo() {
    Reasons reasons =
        new Explainer(cascade((rows, seed) -> row -> row.get(0))).explain(ROWS.get(0).value(), 3);

    assertThat(reasons.pieces()).isEmpty();
    assertThat(reasons.stages())
        .allSatisfy(
            stage -> {
              assertThat(stage.constant()).isEmpty();
              assertThat(stage.features()).isEmpty();
            });
  }

  private static OpportunityModel cascade(StageLearner<SparseVector> stage) {
    return OpportunityModel.of(
        CascadeLearner.<SparseVector, FinancialEmotion>builder()
            .stage("neutral", Set.of(FinancialEmotion.NEUTRAL), stage)
            .stage("negative", Set.of(FinancialEmotion.NEGATIVE_AWARENESS), stage)
            .stage("positive", Set.of(FinancialEmotion.POSITIVE_STATEMENT), stage)
            .target(FinancialEmotion.OPPORTUNITY)
            .calibration(Calibration.none())
            .build()
            .over(FeatureSpec.standard().<FinancialEmotion>learner())
            .fit(ROWS, 1));
  }

  private static int tokenAt(List<Token> tokens, int place, boolean start) {
    for (int i = 0; i < tokens.size(); i++) {
      int edge = start ? tokens.get(i).span().start() : tokens.get(i).span().end();
      if (edge == place) {
        return i;
      }
    }
    throw new AssertionError("no token has an edge at " + place);
  }
}
