package io.finemo.examples.bench;

import io.finemo.core.Labeled;
import io.finemo.core.archive.Limits;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureExtractor;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.features.NgramWeights;
import io.finemo.preprocess.Preprocessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long it takes to read an extractor of 100,000 n-grams from a model file in memory.
 * Arguments: a file of posts with at least so many n-grams; how often to read, 50 if left out.
 *
 * <pre>{@code
 * mvn -q -pl finemo-examples -am -Pbench test-compile exec:exec
 *     -Dbench.main=io.finemo.examples.bench.ExtractorLoading -Dbench=POSTS.csv
 * }</pre>
 */
public final class ExtractorLoading {
  private static final int FEATURES = 100_000;

  private ExtractorLoading() {}

  /** Measures and prints. */
  public static void main(String[] args) throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    List<Labeled<AnalyzedPost, String>> rows =
        BenchmarkPosts.read(args[0]).stream()
            .map(post -> new Labeled<>(preprocessor.analyze(post), ""))
            .toList();
    FeatureExtractor extractor =
        FeatureSpec.of(
                NgramSpec.charactersInWords(1, 7)
                    .withMaximumFeatures(FEATURES)
                    .withWeights(NgramWeights.tfIdf()))
            .<String>learner()
            .fit(rows, 1);
    if (extractor.size() != FEATURES) {
      throw new IllegalArgumentException(
          args[0] + " has only " + extractor.size() + " n-grams; " + FEATURES + " are needed");
    }
    ModelArchive.Builder archive = ModelArchive.builder("bench");
    extractor.write(archive);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.build().write(out);
    byte[] file = out.toByteArray();

    double[] millis = new double[args.length > 1 ? Integer.parseInt(args[1]) : 50];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      FeatureExtractor read =
          FeatureExtractor.read(
              ModelArchive.read(new ByteArrayInputStream(file), Limits.defaults()));
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (!read.apply(rows.get(0).value()).equals(extractor.apply(rows.get(0).value()))) {
        throw new IllegalStateException("what was read is not what was written");
      }
    }
    double first = millis[0];
    double[] warm = Arrays.copyOfRange(millis, millis.length / 2, millis.length);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "%,d features, %,d bytes: first %.1f ms, warm median %.1f ms, warm worst %.1f ms%n",
        extractor.size(),
        file.length,
        first,
        warm[warm.length / 2],
        warm[warm.length - 1]);
  }
}
