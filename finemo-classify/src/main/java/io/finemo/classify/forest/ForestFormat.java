package io.finemo.classify.forest;

import io.finemo.core.archive.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes and reads forests: big-endian numbers, no class names. The same forest has the same bytes.
 *
 * <p>Version, trees, features, classes (4 bytes each); the importances (8 bytes a feature); then
 * for each tree the number of nodes (4 bytes) and the nodes in preorder: the feature or -1 of a
 * leaf (4 bytes), of a split the threshold (4) and the number of the right child (4), and the
 * probability of each class (4 each).
 */
public final class ForestFormat {
  private static final int VERSION = 1;
  private static final int MAX_TREES = 1 << 20;
  private static final int MAX_CLASSES = 1 << 16;

  private ForestFormat() {}

  /**
   * Writes a forest.
   *
   * @param forest the forest
   * @param out where to
   * @throws IOException if it cannot be written
   */
  public static void write(Forest forest, DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(forest.size());
    out.writeInt(forest.features());
    out.writeInt(forest.classes());
    for (double importance : forest.importances()) {
      out.writeDouble(importance);
    }
    for (int i = 0; i < forest.size(); i++) {
      Tree tree = forest.tree(i);
      out.writeInt(tree.size());
      for (int node = 0; node < tree.size(); node++) {
        if (tree.isLeaf(node)) {
          out.writeInt(-1);
        } else {
          out.writeInt(tree.feature(node));
          out.writeFloat(tree.threshold(node));
          out.writeInt(tree.right(node));
        }
        for (int label = 0; label < forest.classes(); label++) {
          out.writeFloat(tree.value(node, label));
        }
      }
    }
  }

  /**
   * Reads a forest, and checks that it is one. Memory grows with what has been read, so that a
   * false count runs into the end of the data first.
   *
   * @param in where from
   * @param maxFeatures the greatest number of features to accept
   * @return the forest
   * @throws ModelFormatException if the bytes are not a forest; the message says why
   * @throws IOException if they cannot be read
   */
  public static Forest read(DataInput in, int maxFeatures) throws IOException {
    try {
      return readAll(in, maxFeatures);
    } catch (EOFException e) {
      throw new ModelFormatException("the forest ends too early", e);
    }
  }

  private static Forest readAll(DataInput in, int maxFeatures) throws IOException {
    check(in.readInt(), VERSION, VERSION, "version");
    int trees = check(in.readInt(), 1, MAX_TREES, "number of trees");
    int features = check(in.readInt(), 0, maxFeatures, "number of features");
    int classes = check(in.readInt(), 1, MAX_CLASSES, "number of classes");
    double[] importances = importances(in, features);
    List<Tree> read = new ArrayList<>();
    for (int i = 0; i < trees; i++) {
      read.add(TreeReader.read(in, features, classes));
    }
    return new Forest(read, features, classes, importances);
  }

  private static double[] importances(DataInput in, int features) throws IOException {
    double[] importances = new double[Math.min(features, 1024)];
    for (int feature = 0; feature < features; feature++) {
      if (feature == importances.length) {
        importances = Arrays.copyOf(importances, (int) Math.min(features, 2L * feature));
      }
      importances[feature] = in.readDouble();
      if (!(importances[feature] >= 0 && importances[feature] <= 1)) {
        throw new ModelFormatException(
            "importance of feature " + feature + " must be in [0, 1]: " + importances[feature]);
      }
    }
    return importances;
  }

  static int check(int value, int least, int greatest, String name) throws ModelFormatException {
    if (value < least || value > greatest) {
      throw new ModelFormatException(
          name + " must be in [" + least + ", " + greatest + "]: " + value);
    }
    return value;
  }
}
