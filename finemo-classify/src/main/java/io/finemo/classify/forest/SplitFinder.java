package io.finemo.classify.forest;

import java.util.SplittableRandom;

/**
 * Finds the best split of a node by the features drawn for it.
 *
 * <p>Their entries are read in one of three ways, whichever is expected to be the least work: from
 * the columns of the whole matrix; from the columns of a part of the tree, which are shorter; or
 * from the node's rows, of which all other entries are passed over. All three give the same split.
 */
final class SplitFinder {
  private final SparseMatrix matrix;
  private final FeatureDraw draw;
  private final SplitScan scan;
  private final SplittableRandom random;
  private final ViewCosts costs;
  private final RowGather gather;
  private final Varying varying;
  private final LocalColumns local;
  private final NodeEntries entries;

  SplitFinder(
      SparseMatrix matrix,
      NodeRows nodeRows,
      FeatureDraw draw,
      SplitScan scan,
      SplittableRandom random,
      ViewCosts costs) {
    this.matrix = matrix;
    this.draw = draw;
    this.scan = scan;
    this.random = random;
    this.costs = costs;
    gather = new RowGather(matrix, nodeRows);
    varying = new Varying(matrix, nodeRows);
    local = new LocalColumns(matrix, nodeRows);
    entries = new NodeEntries(nodeRows.positions());
  }

  /**
   * Leaves the best split in the scan. As scikit-learn does, it draws on beyond the number of
   * features asked for while all drawn ones are constant in the node.
   */
  void find(Node node) {
    scan.begin(node);
    draw.draw(random);
    if (!scanDrawn(node) && draw.size() < matrix.columns()) {
      int[] features = varying.features(node);
      if (features.length > 0) {
        // Drawing on would reach each of the features that vary first with the same probability.
        int feature = features[random.nextInt(features.length)];
        filterColumn(node, feature);
        scan.scan(feature, 0, entries);
      }
    }
  }

  /** Whether one of the drawn features varies. */
  private boolean scanDrawn(Node node) {
    boolean covered = local.cover(node);
    if (!covered && costs.shouldBuild(node.size())) {
      local.build(node);
      covered = true;
    }
    return switch (costs.cheapest(node.size(), covered ? local.size() : -1)) {
      case ROWS -> scanRows(node);
      case LOCAL_COLUMNS -> scanLocalColumns(node);
      case COLUMNS -> scanColumns(node);
    };
  }

  private boolean scanColumns(Node node) {
    boolean varies = false;
    for (int slot = 0; slot < draw.size(); slot++) {
      int feature = draw.feature(slot);
      filterColumn(node, feature);
      varies |= entries.size() > 0 && scan.scan(feature, slot, entries);
    }
    return varies;
  }

  private void filterColumn(Node node, int feature) {
    entries.filter(
        node,
        matrix.columnRow,
        matrix.columnValue,
        matrix.columnStart[feature],
        matrix.columnStart[feature + 1]);
  }

  private boolean scanLocalColumns(Node node) {
    boolean varies = false;
    for (int slot = 0; slot < draw.size(); slot++) {
      int feature = draw.feature(slot);
      int from = local.from(feature);
      int to = local.to(feature);
      if (from < to) {
        entries.filter(node, local.rows(), local.values(), from, to);
        if (entries.size() > 0) {
          entries.sort();
          varies |= scan.scan(feature, slot, entries);
        }
      }
    }
    return varies;
  }

  private boolean scanRows(Node node) {
    gather.collect(node, draw);
    boolean varies = false;
    for (int met = 0; met < gather.slots(); met++) {
      int slot = gather.slot(met);
      gather.copy(met, entries);
      varies |= scan.scan(draw.feature(slot), slot, entries);
    }
    return varies;
  }
}
