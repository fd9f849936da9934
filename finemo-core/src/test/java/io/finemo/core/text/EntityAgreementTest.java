package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.core.FinemoData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Strict extraction against the {@code entities} that X itself delivered with its posts. Reposts
 * and posts cut off are left out: their entities come from a text we do not see. The text stays as
 * it is in the field, with markup escaped, since the indices count there.
 */
class EntityAgreementTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void findsTheCashtagsAndHashtagsThatTheSourceFound() throws IOException {
    Counts cashtags = new Counts();
    Counts hashtags = new Counts();
    int posts = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(FinemoData.require("stocknet/tweets-2014.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode post = JSON.readTree(line);
        String text = post.get("text").asText();
        if (isWholeAndOriginal(post, text)) {
          posts++;
          List<Entity> found = EntityExtractor.strict().extract(text);
          cashtags.add(
              expected(post.at("/entities/symbols")),
              marks(text, found, Entity.Cashtag.class, Entity.Cashtag::symbol));
          hashtags.add(
              expected(post.at("/entities/hashtags")),
              marks(text, found, Entity.Hashtag.class, Entity.Hashtag::text));
        }
      }
    }

    assertThat(posts).isGreaterThan(30_000);
    assertThat(cashtags.expected).isGreaterThan(70_000);
    assertThat(cashtags.recall()).as("recall of cashtags").isGreaterThanOrEqualTo(.9999);
    assertThat(cashtags.precision()).as("precision of cashtags").isGreaterThanOrEqualTo(.9999);
    assertThat(hashtags.expected).isGreaterThan(20_000);
    assertThat(hashtags.recall()).as("recall of hashtags").isGreaterThanOrEqualTo(.999);
    assertThat(hashtags.precision()).as("precision of hashtags").isGreaterThanOrEqualTo(.999);
  }

  private static boolean isWholeAndOriginal(JsonNode post, String text) {
    return !post.hasNonNull("retweeted_status") && !text.startsWith("RT @") && !text.endsWith("…");
  }

  private static List<Mark> expected(JsonNode entities) {
    return StreamSupport.stream(entities.spliterator(), false)
        .map(
            entity ->
                new Mark(
                    entity.get("text").asText(),
                    entity.at("/indices/0").asInt(),
                    entity.at("/indices/1").asInt()))
        .toList();
  }

  private static <E extends Entity> List<Mark> marks(
      String text, List<Entity> found, Class<E> kind, Function<E, String> name) {
    return found.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .map(
            entity ->
                new Mark(
                    name.apply(entity),
                    text.codePointCount(0, entity.span().start()),
                    text.codePointCount(0, entity.span().end())))
        .toList();
  }

  /** An entity of the source: its text without the sign, and its place in code points. */
  private record Mark(String text, int start, int end) {}

  private static final class Counts {
    private int expected;
    private int found;
    private int agreed;

    void add(List<Mark> gold, List<Mark> ours) {
      expected += gold.size();
      found += ours.size();
      List<Mark> common = new ArrayList<>(ours);
      common.retainAll(gold);
      agreed += common.size();
    }

    double recall() {
      return (double) agreed / expected;
    }

    double precision() {
      return (double) agreed / found;
    }
  }
}
