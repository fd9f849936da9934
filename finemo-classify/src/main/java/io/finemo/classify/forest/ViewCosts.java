package io.finemo.classify.forest;

/**
 * What it costs to read the drawn features of a node in each view, in steps of passing over one
 * entry of a row. The factors were measured on 9,000 posts with 42,000 n-grams.
 */
class ViewCosts {
  /** Going to a column, which lies anywhere. */
  private static final double COLUMN_START = 10;

  /** Going to a column of a small part of the matrix, most of it in a near cache. */
  private static final double LOCAL_COLUMN_START = 5;

  /** An entry of a column: is its row in the node? */
  private static final double COLUMN_ENTRY = 1.5;

  /** An entry of a row whose feature is drawn, to be sorted in. */
  private static final double ROW_HIT = 8;

  /** An entry of a row that is put into local columns. */
  private static final double BUILD_ENTRY = 4;

  /** Splits to be found below a node, for each of its rows: text is noisy, and trees are deep. */
  private static final double SPLITS_PER_ROW = 0.25;

  /** Local columns of less rows than this would be read too rarely. */
  private static final int FEWEST_ROWS = 32;

  private final int treeRows;
  private final int drawn;
  private final double rowLength;
  private final double rowCost;
  private final double columnsCost;
  private final double localEntriesPerRow;

  ViewCosts(SparseMatrix matrix, int treeRows, int drawn) {
    this.treeRows = treeRows;
    this.drawn = drawn;
    double features = Math.max(1, matrix.columns());
    rowLength = (double) matrix.entries() / matrix.rows();
    rowCost = rowLength * (1 + ROW_HIT * drawn / features);
    columnsCost = drawn * (COLUMN_START + COLUMN_ENTRY * matrix.entries() / features);
    localEntriesPerRow = drawn * rowLength / features;
  }

  /** How to read the features of a node, within local columns of so many rows, or -1 of none. */
  View cheapest(int nodeRows, int localRows) {
    double rows = nodeRows * rowCost;
    double columns = localRows < 0 ? columnsCost : Math.min(columnsCost, localCost(localRows));
    if (rows <= columns) {
      return View.ROWS;
    }
    return columns < columnsCost ? View.LOCAL_COLUMNS : View.COLUMNS;
  }

  /** Whether it pays to make local columns of the rows of a node. */
  boolean shouldBuild(int nodeRows) {
    return nodeRows >= FEWEST_ROWS
        && nodeRows <= treeRows / 8
        && SPLITS_PER_ROW * (columnsCost - localCost(nodeRows)) > BUILD_ENTRY * rowLength;
  }

  private double localCost(int localRows) {
    return drawn * LOCAL_COLUMN_START + COLUMN_ENTRY * localEntriesPerRow * localRows;
  }

  /** Where the entries of drawn features are read. */
  enum View {
    /** In the rows of the node. */
    ROWS,
    /** In columns of a part of the matrix. */
    LOCAL_COLUMNS,
    /** In the columns of the matrix. */
    COLUMNS
  }
}
