package io.finemo.examples.pipeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import io.finemo.core.read.PostFormat;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.read.Reject;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import io.finemo.core.text.NearDuplicates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README promises of the sample inside the jar. */
class EmbeddedSampleTest {
  private static final List<JsonNode> LINES = new ArrayList<>();
  private static final List<PostRow> ROWS = new ArrayList<>();
  private static final List<Reject> REJECTS = new ArrayList<>();

  @BeforeAll
  static void readTwice() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in =
            EmbeddedSampleTest.class.getResourceAsStream(
                "/io/finemo/examples/" + EmbeddedSample.NAME);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LINES.add(mapper.readTree(line));
      }
    }
    ReadOptions options =
        ReadOptions.builder()
            .format(PostFormat.X_V1)
            .labelColumn(EmbeddedSample.LABEL)
            .rejectHandler(REJECTS::add)
            .build();
    try (PostReader reader = EmbeddedSample.open(options)) {
      reader.forEach(ROWS::add);
    }
  }

  @Test
  void readerTakesEveryLineAndRejectsNone() {
    assertThat(REJECTS).isEmpty();
    assertThat(ROWS).hasSameSizeAs(LINES).hasSize(520);
    for (int i = 0; i < ROWS.size(); i++) {
      Post post = ROWS.get(i).post();
      JsonNode line = LINES.get(i);
      assertThat(post.id()).isEqualTo(line.path("id_str").asText());
      assertThat(post.text()).isEqualTo(line.path("text").asText());
      assertThat(post.language()).hasValue(line.path("lang").asText());
      assertThat(post.repostOf().isPresent()).isEqualTo(line.has("retweeted_status"));
    }
  }

  @Test
  void eachClassHasAsManyPostsInSpanishAsInEnglish() {
    Map<String, Long> counts =
        labelled().stream()
            .collect(
                groupingBy(
                    row -> row.label().orElseThrow() + " " + row.post().language().orElseThrow(),
                    counting()));

    Map<String, Long> expected = new HashMap<>();
    for (FinancialEmotion emotion : FinancialEmotion.values()) {
      expected.put(emotion + " en", 55L);
      expected.put(emotion + " es", 55L);
    }
    assertThat(counts).isEqualTo(expected);
  }

  @Test
  void identifiersAreDistinct() {
    assertThat(ROWS).extracting(row -> row.post().id()).doesNotHaveDuplicates();
  }

  @Test
  void noTwoTextsAreEqualExceptMarkedDuplicates() {
    assertThat(LINES)
        .filteredOn(line -> !line.has("duplicate_of"))
        .extracting(line -> line.path("text").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void noTwoLabelledPostsAreNearDuplicates() {
    List<Set<String>> posts = labelled().stream().map(row -> words(row.post())).toList();
    for (int i = 0; i < posts.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(jaccard(posts.get(i), posts.get(j)))
            .as("%s and %s", labelled().get(i).post().text(), labelled().get(j).post().text())
            .isLessThan(NearDuplicates.DEFAULT_THRESHOLD);
      }
    }
  }

  @Test
  void whatIsMarkedAsNearDuplicateIsOne() {
    Map<String, Post> byId = new HashMap<>();
    ROWS.forEach(row -> byId.put(row.post().id(), row.post()));
    List<JsonNode> marked =
        LINES.stream().filter(line -> kind(line).equals("near-duplicate")).toList();

    assertThat(marked).hasSizeGreaterThanOrEqualTo(10);
    for (JsonNode line : marked) {
      Post copy = byId.get(line.path("id_str").asText());
      Post original = byId.get(line.path("duplicate_of").asText());
      assertThat(original).as("original of %s", copy.text()).isNotNull();
      assertThat(jaccard(words(copy), words(original)))
          .as(copy.text())
          .isGreaterThanOrEqualTo(NearDuplicates.DEFAULT_THRESHOLD);
    }
  }

  @Test
  void repostsRepeatTheOriginalBehindTheNameOfItsAuthor() {
    Map<String, Post> byId = new HashMap<>();
    ROWS.forEach(row -> byId.put(row.post().id(), row.post()));
    List<Post> reposts =
        ROWS.stream().map(PostRow::post).filter(post -> post.repostOf().isPresent()).toList();

    assertThat(reposts).hasSizeGreaterThanOrEqualTo(10);
    for (Post repost : reposts) {
      Post original = byId.get(repost.repostOf().orElseThrow());
      String handle = original.author().orElseThrow().handle();
      assertThat(repost.text()).startsWith("RT @" + handle + ": ");
      assertThat(repost.createdAt().orElseThrow()).isAfter(original.createdAt().orElseThrow());
    }
  }

  @Test
  void holdsTheNoiseThatFiltersMeet() {
    Map<String, Long> kinds =
        LINES.stream()
            .filter(line -> !line.has("label"))
            .collect(groupingBy(EmbeddedSampleTest::kind, counting()));

    assertThat(kinds)
        .containsOnlyKeys("repost", "near-duplicate", "spam", "off-topic", "foreign")
        .allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(5));
    assertThat(LINES)
        .filteredOn(line -> kind(line).equals("foreign"))
        .extracting(line -> line.path("lang").asText())
        .doesNotContain("en", "es");
  }

  @Test
  void everyPostHasAnAuthorWithFollowers() {
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              var author = row.post().author().orElseThrow();
              assertThat(author.handle()).isNotBlank();
              assertThat(author.followers()).isPresent();
              assertThat(author.following()).isPresent();
              assertThat(author.posts()).isPresent();
            });
  }

  @Test
  void datesLieInOneMonthAndGoForward() {
    assertThat(ROWS)
        .extracting(row -> row.post().createdAt().orElseThrow())
        .isSorted()
        .allSatisfy(
            date ->
                assertThat(date)
                    .isBetween(
                        Instant.parse("2025-03-01T00:00:00Z"),
                        Instant.parse("2025-04-01T00:00:00Z")));
  }

  /** X counts code points, finemo UTF-16 units. */
  @Test
  void strictEntitiesAreThoseOfTheFile() {
    List<String> differences = new ArrayList<>();
    int symbols = 0;
    for (JsonNode line : LINES) {
      String text = line.path("text").asText();
      List<String> found = new ArrayList<>();
      for (Entity entity : EntityExtractor.strict().extract(text)) {
        int start = text.codePointCount(0, entity.span().start());
        int end = text.codePointCount(0, entity.span().end());
        if (entity instanceof Entity.Cashtag cashtag) {
          found.add("$" + cashtag.symbol() + " " + start + "-" + end);
        } else if (entity instanceof Entity.Hashtag) {
          found.add("#" + entity.span().of(text).substring(1) + " " + start + "-" + end);
        }
      }
      List<String> stated = new ArrayList<>();
      add(stated, "$", line.path("entities").path("symbols"));
      symbols += stated.size();
      add(stated, "#", line.path("entities").path("hashtags"));
      found.sort(Comparator.naturalOrder());
      stated.sort(Comparator.naturalOrder());
      if (!found.equals(stated)) {
        differences.add(text + ": found " + found + ", stated " + stated);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(symbols).isGreaterThan(200);
  }

  private static void add(List<String> stated, String sign, JsonNode entities) {
    for (JsonNode entity : entities) {
      JsonNode indices = entity.path("indices");
      stated.add(
          sign
              + entity.path("text").asText()
              + " "
              + indices.path(0).asInt()
              + "-"
              + indices.path(1).asInt());
    }
  }

  private static List<PostRow> labelled() {
    return ROWS.stream().filter(row -> row.label().isPresent()).toList();
  }

  private static String kind(JsonNode line) {
    return line.path("kind").asText();
  }

  private static Set<String> words(Post post) {
    return new HashSet<>(
        NearDuplicates.tokens(post.text(), EntityExtractor.strict().extract(post.text())));
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / (one.size() + other.size() - shared);
  }
}
