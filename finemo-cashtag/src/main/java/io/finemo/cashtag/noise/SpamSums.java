package io.finemo.cashtag.noise;

import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.count.KeyCounts;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Sums of the features of posts, in whole millionths: sums of real numbers would depend on the
 * order in which the posts come.
 */
final class SpamSums extends KeyCounts<SpamSums> {
  static final int BYTES = (2 + 2 * SpamFeature.values().length) * Long.BYTES;

  private static final SpamFeature[] FEATURES = SpamFeature.values();
  private static final double UNIT = 1_000_000;
  private static final long MOST_POSTS = Long.MAX_VALUE / 1_000_000;

  private long posts;
  private long postsClean;

  /** How many posts told each feature, then the sums of what they told, one behind the other. */
  private final long[] told = new long[2 * FEATURES.length];

  /** What each feature says of a post, in millionths; -1 where it says nothing. */
  static void features(TaggedPost post, long[] values) {
    for (int i = 0; i < FEATURES.length; i++) {
      OptionalDouble value = FEATURES[i].of(post);
      values[i] = value.isPresent() ? Math.round(value.getAsDouble() * UNIT) : -1;
    }
  }

  void add(long[] features, boolean clean) {
    posts++;
    postsClean += clean ? 1 : 0;
    for (int i = 0; i < features.length; i++) {
      if (features[i] >= 0) {
        told[i]++;
        told[FEATURES.length + i] += features[i];
      }
    }
  }

  @Override
  protected long posts() {
    return posts;
  }

  @Override
  protected void merge(SpamSums other) {
    posts += other.posts;
    postsClean += other.postsClean;
    for (int i = 0; i < told.length; i++) {
      told[i] += other.told[i];
    }
  }

  SpamScore score(String key) {
    Map<SpamFeature, Double> parts = new EnumMap<>(SpamFeature.class);
    for (int i = 0; i < FEATURES.length; i++) {
      if (told[i] > 0) {
        parts.put(FEATURES[i], told[FEATURES.length + i] / (told[i] * UNIT));
      }
    }
    return new SpamScore(key, posts, postsClean, parts);
  }

  @Override
  protected void write(PartWriter out) {
    out.whole(posts).whole(postsClean);
    for (int i = 0; i < FEATURES.length; i++) {
      out.whole(told[i]).whole(told[FEATURES.length + i]);
    }
  }

  static SpamSums read(PartReader in) throws ModelFormatException {
    SpamSums read = new SpamSums();
    read.posts = in.whole("posts", 1, MOST_POSTS);
    read.postsClean = in.whole("clean posts", 0, read.posts);
    for (int i = 0; i < FEATURES.length; i++) {
      SpamFeature feature = FEATURES[i];
      // What the post alone tells, every post tells.
      long least = ofPostAlone(feature) ? read.posts : 0;
      read.told[i] = in.whole("posts that tell " + feature, least, read.posts);
      read.told[FEATURES.length + i] = in.whole("sum of " + feature, 0, read.told[i] * (long) UNIT);
    }
    return read;
  }

  private static boolean ofPostAlone(SpamFeature feature) {
    return switch (feature) {
      case DUPLICATE_TEXT, SYMBOLS_PER_POST, URL_SHARE -> true;
      case ACCOUNT_YOUTH, FOLLOW_IMBALANCE, POSTING_RATE -> false;
    };
  }
}
