package io.finemo.cashtag.graph;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Posts for tests of this package. */
final class GraphPosts {
  private GraphPosts() {}

  /** A clean post without a date. */
  static TaggedPost post(String... symbols) {
    return new TaggedPost(Post.of("id", "text"), List.of(symbols), List.of(), 0, Set.of());
  }

  static TaggedPost postAt(String moment, String... symbols) {
    Post post = Post.builder("id", "text").createdAt(Instant.parse(moment)).build();
    return new TaggedPost(post, List.of(symbols), List.of(), 0, Set.of());
  }

  static List<TaggedPost> times(int times, TaggedPost post) {
    return Collections.nCopies(times, post);
  }

  static CooccurrenceStatistic counted(
      CooccurrenceOptions options, Collection<? extends TaggedPost> posts) {
    CooccurrenceStatistic statistic = new CooccurrenceStatistic(options);
    posts.forEach(statistic::add);
    return statistic;
  }

  static Cooccurrence cooccurrence(Collection<? extends TaggedPost> posts) {
    return counted(CooccurrenceOptions.defaults(), posts).result();
  }

  /** Posts of up to 7 of 15 symbols, some noisy, some undated, in a hundred days of 2014. */
  static List<TaggedPost> random(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Set<String> symbols = new LinkedHashSet<>();
      for (int j = random.nextInt(8); j > 0; j--) {
        symbols.add("S" + random.nextInt(15));
      }
      Post.Builder post = Post.builder("post " + i, "text");
      if (random.nextInt(10) > 0) {
        post.createdAt(
            Instant.parse("2014-01-01T00:00:00Z").plusSeconds(random.nextLong(100L * 86_400)));
      }
      posts.add(
          new TaggedPost(
              post.build(),
              List.copyOf(symbols),
              List.of(),
              0,
              random.nextInt(3) == 0 ? Set.of(Noise.REPOST) : Set.of()));
    }
    return posts;
  }
}
