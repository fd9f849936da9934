package io.finemo.examples.embed;

import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.Counter;
import io.finemo.features.FeatureExtractor;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.preprocess.Preprocessor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * finemo-core, finemo-preprocess and finemo-features: posts as sparse vectors with named columns.
 */
public final class VectorizePosts {
  private VectorizePosts() {}

  public static void main(String[] args) {
    Preprocessor preprocessor = Preprocessor.standard();
    List<Labeled<AnalyzedPost, String>> rows =
        Stream.of("$NVDA goes up!", "$NVDA goes down", "$TSLA goes up, up and away!")
            .map(text -> preprocessor.analyze(Post.of("training", text)))
            .map(post -> new Labeled<>(post, "any label"))
            .toList();
    FeatureSpec spec =
        new FeatureSpec(
            List.of(NgramSpec.words(1, 1)), Set.of(Counter.CASHTAG, Counter.EXCLAMATION));
    FeatureExtractor extractor = spec.<String>learner().fit(rows, 42);

    SparseVector vector = extractor.apply(preprocessor.analyze(Post.of("1", "$TSLA up! up! up!")));
    for (int entry = 0; entry < vector.size(); entry++) {
      int index = vector.indexAt(entry);
      System.out.println(index + " " + extractor.name(index) + " " + vector.valueAt(entry));
    }
  }
}
