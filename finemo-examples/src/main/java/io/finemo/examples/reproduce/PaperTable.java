package io.finemo.examples.reproduce;

import java.util.List;

/**
 * The tables of the paper's numerical tests. Which systems stand in which table is our reading: one
 * test for each of one, two and three layers, and the last again with depth.
 */
public enum PaperTable {
  /** Test 1: one layer. */
  VI("VI", 1, false),
  /** Test 2: two layers. */
  VII("VII", 2, false),
  /** Test 3: three layers. */
  VIII("VIII", 3, false),
  /** Test 4: three layers with depth. */
  IX("IX", 3, true),
  /** What Table IX has beyond Table VI. */
  X("X", 3, true),
  /** Not in the paper: the systems of Table VI with depth. */
  VI_WITH_DEPTH("VI with depth", 1, true),
  /** Not in the paper: the systems of Table VII with depth. */
  VII_WITH_DEPTH("VII with depth", 2, true);

  private final String title;
  private final int layers;
  private final boolean deep;

  PaperTable(String title, int layers, boolean deep) {
    this.title = title;
    this.layers = layers;
    this.deep = deep;
  }

  /**
   * What the table is called.
   *
   * @return a Roman number, with a remark where the paper has no such table
   */
  public String title() {
    return title;
  }

  /**
   * The layers of its systems.
   *
   * @return 1 to 3
   */
  public int layers() {
    return layers;
  }

  /**
   * Whether its systems have a depth.
   *
   * @return true if they have
   */
  public boolean deep() {
    return deep;
  }

  /**
   * The tables whose systems rank differently, for figures at equal recall: depth does not change a
   * ranking.
   *
   * @return one table for each number of layers, and Table X
   */
  public static List<PaperTable> ranked() {
    return List.of(VI, VII, VIII, X);
  }

  /**
   * Whose ranking it is, in words, where it is one of {@link #ranked()}.
   *
   * @return one phrase
   */
  public String ranking() {
    return switch (this) {
      case X -> "Table X at equal recall: three layers minus one";
      case VIII -> "Tables VIII and IX at equal recall: three layers";
      default -> "Table " + title + " at equal recall: " + words();
    };
  }

  /**
   * What stands in it, in words.
   *
   * @return one phrase
   */
  public String content() {
    if (this == X) {
      return "Table IX minus Table VI";
    }
    return words() + (deep ? " with depth" : " without depth");
  }

  private String words() {
    return switch (layers) {
      case 1 -> "one layer";
      case 2 -> "two layers";
      default -> "three layers";
    };
  }
}
