package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link NearDuplicates} that go on where others stopped. */
class NearDuplicatesResumedTest {
  private static final Instant NOON = Instant.parse("2014-05-06T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  /** Small windows, few words, some posts without a time: whatever is remembered matters. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theAnswersAreThoseOfOneThatNeverStopped(long seed) throws ModelFormatException {
    SplittableRandom random = new SplittableRandom(seed);
    NearDuplicates steady = new NearDuplicates(0.6, 40, HOUR);
    NearDuplicates stopped = new NearDuplicates(0.6, 40, HOUR);
    List<Optional<String>> expected = new ArrayList<>();
    List<Optional<String>> answers = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      if (random.nextInt(150) == 0) {
        stopped = resumed(bytes(stopped));
      }
      List<String> tokens = new ArrayList<>();
      for (int j = random.nextInt(6); j >= 0; j--) {
        tokens.add(random.nextInt(9) == 0 ? "x".repeat(70 + j) : "w" + random.nextInt(12));
      }
      String id = "\ud83d" + i;
      if (random.nextInt(5) == 0) {
        expected.add(steady.add(id, tokens));
        answers.add(stopped.add(id, tokens));
      } else {
        Instant at = NOON.plusSeconds(i * 60L - random.nextInt(3_000));
        expected.add(steady.add(id, at, tokens));
        answers.add(stopped.add(id, at, tokens));
      }
    }

    assertThat(answers).isEqualTo(expected);
    assertThat(expected).anyMatch(Optional::isPresent).anyMatch(Optional::isEmpty);
  }

  @Test
  void onlyOneThatHasSeenNothingGoesOn() {
    NearDuplicates seen = new NearDuplicates();
    seen.add("1", List.of("buy"));
    byte[] bytes = bytes(seen);

    assertThatIllegalStateException()
        .isThrownBy(() -> seen.resume(new PartReader("test", bytes)))
        .withMessage("posts were added before: 1");
  }

  @Test
  void brokenBytesAreRefused() {
    NearDuplicates seen = new NearDuplicates(0.75, 10, HOUR);
    for (int i = 0; i < 10; i++) {
      seen.add("" + i, NOON, List.of("buy" + i, "$tsla"));
    }
    byte[] bytes = bytes(seen);

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(ModelFormatException.class)
          .isThrownBy(() -> resumed(cut))
          .isNotNull();
    }
    assertThatExceptionOfType(ModelFormatException.class)
        .as("more posts than the window holds")
        .isThrownBy(() -> new NearDuplicates(0.75, 9, HOUR).resume(new PartReader("test", bytes)))
        .withMessageContaining("10 kept posts");
  }

  private static byte[] bytes(NearDuplicates seen) {
    PartWriter out = new PartWriter();
    seen.write(out);
    return out.toBytes();
  }

  private static NearDuplicates resumed(byte[] bytes) throws ModelFormatException {
    NearDuplicates seen = new NearDuplicates(0.6, 40, HOUR);
    seen.resume(new PartReader("test", bytes));
    return seen;
  }
}
