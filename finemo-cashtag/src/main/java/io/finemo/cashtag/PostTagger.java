package io.finemo.cashtag;

import io.finemo.cashtag.noise.WrittenSymbol;
import io.finemo.core.Post;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import io.finemo.core.text.WordCache;
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
  private static final int MOST_COMPARED = 6;
  private static final WordCache<String> HASHTAGS =
      new WordCache<>(hashtag -> hashtag.toLowerCase(Locale.ROOT));

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
  public TaggedPost tag(Post post, List<? extends Entity> entities) {
    List<String> symbols = List.of();
    List<String> hashtags = List.of();
    int urls = 0;
    for (Entity entity : entities) {
      if (entity instanceof Entity.Cashtag cashtag) {
        symbols = with(WrittenSymbol.of(cashtag.symbol()).normalized(), symbols);
      } else if (entity instanceof Entity.Hashtag hashtag) {
        hashtags = with(HASHTAGS.get(hashtag.text()), hashtags);
      } else if (entity instanceof Entity.Url) {
        urls++;
      }
    }
    return new TaggedPost(post, distinct(symbols), distinct(hashtags), urls, Set.of());
  }

  /** Most posts have one tag or none, for which no list has to grow. */
  private static List<String> with(String tag, List<String> tags) {
    if (tags.isEmpty()) {
      return List.of(tag);
    }
    List<String> more = tags.size() == 1 ? new ArrayList<>(tags) : tags;
    more.add(tag);
    return more;
  }

  private static List<String> distinct(List<String> tags) {
    return tags.size() < 2 || allDiffer(tags) ? tags : List.copyOf(new LinkedHashSet<>(tags));
  }

  /** Few tags, as most posts have, are compared without a set; of many it says nothing. */
  private static boolean allDiffer(List<String> tags) {
    if (tags.size() > MOST_COMPARED) {
      return false;
    }
    for (int i = 1; i < tags.size(); i++) {
      if (tags.indexOf(tags.get(i)) < i) {
        return false;
      }
    }
    return true;
  }
}
