package io.finemo.classify.forest;

/** Is told of every tree that has grown. Called by several threads at once. */
@FunctionalInterface
public interface ForestProgress {

  /**
   * A tree has grown.
   *
   * @param done how many have, 1 to {@code all}; each number comes once, not always in order
   * @param all how many there will be
   */
  void treeGrown(int done, int all);
}
