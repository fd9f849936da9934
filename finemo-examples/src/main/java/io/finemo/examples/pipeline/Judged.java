package io.finemo.examples.pipeline;

import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Author;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a model said of a message it had not seen, beside its tag.
 *
 * @param scored tag and prediction
 * @param newAuthor whether the author is known, and wrote none of the messages learnt from
 * @param <L> the type of the tags
 */
public record Judged<L>(Scored<L> scored, boolean newAuthor) {

  /**
   * The authors of messages.
   *
   * @param rows the messages
   * @return the identifiers of those that are known
   */
  public static Set<String> authors(Collection<? extends Labeled<AnalyzedPost, ?>> rows) {
    Set<String> authors = new HashSet<>();
    rows.forEach(row -> author(row.value()).ifPresent(authors::add));
    return authors;
  }

  /**
   * Whether a message is by an author who is known and not among others.
   *
   * @param post the message
   * @param authors the others, as {@link #authors} tells them
   * @return false where the author is not known
   */
  public static boolean isNew(AnalyzedPost post, Set<String> authors) {
    return author(post).filter(id -> !authors.contains(id)).isPresent();
  }

  private static Optional<String> author(AnalyzedPost post) {
    return post.post().author().map(Author::id);
  }
}
