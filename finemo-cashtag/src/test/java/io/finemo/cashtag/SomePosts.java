package io.finemo.cashtag;

import io.finemo.core.Author;
import io.finemo.core.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Posts to count: with and without author, date, tags and noise, in no order of time. */
final class SomePosts {
  private static final long START = Instant.parse("2013-12-25T00:00:00Z").getEpochSecond();
  private static final List<Noise> NOISE = List.of(Noise.values());
  private static final String LONE_SURROGATE = "\ud83d";

  private SomePosts() {}

  /** The same posts for the same seed, in a list of the caller's own. */
  static List<TaggedPost> of(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    PostTagger tagger = PostTagger.standard();
    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      TaggedPost post = tagger.tag(post("post " + i, random));
      while (random.nextInt(4) == 0) {
        post = post.with(NOISE.get(random.nextInt(NOISE.size())));
      }
      posts.add(post);
    }
    return posts;
  }

  /** Posts at the limits of what can be said. */
  static List<TaggedPost> strange() {
    String many =
        IntStream.range(0, 500)
            .mapToObj(i -> "$" + symbol(i) + " #h" + i)
            .collect(Collectors.joining(" "));
    return List.of(
        tag(Post.of("1", "")),
        tag(Post.of("2", LONE_SURROGATE + " $A #" + LONE_SURROGATE + "x $B" + LONE_SURROGATE)),
        tag(Post.of("3", many)),
        tag(Post.builder("4", "$A #b").createdAt(Instant.MIN).build()),
        tag(Post.builder("5", "$A #b").createdAt(Instant.MAX).build()),
        tag(
            Post.builder("6", "$A $C #b")
                .createdAt(Instant.parse("9999-12-31T23:59:59.999Z"))
                .author(author("x", Long.MAX_VALUE))
                .build()),
        tag(
            Post.builder("7", "$A #b")
                .createdAt(Instant.parse("0001-01-01T00:00:00Z"))
                .author(Author.of(LONE_SURROGATE, LONE_SURROGATE))
                .build()));
  }

  /** Three letters for a number below 17,576. */
  static String symbol(int number) {
    return ""
        + (char) ('A' + number / 676)
        + (char) ('A' + number / 26 % 26)
        + (char) ('A' + number % 26);
  }

  private static TaggedPost tag(Post post) {
    return PostTagger.standard().tag(post);
  }

  private static Post post(String id, SplittableRandom random) {
    StringBuilder text = new StringBuilder("word");
    for (int j = random.nextInt(6); j > 0; j--) {
      text.append(" $").append(symbol(random.nextInt(12)));
    }
    for (int j = random.nextInt(3); j > 0; j--) {
      text.append(" #tag").append(random.nextInt(5));
    }
    if (random.nextInt(5) == 0) {
      text.append(" http://example.com/").append(random.nextInt(9));
    }
    Post.Builder post = Post.builder(id, text.toString());
    if (random.nextInt(10) > 0) {
      post.createdAt(Instant.ofEpochSecond(START + random.nextLong(12L * 86_400)));
    }
    if (random.nextInt(10) > 0) {
      int number = random.nextInt(9);
      // An account may grow between its posts.
      post.author(author("author" + number, (long) Math.pow(10, number) + random.nextInt(3)));
    }
    return post.build();
  }

  private static Author author(String id, long followers) {
    return new Author(
        id,
        "handle_" + id,
        OptionalLong.of(followers),
        OptionalLong.of(7),
        OptionalLong.empty(),
        Optional.of(Instant.parse("2010-01-01T00:00:00Z")),
        followers > 1_000_000);
  }
}
