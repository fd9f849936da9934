package io.finemo.preprocess;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import java.util.Objects;

/** What became of a post in a {@link PreprocessingStream}. */
public sealed interface Outcome {

  /**
   * The post is worth analysing, and was.
   *
   * @param post the analysed post
   */
  record Kept(AnalyzedPost post) implements Outcome {
    /**
     * Checks that the post is there.
     *
     * @param post the analysed post
     */
    public Kept {
      Objects.requireNonNull(post, "post");
    }
  }

  /**
   * The post was dropped.
   *
   * @param post the post as it was read
   * @param reason why it was dropped
   * @param detail what gave the reason: the expression of advertising, the identifier of the post
   *     it repeats, the language found; may be empty
   */
  record Discarded(Post post, DiscardReason reason, String detail) implements Outcome {
    /**
     * Checks that the parts are there.
     *
     * @param post the post as it was read
     * @param reason why it was dropped
     * @param detail what gave the reason, may be empty
     */
    public Discarded {
      Objects.requireNonNull(post, "post");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(detail, "detail");
    }
  }
}
