package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.FinemoData;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On real posts: nothing is missed. On these and on made ones: the cost grows with the stream. */
class NearDuplicatesGrowthTest {
  private static final String TWEETS = "stocknet/tweets-2014.jsonl.gz";
  private static final int WINDOW = 2_500;

  @ParameterizedTest
  @CsvSource({
    "stocknet/tweets-2014.jsonl.gz, text, 100000",
    "stocknet/tweets-2014.jsonl.gz, text, 500",
    "stockemotions/train.csv, original, 100000",
  })
  void everyAnswerOnRealPostsIsThatOfComparingWithAll(String file, String column, int window)
      throws IOException {
    List<Set<String>> posts = realPosts(file, column, 5_000);
    NearDuplicates seen = new NearDuplicates(.75, window);
    ComparingWithAll reference = new ComparingWithAll(.75, window);
    assertThat(posts).hasSize(5_000);
    for (int i = 0; i < posts.size(); i++) {
      assertThat(seen.add("" + i, posts.get(i)))
          .as("answer to post %d", i)
          .isEqualTo(reference.add("" + i, posts.get(i)));
    }
  }

  /**
   * Only originals are kept, so a post may resemble an earlier repeat more than any original and
   * stand for itself. That is rare.
   */
  @Test
  @DisplayName("99 of 100 pairs of similar real posts are found to have the same original")
  void similarRealPostsHaveTheSameOriginal() throws IOException {
    List<Set<String>> posts = realPosts(TWEETS, "text", 5_000);
    NearDuplicates seen = new NearDuplicates();
    ComparingWithAll reference = new ComparingWithAll(.75, posts.size());
    List<int[]> numbered = posts.stream().map(reference::numbered).toList();
    int[] originals = new int[posts.size()];
    int pairs = 0;
    int found = 0;
    for (int i = 0; i < posts.size(); i++) {
      originals[i] = seen.add("" + i, posts.get(i)).map(Integer::parseInt).orElse(i);
      for (int j = 0; j < i; j++) {
        if (ComparingWithAll.jaccard(numbered.get(i), numbered.get(j)) >= .75) {
          pairs++;
          found += originals[i] == originals[j] ? 1 : 0;
        }
      }
    }
    assertThat(pairs).isGreaterThan(1_000);
    assertThat((double) found / pairs).isGreaterThanOrEqualTo(.99);
  }

  /**
   * Once the window is full, a post costs as much as any other; shuffled, because those of a noisy
   * month cost more than those of a quiet one.
   */
  @Test
  void lookUpsGrowAsTheStreamOnRealPosts() throws IOException {
    List<Set<String>> posts = realPosts(TWEETS, "text", 40_000);
    assertThat(posts).hasSize(40_000);
    Collections.shuffle(posts, new Random(1));
    assertLinear(lookUpsAfter(posts, 10_000, 20_000, 40_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void lookUpsGrowAsTheStreamOnMadePosts(long seed) {
    assertLinear(lookUpsAfter(madePosts(40_000, seed), 10_000, 20_000, 40_000));
  }

  /** With a window that holds all of them the share of the pairs that are looked at is small. */
  @Test
  void fewPairsOfRealPostsAreLookedAt() throws IOException {
    List<Set<String>> posts = realPosts(TWEETS, "text", 40_000);
    NearDuplicates seen = new NearDuplicates();
    IntStream.range(0, posts.size()).forEach(i -> seen.add("" + i, posts.get(i)));
    long pairs = (long) seen.keptPosts() * (seen.keptPosts() - 1) / 2;
    assertThat(seen.lookedAt()).isLessThan(pairs / 100);
  }

  private static void assertLinear(long[] lookUps) {
    // Quadratic growth would be factors of 4 and 16.
    assertThat(lookUps[1]).isBetween((long) (1.5 * lookUps[0]), (long) (2.5 * lookUps[0]));
    assertThat(lookUps[2]).isBetween(3 * lookUps[0], 5 * lookUps[0]);
  }

  private static long[] lookUpsAfter(List<Set<String>> posts, int... counts) {
    NearDuplicates seen = new NearDuplicates(.75, WINDOW);
    long[] lookUps = new long[counts.length];
    int added = 0;
    for (int c = 0; c < counts.length; c++) {
      for (; added < counts[c]; added++) {
        seen.add("" + added, posts.get(added));
      }
      lookUps[c] = seen.lookedAt();
    }
    return lookUps;
  }

  private static List<Set<String>> realPosts(String file, String column, int count)
      throws IOException {
    EntityExtractor extractor = EntityExtractor.extended();
    ReadOptions options = ReadOptions.builder().textColumn(column).build();
    List<Set<String>> posts = new ArrayList<>();
    try (PostReader reader = PostReaders.open(FinemoData.require(file), options)) {
      for (PostRow row : reader) {
        String text = row.post().text();
        posts.add(new LinkedHashSet<>(NearDuplicates.tokens(text, extractor.extract(text))));
        if (posts.size() == count) {
          break;
        }
      }
    }
    return posts;
  }

  /** Words as frequent as in language, new ones ever again, and each fifth post a changed copy. */
  private static List<Set<String>> madePosts(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Set<String>> posts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Set<String> post = new LinkedHashSet<>();
      if (i > 0 && random.nextInt(5) == 0) {
        post.addAll(posts.get(i - 1 - random.nextInt(Math.min(i, WINDOW))));
      } else {
        for (int k = 4 + random.nextInt(16); k > 0; k--) {
          post.add("t" + (int) Math.pow(30_000, random.nextDouble()));
        }
      }
      post.add("own" + random.nextInt(10 * count));
      posts.add(post);
    }
    return posts;
  }
}
