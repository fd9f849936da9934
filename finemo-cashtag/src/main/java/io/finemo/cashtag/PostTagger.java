package io.finemo.cashtag;

import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Finds the symbols, hashtags and URLs of posts, without a judgement on noise. */
@ThreadSafe
public final class PostTagger {
  private final Function<? super String, ? extends List<? extends Entity>> extractor;

  /**
   * A tagger.
   *
   * @param extractor finds the entities of a text, safe to share between threads, for example
   *     {@code EntityExtractor.extended()::extract}
   */
  public PostTagger(Function<? super String, ? extends List<? extends Entity>> extractor) {
    this.extractor = Objects.requireNonNull(extractor, "extractor");
  }

  /**
   * By the extended rules of finemo.
   *
   * @return the tagger
   */
  public static PostTagger standard() {
    return new PostTagger(EntityExtractor.extended()::extract);
  }

  /**
   * Reads the tags of a post.
   *
   * @param post the post
   * @return the post with its tags
   */
  public TaggedPost tag(Post post) {
    return tag(post, extractor.apply(post.text()));
  }

  /**
   * Reads the tags of a post from entities that were found before, for those who need them for more
   * than this.
   *
   * @param post the post
   * @param entities what was found in its text, in order
   * @return the post with its tags
   */
  public static TaggedPost tag(Post post, List<? extends Entity> entities) {
    Set<String> symbols = new LinkedHashSet<>();
    Set<String> hashtags = new LinkedHashSet<>();
    int urls = 0;
    for (Entity entity : entities) {
      if (entity instanceof Entity.Cashtag cashtag) {
        symbols.add(SymbolDirectory.normalize(cashtag.symbol()));
      } else if (entity instanceof Entity.Hashtag hashtag) {
        hashtags.add(hashtag.text().toLowerCase(Locale.ROOT));
      } else if (entity instanceof Entity.Url) {
        urls++;
      }
    }
    return new TaggedPost(
        post, new ArrayList<>(symbols), new ArrayList<>(hashtags), urls, Set.of());
  }
}
