package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.Calibration;
import io.finemo.classify.Depth;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import io.finemo.examples.pipeline.Explainer.Piece;
import io.finemo.features.FeatureSpec;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Explanations of a model that was learnt from the embedded sample. */
class ExplainerTest {
  private static final List<Labeled<AnalyzedPost, FinancialEmotion>> ROWS = new ArrayList<>();
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
    explainer =
        new Explainer(
            new ModelSpec(
                    ModelPreset.LOGISTIC,
                    FeatureSpec.standard(),
                    Calibration.none(),
                    Depth.path(0.5))
                .opportunityCascade()
                .fit(ROWS, 1));
  }

  @Test
  void piecesStandApartInTheTextAndTheWeightiestComesFirst() {
    int all = 0;
    for (Labeled<AnalyzedPost, FinancialEmotion> row : ROWS) {
      String text = row.value().post().text();
      List<Piece> pieces = explainer.explain(row.value(), 3);
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
      List<Piece> pieces = explainer.explain(row.value(), 3);
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
      assertThat(explainer.explain(row.value(), 1)).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void wordsThatCallToBuySpeakForAnOpportunity() {
    int called = 0;
    int found = 0;
    for (Labeled<AnalyzedPost, FinancialEmotion> row : ROWS) {
      if (row.label() == FinancialEmotion.OPPORTUNITY) {
        called++;
        found += explainer.explain(row.value(), 3).isEmpty() ? 0 : 1;
      }
    }
    assertThat(found).isEqualTo(called);
  }

  @Test
  void aPostOfUnknownWordsOnlyHasNoPieces() {
    AnalyzedPost post = Preprocessor.standard().analyze(Post.of("1", "買い"));

    assertThat(explainer.explain(post, 3)).isEmpty();
  }

  @Test
  void anEmptyPostHasNoPieces() {
    assertThat(explainer.explain(Preprocessor.standard().analyze(Post.of("1", "")), 3)).isEmpty();
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
