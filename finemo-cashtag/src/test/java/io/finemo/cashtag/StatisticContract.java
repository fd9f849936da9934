package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What holds for every {@link Statistic}, whatever it counts. */
final class StatisticContract<S extends Statistic<S, R>, R> {
  private final String name;
  private final Supplier<S> empty;
  private final Reader<S> reader;

  /** Reads a statistic. */
  @FunctionalInterface
  interface Reader<S> {
    S read(PartReader in) throws ModelFormatException;
  }

  private StatisticContract(String name, Supplier<S> empty, Reader<S> reader) {
    this.name = name;
    this.empty = empty;
    this.reader = reader;
  }

  static <S extends Statistic<S, R>, R> StatisticContract<S, R> of(
      String name, Supplier<S> empty, Reader<S> reader) {
    return new StatisticContract<>(name, empty, reader);
  }

  void anyDivisionAndOrderGiveTheResultAndBytesOfOnePass(long seed) {
    List<TaggedPost> posts = SomePosts.of(seed, 300);
    S expected = counted(posts);

    SplittableRandom random = new SplittableRandom(seed);
    List<S> parts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      parts.add(empty.get());
    }
    Collections.shuffle(posts, new Random(seed));
    for (TaggedPost post : posts) {
      parts.get(random.nextInt(parts.size())).add(post);
    }
    // Any two, either way round, until one is left: any tree of merges.
    while (parts.size() > 1) {
      S one = parts.remove(random.nextInt(parts.size()));
      S other = parts.remove(random.nextInt(parts.size()));
      one.merge(other);
      parts.add(one);
    }

    assertThat(parts.get(0).result()).isEqualTo(expected.result());
    assertThat(bytes(parts.get(0))).isEqualTo(bytes(expected));
  }

  void postsChangeTheResult() {
    assertThat(counted(SomePosts.of(1, 300)).result()).isNotEqualTo(empty.get().result());
  }

  void sharedKeysChangeNothing(long seed) {
    List<TaggedPost> posts = SomePosts.of(seed, 200);
    PostKeys keys = new PostKeys();
    // Others have used the keys before, so that numbers are not those of this statistic's own.
    SomePosts.of(seed + 1, 20).forEach(keys::read);
    S statistic = empty.get();
    for (int i = 0; i < posts.size(); i++) {
      if (i % 5 == 0) {
        statistic.add(posts.get(i));
      } else {
        keys.read(posts.get(i));
        statistic.add(posts.get(i), keys);
      }
    }

    assertThat(bytes(statistic)).isEqualTo(bytes(counted(posts)));
  }

  void theEmptyOneChangesNothing() throws ModelFormatException {
    S counted = counted(SomePosts.of(2, 50));
    R before = counted.result();
    counted.merge(empty.get());
    assertThat(counted.result()).isEqualTo(before);

    S started = empty.get();
    started.merge(counted);
    assertThat(started.result()).isEqualTo(before);
    assertThat(read(bytes(empty.get())).result()).isEqualTo(empty.get().result());
  }

  void mergingLeavesTheOtherAsItIs() {
    S one = empty.get();
    S other = counted(SomePosts.of(3, 50));
    byte[] before = bytes(other);
    one.merge(other);
    SomePosts.of(4, 50).forEach(one::add);
    one.merge(counted(SomePosts.of(5, 50)));

    assertThat(bytes(other)).isEqualTo(before);
  }

  void itCannotBeMergedWithItself() {
    S one = counted(SomePosts.of(6, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> one.merge(one));
  }

  void whatIsWrittenIsReadAndCountsOn(long seed) throws ModelFormatException {
    S written = counted(SomePosts.of(seed, 200));
    S read = read(bytes(written));
    assertThat(read.result()).isEqualTo(written.result());
    assertThat(bytes(read)).isEqualTo(bytes(written));

    List<TaggedPost> more = SomePosts.of(seed + 1000, 100);
    more.forEach(read::add);
    more.forEach(written::add);
    read.merge(counted(more));
    written.merge(counted(more));
    assertThat(read.result()).isEqualTo(written.result());
    assertThat(bytes(read)).isEqualTo(bytes(written));
  }

  void theResultIsNoWindowOnTheCounts() {
    S statistic = counted(SomePosts.of(7, 50));
    R result = statistic.result();
    String before = result.toString();
    SomePosts.of(8, 50).forEach(statistic::add);

    assertThat(result.toString()).isEqualTo(before);
  }

  void brokenBytesAreRefused(long seed) {
    byte[] bytes = bytes(counted(SomePosts.of(seed, 12)));
    for (int length = 0; length < bytes.length; length++) {
      assertThat(isRefused(Arrays.copyOf(bytes, length)))
          .as("the first %d bytes of %d are refused", length, bytes.length)
          .isTrue();
    }
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length + 1)));
    byte[] otherVersion = bytes.clone();
    otherVersion[0] ^= 0x40;
    assertThatExceptionOfType(ModelFormatException.class).isThrownBy(() -> read(otherVersion));
  }

  /** Bytes that are wrong somewhere may read as other counts, but never as an accident. */
  void wrongBytesAreReadOrRefused(long seed) {
    byte[] bytes = bytes(counted(SomePosts.of(seed, 30)));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      byte[] wrong = bytes.clone();
      for (int j = random.nextInt(1, 4); j > 0; j--) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
      }
      S read;
      try {
        read = read(wrong);
      } catch (ModelFormatException e) {
        assertThat(e).hasMessageContaining("counts");
        continue;
      }
      assertThat(read.result()).isNotNull();
    }
  }

  void strangePostsAreCounted() throws ModelFormatException {
    S statistic = counted(SomePosts.strange());
    assertThat(read(bytes(statistic)).result()).isEqualTo(statistic.result());
  }

  private S counted(List<TaggedPost> posts) {
    S statistic = empty.get();
    posts.forEach(statistic::add);
    return statistic;
  }

  private byte[] bytes(S statistic) {
    PartWriter out = new PartWriter();
    statistic.write(out);
    return out.toBytes();
  }

  private S read(byte[] bytes) throws ModelFormatException {
    PartReader in = new PartReader("counts", bytes);
    S read = reader.read(in);
    in.end();
    return read;
  }

  private boolean isRefused(byte[] bytes) {
    try {
      read(bytes);
      return false;
    } catch (ModelFormatException e) {
      return true;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
