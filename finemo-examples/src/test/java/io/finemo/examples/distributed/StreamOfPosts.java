package io.finemo.examples.distributed;

import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.report.JsonLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The texts of the embedded sample over and over, as posts of a stream that is out of order. */
public final class StreamOfPosts {
  private static final Instant START = Instant.parse("2024-03-04T09:00:00Z");
  private static final int SECONDS_BETWEEN = 10;
  private static final int SECONDS_OUT_OF_ORDER = 45;

  private StreamOfPosts() {}

  /** A model that was written long ago. */
  public static Path model() {
    return Path.of("src/test/resources/io/finemo/examples/pipeline/golden-1.finemo");
  }

  /** One file: posts with dates and authors, some of them repeated, and a line that is no post. */
  public static List<String> lines(int file, int posts) throws IOException {
    List<String> texts = new ArrayList<>();
    try (PostReader reader = EmbeddedSample.open(ReadOptions.defaults())) {
      for (PostRow row : reader) {
        texts.add(row.post().text());
      }
    }
    SplittableRandom random = new SplittableRandom(file);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      if (i == posts / 2) {
        lines.add("not a post");
      }
      String text = texts.get(random.nextInt(texts.size()));
      lines.add(
          line(
              file + "-" + i,
              random.nextInt(3) == 0 ? text : text + " " + i + " " + random.nextInt(1000),
              START
                  .plusSeconds((long) i * SECONDS_BETWEEN)
                  .minusSeconds(random.nextInt(SECONDS_OUT_OF_ORDER)),
              "author" + random.nextInt(40)));
    }
    return lines;
  }

  private static String line(String id, String text, Instant at, String author) {
    byte[] line =
        JsonLine.of(
            json -> {
              json.writeStringField("id", id);
              json.writeStringField("text", text);
              json.writeStringField("created_at", at.toString());
              json.writeStringField("author_id", author);
            });
    return new String(line, StandardCharsets.UTF_8).strip();
  }
}
