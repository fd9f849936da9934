package io.finemo.examples.bench;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.finemo.classify.Prediction;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What scikit-learn says of the same rows in the same folds: TF-IDF and logistic regression, in
 * {@code linear_peer.py}, which is to be run in the folder of this module.
 *
 * @param system {@code cascade} or {@code flat}
 * @param strength C: the greater, the less is smoothed
 * @param weight {@code balanced} if rare labels weigh as much as frequent ones
 */
record LinearPeer(String system, double strength, String weight) {
  /** The fold of rows that are learnt from only. */
  static final int LEARNT_ONLY = -1;

  // The best of C = 1, 3, 10, 30, of weights and of patterns of words on the first set of the kind,
  // on the very rows that are measured: to the peer's favour.
  static final LinearPeer CASCADE = new LinearPeer("cascade", 3, "as-is");
  static final LinearPeer TWO_LABELS = new LinearPeer("flat", 1, "as-is");
  static final LinearPeer UNEVEN_LABELS = new LinearPeer("flat", 10, "as-is");
  static final LinearPeer THREE_LABELS = new LinearPeer("flat", 3, "balanced");

  private static final String SCRIPT = "src/jmh/python/linear_peer.py";

  /**
   * Asks the peer.
   *
   * @param python the command that runs a Python with scikit-learn
   * @param labels all labels; of a cascade in the order in which they leave
   * @param rows the posts, of which the peer reads text and label
   * @param foldOf the fold of each
   * @return what is said of the rows held out, in their order
   */
  <L> List<Scored<L>> scored(
      String python, List<L> labels, List<Labeled<AnalyzedPost, L>> rows, int[] foldOf)
      throws IOException, InterruptedException {
    System.err.println("scikit-learn: " + rows.size() + " rows");
    Path file = Files.createTempFile("finemo-peer", ".jsonl");
    try {
      write(rows, foldOf, file);
      List<String> command =
          Stream.concat(
                  Stream.of(
                      python, SCRIPT, file.toString(), system, Double.toString(strength), weight),
                  labels.stream().map(Object::toString))
              .toList();
      List<String> lines = ChildRun.lines(command);
      List<Scored<L>> scored = new ArrayList<>();
      for (int row = 0; row < foldOf.length; row++) {
        if (foldOf[row] != LEARNT_ONLY) {
          scored.add(
              new Scored<>(
                  rows.get(row).label(),
                  Prediction.of(labels, probabilities(lines.get(scored.size())))));
        }
      }
      return scored;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static double[] probabilities(String line) {
    return Arrays.stream(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static <L> void write(List<Labeled<AnalyzedPost, L>> rows, int[] foldOf, Path file)
      throws IOException {
    // Posts may have lone surrogates, which UTF-8 has not.
    ObjectMapper json = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int row = 0; row < foldOf.length; row++) {
        lines.write(
            json.writeValueAsString(
                Map.of(
                    "fold", foldOf[row],
                    "label", rows.get(row).label().toString(),
                    "text", rows.get(row).value().post().text())));
        lines.write('\n');
      }
    }
  }
}
