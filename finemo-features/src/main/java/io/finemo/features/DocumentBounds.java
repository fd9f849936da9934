package io.finemo.features;

/** How many of some posts must, and may, hold an n-gram for it to be kept: both inclusive. */
record DocumentBounds(double least, double most) {

  /**
   * The bounds of a specification for a number of posts.
   *
   * @throws IllegalArgumentException if the lower one is above the upper one
   */
  static DocumentBounds of(NgramSpec spec, int posts) {
    double least = spec.minimumDocuments().of(posts);
    double most = spec.maximumDocuments().of(posts);
    if (least > most) {
      throw new IllegalArgumentException(
          "minimumDocuments "
              + spec.minimumDocuments()
              + " ("
              + least
              + " posts) is above maximumDocuments "
              + spec.maximumDocuments()
              + " ("
              + most
              + " of "
              + posts
              + " posts)");
    }
    return new DocumentBounds(least, most);
  }
}
