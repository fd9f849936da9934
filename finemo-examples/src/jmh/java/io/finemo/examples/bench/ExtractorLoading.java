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
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long it takes to read an extractor of 100,000 n-grams from a model file in memory, on
 * the clock and in processor time of the reading thread, which on a busy machine is steadier.
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

    int times = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    double[] clock = new double[times];
    double[] processor = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      long threadStart = threadNanos();
      FeatureExtractor read =
          FeatureExtractor.read(
              ModelArchive.read(new ByteArrayInputStream(file), Limits.defaults()));
      processor[i] = (threadNanos() - threadStart) / 1e6;
      clock[i] = (System.nanoTime() - start) / 1e6;
      if (!read.apply(rows.get(0).value()).equals(extractor.apply(rows.get(0).value()))) {
        throw new IllegalStateException("what was read is not what was written");
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d features, %,d bytes%nfirst: %.1f ms, of the processor %.1f ms%n"
            + "warm, median: %.1f ms, of the processor %.1f ms%n",
        extractor.size(),
        file.length,
        clock[0],
        processor[0],
        warmMedian(clock),
        warmMedian(processor));
  }

  /** The median of the second half. */
  private static double warmMedian(double[] millis) {
    double[] warm = Arrays.copyOfRange(millis, millis.length / 2, millis.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
