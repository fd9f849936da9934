package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Whatever the bytes, a reading gives rows, rejects or a PostReadException")
class RandomFilesTest {
  private static final String CSV = "id,text,date\n1,\"a, \"\"b\"\"\nc\",2020-01-01\n2,d,\n";
  private static final String JSON =
      """
      {"id":"1","id_str":"1","text":"a \\ud83d","body":"b","created_at":"2020-01-01T00:00:00Z",\
      "user":{"id":1,"followers_count":3,"join_date":"2020-01-01"},"symbols":[{"symbol":"AA"}],\
      "entities":{"sentiment":{"basic":"Bullish"}},"referenced_tweets":[{"id":"1","type":"x"}]}
      {"data":[{"id":"1","text":"a"}],"includes":{"users":[{"id":"1","username":"u"}]}}
      {"messages":[{"id":2,"body":"c"}]}
      """;
  private static final String SPECIAL = "\"\\{}[],:\n\r\t \u0000eE-0$";

  @ParameterizedTest
  @EnumSource(PostFormat.class)
  void randomBytes(PostFormat format) throws IOException {
    SplittableRandom random = new SplittableRandom(20 + format.name().hashCode());
    for (int i = 0; i < 400; i++) {
      byte[] bytes = new byte[random.nextInt(600)];
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] =
            random.nextInt(3) == 0
                ? (byte) random.nextInt(256)
                : (byte) SPECIAL.charAt(random.nextInt(SPECIAL.length()));
      }
      read(random, format, bytes);
    }
  }

  @ParameterizedTest
  @EnumSource(PostFormat.class)
  void goodFilesWithRandomDamage(PostFormat format) throws IOException {
    SplittableRandom random = new SplittableRandom(40 + format.name().hashCode());
    boolean table = format == PostFormat.CSV || format == PostFormat.TSV;
    int rows = 0;
    int rejects = 0;
    for (int i = 0; i < 1_000; i++) {
      String good = table ? CSV : random.nextBoolean() ? JSON : "[" + JSON.replace("\n", ",") + "]";
      byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
      boolean gzip = random.nextInt(10) == 0;
      bytes = gzip ? Reading.gzip(bytes) : bytes;
      for (int damage = random.nextInt(4); damage > 0; damage--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) SPECIAL.charAt(random.nextInt(SPECIAL.length()));
      }
      Reading reading = read(random, format, bytes);
      rows += reading.rows().size();
      rejects += reading.rejects().size();
    }
    // TSV finds no text column in a file of commas; else both must happen, or the test tries
    // nothing.
    if (format != PostFormat.TSV) {
      assertThat(rows).isPositive();
      assertThat(rejects).isPositive();
    }
  }

  private static Reading read(SplittableRandom random, PostFormat format, byte[] bytes)
      throws IOException {
    ReadOptions.Builder options =
        ReadOptions.builder().format(format).maxLineBytes(300).maxDocumentBytes(400);
    String[] names = {"p.csv", "p.tsv", "p.jsonl", "p.json", "p"};
    if (random.nextInt(4) == 0) {
      options.labelColumn(random.nextBoolean() ? "text" : "user").tickerColumn("symbols");
    }
    // Anything but an IOException of our own kind fails the test by itself.
    Reading reading = Reading.of(names[random.nextInt(names.length)], bytes, options);
    reading
        .rejects()
        .forEach(
            reject -> {
              assertThat(reject.line()).isPositive();
              assertThat(reject.reason()).isNotBlank().doesNotContain("\n");
            });
    assertThat(reading.failureMessage()).doesNotContain("\n");
    return reading;
  }
}
