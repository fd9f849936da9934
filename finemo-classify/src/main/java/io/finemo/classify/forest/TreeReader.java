package io.finemo.classify.forest;

import io.finemo.core.archive.ModelFormatException;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/** Reads one tree, and makes sure that every way through it ends. */
final class TreeReader {
  private static final int MAX_NODES = Integer.MAX_VALUE / 8;

  private TreeReader() {}

  static Tree read(DataInput in, int features, int classes) throws IOException {
    int size = ForestFormat.check(in.readInt(), 1, MAX_NODES, "number of nodes");
    int[] nodes = new int[Tree.STRIDE * Math.min(size, 16)];
    float[] values = new float[classes * Math.min(size, 16)];
    for (int node = 0; node < size; node++) {
      if (Tree.STRIDE * node == nodes.length) {
        int length = (int) Math.min(size, 2L * node);
        nodes = Arrays.copyOf(nodes, Tree.STRIDE * length);
        values = Arrays.copyOf(values, Math.multiplyExact(classes, length));
      }
      readNode(in, node, nodes, size, features);
      for (int label = 0; label < classes; label++) {
        values[node * classes + label] = probability(in.readFloat());
      }
    }
    checkShape(nodes, size);
    return new Tree(nodes, values, classes);
  }

  private static void readNode(DataInput in, int node, int[] nodes, int size, int features)
      throws IOException {
    int feature = ForestFormat.check(in.readInt(), -1, features - 1, "feature of node " + node);
    nodes[node * Tree.STRIDE] = feature;
    if (feature >= 0) {
      float threshold = in.readFloat();
      if (!Float.isFinite(threshold)) {
        throw new ModelFormatException("threshold of node " + node + " is " + threshold);
      }
      nodes[node * Tree.STRIDE + 1] = Float.floatToRawIntBits(threshold);
      int right = ForestFormat.check(in.readInt(), node + 2, size - 1, "child of node " + node);
      nodes[node * Tree.STRIDE + 2] = right * Tree.STRIDE;
    }
  }

  private static float probability(float value) throws ModelFormatException {
    if (!(value >= 0 && value <= 1)) {
      throw new ModelFormatException("probability " + value);
    }
    return value;
  }

  /**
   * In preorder, the left part of a tree ends right before its right child, the right at the end.
   */
  private static void checkShape(int[] nodes, int size) throws ModelFormatException {
    int[] pending = new int[16];
    int waiting = 0;
    for (int node = 0; node < size; node++) {
      boolean leaf = nodes[node * Tree.STRIDE] < 0;
      if (!leaf) {
        if (waiting == pending.length) {
          pending = Arrays.copyOf(pending, 2 * waiting);
        }
        pending[waiting++] = nodes[node * Tree.STRIDE + 2] / Tree.STRIDE;
      } else if (waiting == 0 ? node != size - 1 : pending[--waiting] != node + 1) {
        throw new ModelFormatException("node " + (node + 1) + " is not where it belongs");
      }
    }
    if (waiting > 0) {
      throw new ModelFormatException("node " + size + " is missing");
    }
  }
}
