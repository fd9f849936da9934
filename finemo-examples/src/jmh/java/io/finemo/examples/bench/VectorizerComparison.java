package io.finemo.examples.bench;

import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import io.finemo.examples.measure.Memory;
import io.finemo.features.FeatureExtractor;
import io.finemo.preprocess.Preprocessor;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Runs finemo and scikit-learn by turns on the same posts with the same settings, and prints how
 * many times as fast finemo is. Arguments: the file of posts; how often, 3 if left out. On one
 * core:
 *
 * <pre>{@code
 * mvn -q -pl finemo-examples -am -Pbench test-compile exec:exec
 *     -Dbench.options=-XX:ActiveProcessorCount=1
 *     -Dbench.main=io.finemo.examples.bench.VectorizerComparison -Dbench=POSTS.csv
 * }</pre>
 *
 * <p>Both are given what preprocessing makes of the posts: the cleaned texts and the tokens. Both
 * are measured in processor time of the whole process, which on a busy machine is steadier than
 * time on the clock, and charges Java for compiling and collecting garbage.
 */
public final class VectorizerComparison {
  private static final String WORKER = "src/jmh/python/vectorizers.py";

  /** The clock of processor time ticks a hundred times a second; a pass takes a fifth of one. */
  private static final int TRANSFORM_PASSES = 10;

  private static final int FIT_PASSES = 3;
  private static final int WARM_UPS = 3;

  private final List<Labeled<AnalyzedPost, String>> rows;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private VectorizerComparison(
      List<Labeled<AnalyzedPost, String>> rows, BufferedWriter requests, BufferedReader answers) {
    this.rows = rows;
    this.requests = requests;
    this.answers = answers;
  }

  /** Compares on the posts of the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    List<Labeled<AnalyzedPost, String>> rows = analyzed(BenchmarkPosts.read(args[0]));
    Path texts = Files.createTempFile("finemo-texts", ".tsv");
    try {
      write(rows, texts);
      Process worker =
          new ProcessBuilder("/usr/bin/python3", WORKER, texts.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedWriter requests = worker.outputWriter(StandardCharsets.UTF_8);
          BufferedReader answers = worker.inputReader(StandardCharsets.UTF_8)) {
        VectorizerComparison comparison = new VectorizerComparison(rows, requests, answers);
        for (VectorizerSettings settings : VectorizerSettings.values()) {
          comparison.compare(settings, rounds);
        }
      }
      worker.waitFor();
    } finally {
      Files.delete(texts);
    }
  }

  private void compare(VectorizerSettings settings, int rounds) throws IOException {
    FeatureExtractor extractor = settings.spec().<String>learner().fit(rows, 1);
    System.out.printf(
        Locale.ROOT,
        "%n%s: %d posts, %d features, extractor %.1f MB%n",
        settings,
        rows.size(),
        extractor.size(),
        megabytes(settings));
    for (int i = 0; i < WARM_UPS; i++) {
      transformSeconds(extractor);
      fitSeconds(settings);
    }
    double[] fitRatios = new double[rounds];
    double[] transformRatios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      double fit = fitSeconds(settings);
      double transform = transformSeconds(extractor);
      // features, entries, sum of values, seconds of fit, seconds of transform
      double[] theirs = ask(settings);
      double[] ours = totals(extractor);
      if (theirs[0] != extractor.size()
          || theirs[1] != ours[0]
          || Math.abs(theirs[2] - ours[1]) > 1e-9 * ours[1]) {
        throw new IllegalStateException(
            "not the same features: " + Arrays.toString(theirs) + ", " + Arrays.toString(ours));
      }
      fitRatios[round] = theirs[3] / fit;
      transformRatios[round] = theirs[4] / transform;
      System.out.printf(
          Locale.ROOT,
          "fit %.2f s, scikit-learn %.2f s: %.1f times; "
              + "transform %.0f posts/s, scikit-learn %.0f posts/s: %.1f times%n",
          fit,
          theirs[3],
          fitRatios[round],
          rows.size() / transform,
          rows.size() / theirs[4],
          transformRatios[round]);
    }
    System.out.printf(
        Locale.ROOT,
        "median: fit %.1f times, transform %.1f times%n",
        median(fitRatios),
        median(transformRatios));
  }

  private double[] ask(VectorizerSettings settings) throws IOException {
    requests.write(settings.name() + "\n");
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException(WORKER + " gave no answer to " + settings);
    }
    return Arrays.stream(answer.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private double fitSeconds(VectorizerSettings settings) {
    double start = Measures.processorSeconds();
    for (int pass = 0; pass < FIT_PASSES; pass++) {
      if (settings.spec().<String>learner().fit(rows, 1).size() == 0) {
        throw new IllegalStateException("no features");
      }
    }
    return (Measures.processorSeconds() - start) / FIT_PASSES;
  }

  private double transformSeconds(FeatureExtractor extractor) {
    double start = Measures.processorSeconds();
    long entries = 0;
    for (int pass = 0; pass < TRANSFORM_PASSES; pass++) {
      for (Labeled<AnalyzedPost, String> row : rows) {
        entries += extractor.apply(row.value()).size();
      }
    }
    if (entries == 0) {
      throw new IllegalStateException("empty vectors");
    }
    return (Measures.processorSeconds() - start) / TRANSFORM_PASSES;
  }

  /** How many entries all vectors have, and the sum of their values. */
  private double[] totals(FeatureExtractor extractor) {
    double[] totals = new double[2];
    for (Labeled<AnalyzedPost, String> row : rows) {
      var vector = extractor.apply(row.value());
      totals[0] += vector.size();
      for (int entry = 0; entry < vector.size(); entry++) {
        totals[1] += vector.valueAt(entry);
      }
    }
    return totals;
  }

  /** Megabytes of heap that an extractor holds. */
  private double megabytes(VectorizerSettings settings) {
    settings.spec().<String>learner().fit(rows, 1);
    long before = Memory.heldBytes();
    FeatureExtractor extractor = settings.spec().<String>learner().fit(rows, 1);
    double held = (Memory.heldBytes() - before) / 1e6;
    // Used again, so that nothing of it could be collected before.
    extractor.apply(rows.get(0).value());
    return held;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static List<Labeled<AnalyzedPost, String>> analyzed(List<Post> posts) {
    Preprocessor preprocessor = Preprocessor.standard();
    return posts.stream().map(post -> new Labeled<>(preprocessor.analyze(post), "")).toList();
  }

  /** Writes a line for each post: the cleaned text, and the tokens with blanks between them. */
  private static void write(List<Labeled<AnalyzedPost, String>> rows, Path file)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Labeled<AnalyzedPost, String> row : rows) {
        StringJoiner tokens = new StringJoiner(" ");
        for (Token token : row.value().tokens()) {
          tokens.add((token.negated() ? "not_" : "") + token.norm());
        }
        String line = row.value().text() + "\t" + tokens;
        if (line.indexOf('\n') >= 0 || line.indexOf('\t') != line.lastIndexOf('\t')) {
          throw new IllegalStateException("a cleaned text has a line end or a tab");
        }
        out.write(line + "\n");
      }
    }
  }
}
