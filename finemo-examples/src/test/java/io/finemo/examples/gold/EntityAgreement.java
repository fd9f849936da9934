package io.finemo.examples.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * Strict extraction against the {@code entities} that X itself delivered with its posts. Reposts
 * and posts cut off are left out: their entities come from a text we do not see. The text stays as
 * it is in the field, with markup escaped, since the indices count there.
 *
 * @param posts how many posts
 * @param cashtags what both found of cashtags
 * @param hashtags what both found of hashtags
 */
public record EntityAgreement(int posts, Counts cashtags, Counts hashtags) {
  /** Below the folder of data. */
  public static final String FILE = "stocknet/tweets-2014.jsonl.gz";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Compares all posts of a file. */
  public static EntityAgreement measure(Path file) throws IOException {
    Counts cashtags = new Counts(0, 0, 0);
    Counts hashtags = new Counts(0, 0, 0);
    int posts = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode post = JSON.readTree(line);
        String text = post.get("text").asText();
        if (isWholeAndOriginal(post, text)) {
          posts++;
          List<Entity> found = EntityExtractor.strict().extract(text);
          cashtags =
              cashtags.plus(
                  expected(post.at("/entities/symbols")),
                  marks(text, found, Entity.Cashtag.class, Entity.Cashtag::symbol));
          hashtags =
              hashtags.plus(
                  expected(post.at("/entities/hashtags")),
                  marks(text, found, Entity.Hashtag.class, Entity.Hashtag::text));
        }
      }
    }
    return new EntityAgreement(posts, cashtags, hashtags);
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

  /**
   * Entities of one kind.
   *
   * @param expected how many the source found
   * @param found how many we did
   * @param agreed how many of these are the same, at the same place
   */
  public record Counts(int expected, int found, int agreed) {

    private Counts plus(List<Mark> gold, List<Mark> ours) {
      List<Mark> common = new ArrayList<>(ours);
      common.retainAll(gold);
      return new Counts(expected + gold.size(), found + ours.size(), agreed + common.size());
    }

    /** The share of the source's that we found. */
    public double recall() {
      return (double) agreed / expected;
    }

    /** The share of ours that the source found. */
    public double precision() {
      return (double) agreed / found;
    }
  }
}
