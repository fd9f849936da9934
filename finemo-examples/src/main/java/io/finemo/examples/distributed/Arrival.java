package io.finemo.examples.distributed;

import io.finemo.core.Post;
import io.finemo.core.read.Reject;
import java.util.Objects;

/**
 * What a source gives: a post, or what could not be read as one. Both go the same way, so that
 * after a restart rejects are counted neither twice nor never.
 */
public sealed interface Arrival {

  /**
   * A post.
   *
   * @param post the post
   */
  record Read(Post post) implements Arrival {

    /**
     * Checks that it is there.
     *
     * @param post the post
     */
    public Read {
      Objects.requireNonNull(post, "post");
    }
  }

  /**
   * What could not be read.
   *
   * @param reject the part of the file and the reason
   */
  record Rejected(Reject reject) implements Arrival {

    /**
     * Checks that it is there.
     *
     * @param reject the part of the file and the reason
     */
    public Rejected {
      Objects.requireNonNull(reject, "reject");
    }
  }
}
