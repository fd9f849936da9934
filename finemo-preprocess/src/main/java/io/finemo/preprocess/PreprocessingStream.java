package io.finemo.preprocess;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.NearDuplicates;
import java.util.Optional;

/**
 * A {@link Preprocessor} with a memory: filters a stream of posts and finds those that repeat an
 * earlier one. For use by one thread; make one for each stream.
 */
public final class PreprocessingStream {
  private final Preprocessor preprocessor;
  private final FilterRules filters;
  private final Optional<NearDuplicates> seen;

  PreprocessingStream(Preprocessor preprocessor, FilterRules filters) {
    this.preprocessor = preprocessor;
    this.filters = filters;
    this.seen = filters.duplicates();
  }

  /**
   * Takes the next post of the stream.
   *
   * @param post the post
   * @return the analysed post, or why it was dropped
   */
  public Outcome next(Post post) {
    Examined examined = preprocessor.examine(post);
    Optional<Outcome.Discarded> discarded = filters.discard(examined);
    if (discarded.isPresent()) {
      return discarded.get();
    }
    AnalyzedPost analyzed = examined.analyzed();
    Optional<String> repeated = seen.flatMap(earlier -> repeated(earlier, analyzed));
    return repeated.isPresent()
        ? new Outcome.Discarded(post, DiscardReason.NEAR_DUPLICATE, repeated.get())
        : new Outcome.Kept(analyzed);
  }

  private static Optional<String> repeated(NearDuplicates earlier, AnalyzedPost analyzed) {
    Post post = analyzed.post();
    return post.createdAt().isPresent()
        ? earlier.addText(post.id(), post.createdAt().get(), post.text(), analyzed.entities())
        : earlier.addText(post.id(), post.text(), analyzed.entities());
  }
}
