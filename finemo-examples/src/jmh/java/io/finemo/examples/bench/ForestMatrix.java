package io.finemo.examples.bench;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.DocumentLimit;
import io.finemo.features.FeatureExtractor;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.features.NgramWeights;
import io.finemo.preprocess.Preprocessor;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows on which forests are compared, in a file that Java and Python can read. */
final class ForestMatrix {
  private ForestMatrix() {}

  /** Bullish against bearish messages, as TF-IDF of words and of 2 to 5 characters within words. */
  static List<Labeled<SparseVector, Boolean>> make(Path data) throws IOException {
    Preprocessor preprocessor = PreprocessorVariants.named("none");
    List<Labeled<AnalyzedPost, Boolean>> posts = new ArrayList<>();
    ReadOptions options = ReadOptions.builder().labelColumn("senti_label").build();
    for (String name : List.of("train.csv", "val.csv")) {
      try (PostReader reader =
          PostReaders.open(data.resolve("stockemotions").resolve(name), options)) {
        for (PostRow row : reader) {
          posts.add(
              new Labeled<>(
                  preprocessor.analyze(row.post()), row.label().orElseThrow().equals("bullish")));
        }
      }
    }
    NgramWeights weights = NgramWeights.tfIdf().withSublinear(true);
    DocumentLimit two = DocumentLimit.count(2);
    FeatureExtractor extractor =
        FeatureSpec.of(
                NgramSpec.words(1, 1).withMinimumDocuments(two).withWeights(weights),
                NgramSpec.charactersInWords(2, 5).withMinimumDocuments(two).withWeights(weights))
            .<Boolean>learner()
            .fit(posts, 0);
    return posts.stream().map(post -> post.<SparseVector>map(extractor)).toList();
  }

  /** Big-endian: rows, columns, entries; starts of rows; indices; values (4 bytes); labels. */
  static void write(List<Labeled<SparseVector, Boolean>> rows, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(rows.size());
      out.writeInt(columns(rows));
      out.writeInt(entries(rows));
      int start = 0;
      for (Labeled<SparseVector, Boolean> row : rows) {
        out.writeInt(start);
        start += row.value().size();
      }
      out.writeInt(start);
      for (Labeled<SparseVector, Boolean> row : rows) {
        for (int entry = 0; entry < row.value().size(); entry++) {
          out.writeInt(row.value().indexAt(entry));
        }
      }
      for (Labeled<SparseVector, Boolean> row : rows) {
        for (int entry = 0; entry < row.value().size(); entry++) {
          out.writeFloat((float) row.value().valueAt(entry));
        }
      }
      for (Labeled<SparseVector, Boolean> row : rows) {
        out.writeInt(row.label() ? 1 : 0);
      }
    }
  }

  static List<Labeled<SparseVector, Boolean>> read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int size = in.readInt();
      in.readInt(); // the columns are known by the indices
      int entries = in.readInt();
      int[] starts = new int[size + 1];
      for (int row = 0; row <= size; row++) {
        starts[row] = in.readInt();
      }
      int[] indices = new int[entries];
      for (int entry = 0; entry < entries; entry++) {
        indices[entry] = in.readInt();
      }
      double[] values = new double[entries];
      for (int entry = 0; entry < entries; entry++) {
        values[entry] = in.readFloat();
      }
      List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
      for (int row = 0; row < size; row++) {
        int length = starts[row + 1] - starts[row];
        int[] rowIndices = new int[length];
        double[] rowValues = new double[length];
        System.arraycopy(indices, starts[row], rowIndices, 0, length);
        System.arraycopy(values, starts[row], rowValues, 0, length);
        rows.add(new Labeled<>(SparseVector.of(rowIndices, rowValues), in.readInt() == 1));
      }
      return rows;
    }
  }

  static int columns(List<Labeled<SparseVector, Boolean>> rows) {
    int columns = 0;
    for (Labeled<SparseVector, Boolean> row : rows) {
      SparseVector vector = row.value();
      if (vector.size() > 0) {
        columns = Math.max(columns, vector.indexAt(vector.size() - 1) + 1);
      }
    }
    return columns;
  }

  static int entries(List<Labeled<SparseVector, Boolean>> rows) {
    return rows.stream().mapToInt(row -> row.value().size()).sum();
  }
}
