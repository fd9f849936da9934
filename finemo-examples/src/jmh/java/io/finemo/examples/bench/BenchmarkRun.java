package io.finemo.examples.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One run of {@link BenchmarksReport}: where its sections read and write, and what they found.
 *
 * @param data the folder of data
 * @param folder for files that are gone when the run is over
 * @param python the command that runs a Python with scikit-learn and pandas
 * @param sections the text so far
 * @param comparisons the figures so far that stand beside another program's
 */
record BenchmarkRun(
    Path data, Path folder, String python, Markdown sections, List<Comparison> comparisons) {
  /** The posts that most sections learn from and judge. */
  static final String GOLD = "stockemotions/opportunity-gold.csv";

  /** A stream of posts about listed companies. */
  static final String STREAM = "stocknet/tweets-2014.jsonl.gz";

  static final String SKLEARN = "scikit-learn";

  private static final String PEER = "src/jmh/python/speed_peer.py";

  /** The English model, which every run has. */
  Path model() {
    return folder.resolve("English.finemo");
  }

  Path gold() {
    return data.resolve(GOLD);
  }

  /** The lines that the script of the peer prints. */
  List<String> peer(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python, PEER));
    command.addAll(List.of(arguments));
    return ChildRun.lines(command);
  }

  /** The numbers of the last of these lines. */
  static double[] numbers(List<String> lines) {
    return Arrays.stream(lines.get(lines.size() - 1).strip().split(" ", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
