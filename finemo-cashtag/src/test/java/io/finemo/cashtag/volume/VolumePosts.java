package io.finemo.cashtag.volume;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Posts of which only time and symbols matter. */
public final class VolumePosts {
  private VolumePosts() {}

  public static TaggedPost post(String time, String... symbols) {
    return at(Instant.parse(time), true, symbols);
  }

  public static TaggedPost noisy(String time, String... symbols) {
    return at(Instant.parse(time), false, symbols);
  }

  public static TaggedPost undated(String... symbols) {
    return new TaggedPost(Post.of("1", ""), List.of(symbols), List.of(), 0, Set.of());
  }

  static TaggedPost at(Instant time, boolean clean, String... symbols) {
    return new TaggedPost(
        Post.builder("1", "").createdAt(time).build(),
        List.of(symbols),
        List.of(),
        0,
        clean ? Set.of() : Set.of(Noise.REPOST));
  }

  public static VolumeResult volume(VolumeOptions options, TaggedPost... posts) {
    VolumeStatistic statistic = new VolumeStatistic(options);
    for (TaggedPost post : posts) {
      statistic.add(post);
    }
    return statistic.result();
  }
}
