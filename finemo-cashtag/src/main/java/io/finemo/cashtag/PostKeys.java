package io.finemo.cashtag;

import io.finemo.cashtag.count.KeyNumbers;
import io.finemo.core.Author;
import java.util.Optional;

/**
 * The symbols and the author of a post as numbers, looked up once for all statistics that count it:
 *
 * <pre>
 * keys.read(post);
 * symbols.add(post, keys);
 * volume.add(post, keys);
 * </pre>
 *
 * <p>For one thread, and for one post after the other.
 */
public final class PostKeys {
  private final KeyNumbers symbols = new KeyNumbers();
  private final KeyNumbers author = new KeyNumbers();

  /** Of no post yet. */
  public PostKeys() {}

  /**
   * Looks up what a post names.
   *
   * @param post the post
   */
  public void read(TaggedPost post) {
    symbols.begin();
    author.begin();
    for (int i = 0; i < post.symbols().size(); i++) {
      symbols.add(post.symbols().get(i));
    }
    Optional<Author> by = post.post().author();
    // Who names no symbol is asked for by no statistic.
    if (symbols.size() > 0 && by.isPresent()) {
      author.add(by.get().id());
    }
  }

  /**
   * The symbols of the post.
   *
   * @return as many as {@link TaggedPost#symbols()}, in their order
   */
  public KeyNumbers symbols() {
    return symbols;
  }

  /**
   * The author of the post.
   *
   * @return one key; none if the author is not known or the post has no symbol
   */
  public KeyNumbers author() {
    return author;
  }
}
