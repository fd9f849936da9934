package io.finemo.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.finemo.cashtag.CashtagOptions;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.examples.pipeline.StudyCounts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The counts of a cashtag study as they go from machine to machine. The first byte of an input says
 * whether they are bounded, the rest are the counts.
 */
class StudyCountsFuzzTest {
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(
          List.of(
              new SymbolDirectory.Listing("T", "AT&T Inc.", "NYSE", "Telecom", "Services"),
              new SymbolDirectory.Listing("NVDA", "NVIDIA", "NASDAQ", "Technology", "Chips")));

  @FuzzTest
  void counts(byte[] input) throws ModelFormatException {
    if (input.length == 0) {
      return;
    }
    CashtagOptions options =
        (input[0] & 1) == 0
            ? CashtagOptions.defaults()
            : CashtagOptions.defaults().withMaxCounters(4);
    StudyCounts counts;
    try {
      counts = read(options, Arrays.copyOfRange(input, 1, input.length));
    } catch (ModelFormatException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    // What was taken is written as it was, goes on, and gives results.
    byte[] written = bytes(counts);
    assertThat(bytes(read(options, written))).isEqualTo(written);
    counts.add(post());
    StudyCounts other = new StudyCounts(DIRECTORY, options);
    other.add(post());
    counts.merge(other);
    assertThat(counts.study().result()).isNotNull();
    assertThat(counts.months().result()).isNotNull();
    read(options, bytes(counts));
  }

  private static StudyCounts read(CashtagOptions options, byte[] bytes)
      throws ModelFormatException {
    PartReader in = new PartReader("counts", bytes);
    StudyCounts counts = StudyCounts.read(DIRECTORY, options, in);
    in.end();
    return counts;
  }

  private static byte[] bytes(StudyCounts counts) {
    PartWriter out = new PartWriter();
    counts.write(out);
    return out.toBytes();
  }

  static TaggedPost post() {
    return PostTagger.standard()
        .tag(
            Post.builder("1", "Adding $NVDA and $T #chips #soon")
                .createdAt(Instant.parse("2020-01-31T15:00:00Z"))
                .build());
  }
}
