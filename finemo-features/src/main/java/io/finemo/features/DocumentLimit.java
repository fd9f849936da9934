package io.finemo.features;

/**
 * A bound on document frequency: how many of the training posts hold an n-gram. It is a number of
 * posts or a share of them, which are different types so that one post and all posts
 * (scikit-learn's {@code 1} and {@code 1.0}) cannot be mistaken for each other.
 */
public sealed interface DocumentLimit {

  /**
   * A number of posts; scikit-learn's whole number.
   *
   * @param posts how many posts, 1 or more
   * @return the limit
   * @throws IllegalArgumentException if {@code posts} is below 1
   */
  static DocumentLimit count(int posts) {
    return new Count(posts);
  }

  /**
   * A share of the training posts; scikit-learn's fraction. {@code share(1)} means all posts.
   *
   * @param share the share, 0 to 1
   * @return the limit
   * @throws IllegalArgumentException if {@code share} is not in [0, 1]
   */
  static DocumentLimit share(double share) {
    return new Share(share);
  }

  /**
   * The limit as a number of posts. A share of them is not rounded, as in scikit-learn.
   *
   * @param posts how many posts there are, 0 or more
   * @return the bound, inclusive
   */
  double of(int posts);

  /**
   * A number of posts.
   *
   * @param posts how many, 1 or more
   */
  record Count(int posts) implements DocumentLimit {
    /**
     * Checks the bound.
     *
     * @param posts how many, 1 or more
     */
    public Count {
      if (posts < 1) {
        throw new IllegalArgumentException("a count of posts must be at least 1: " + posts);
      }
    }

    @Override
    public double of(int all) {
      return posts;
    }

    @Override
    public String toString() {
      return Integer.toString(posts);
    }
  }

  /**
   * A share of the posts.
   *
   * @param share the share, 0 to 1
   */
  record Share(double share) implements DocumentLimit {
    /**
     * Checks the bounds.
     *
     * @param share the share, 0 to 1
     */
    public Share {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share of posts must be in [0, 1]: " + share);
      }
    }

    @Override
    public double of(int posts) {
      return share * posts;
    }

    @Override
    public String toString() {
      return Double.toString(share);
    }
  }
}
