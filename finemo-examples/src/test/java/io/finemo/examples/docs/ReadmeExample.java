package io.finemo.examples.docs;

import static io.finemo.core.FinancialEmotion.NEGATIVE_AWARENESS;
import static io.finemo.core.FinancialEmotion.NEUTRAL;
import static io.finemo.core.FinancialEmotion.OPPORTUNITY;
import static io.finemo.core.FinancialEmotion.POSITIVE_STATEMENT;

import io.finemo.classify.CascadeLearner;
import io.finemo.classify.Depth;
import io.finemo.classify.Prediction;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.SparseVector;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureSpec;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The code of README.md: what stands between the two marks is quoted there, letter by letter. */
final class ReadmeExample {
  private ReadmeExample() {}

  static Prediction<FinancialEmotion> run(Path file, Post post) throws IOException {
    // README: begin
    Preprocessor preprocessor = Preprocessor.standard();
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows = new ArrayList<>();
    ReadOptions options = ReadOptions.builder().labelColumn("label").build();
    try (PostReader reader = PostReaders.open(file, options)) {
      for (PostRow row : reader) {
        AnalyzedPost analyzed = preprocessor.analyze(row.post());
        row.label()
            .map(FinancialEmotion::valueOf)
            .ifPresent(label -> rows.add(new Labeled<>(analyzed, label)));
      }
    }
    var cascade =
        CascadeLearner.<SparseVector, FinancialEmotion>builder()
            .stage("neutral", Set.of(NEUTRAL), LibLinearStage.logistic(3))
            .stage("negative", Set.of(NEGATIVE_AWARENESS), LibLinearStage.logistic(3))
            .stage("positive", Set.of(POSITIVE_STATEMENT), LibLinearStage.logistic(3))
            .target(OPPORTUNITY)
            .depth(Depth.path(0.5))
            .build();
    var model = cascade.over(FeatureSpec.standard().<FinancialEmotion>learner()).fit(rows, 42);

    Prediction<FinancialEmotion> prediction = model.predict(preprocessor.analyze(post));
    // README: end
    return prediction;
  }
}
