package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Author;
import io.finemo.core.Post;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tweets of the X API v1.1")
class XV1Test {
  private static final String TWEET =
      """
      {"created_at":"Fri Mar 04 09:30:05 +0000 2016","id":7012345678901234567,\
      "id_str":"7012345678901234567","text":"$ACME &gt; 12 &amp; rising","lang":"en",\
      "user":{"id":42,"id_str":"42","screen_name":"ana","followers_count":10,"friends_count":20,\
      "statuses_count":30,"verified":true,"following":null,\
      "created_at":"Thu Jan 01 00:00:00 +0000 2015"},\
      "entities":{"symbols":[{"text":"ACME","indices":[0,5]}]}}
      """;

  @Test
  void everyMemberGoesToItsPlace() throws IOException {
    PostRow row = Reading.of("t.jsonl", TWEET).row();

    Author ana =
        new Author(
            "42",
            "ana",
            OptionalLong.of(10),
            OptionalLong.of(20),
            OptionalLong.of(30),
            Optional.of(Instant.parse("2015-01-01T00:00:00Z")),
            true);
    assertThat(row.post())
        .isEqualTo(
            Post.builder("7012345678901234567", "$ACME > 12 & rising")
                .createdAt(Instant.parse("2016-03-04T09:30:05Z"))
                .author(ana)
                .language("en")
                .build());
    assertThat(row.source()).isEqualTo("t.jsonl");
    assertThat(row.line()).isEqualTo(1);
    assertThat(row.label()).isEmpty();
  }

  @Test
  void theFullTextWinsWhereverItStands() throws IOException {
    Reading reading =
        Reading.of(
            "t.jsonl",
            """
            {"full_text":"all of it","text":"all…","user":{"id":1}}
            {"extended_tweet":{"full_text":"all of that"},"text":"all…","user":{"id":1}}
            """);

    assertThat(reading.texts()).containsExactly("all of it", "all of that");
  }

  @Test
  void aRetweetNamesItsOriginal() throws IOException {
    PostRow row =
        Reading.of(
                "t.jsonl",
                """
                {"id_str":"2","text":"RT @bo: up","lang":"und","user":null,\
                "retweeted_status":{"id":1,"id_str":"1","text":"up","user":{"id_str":"9"}}}
                """)
            .row();

    assertThat(row.post().repostOf()).contains("1");
    assertThat(row.post().language()).as("und is no language").isEmpty();
    assertThat(row.post().author()).isEmpty();
  }

  @Test
  void anArrayIsReadAsWell() throws IOException {
    Reading reading = Reading.of("t.json", "[\n" + TWEET + ",\n" + TWEET + "]");

    assertThat(reading.rows()).extracting(PostRow::line).containsExactly(2L, 4L);
    assertThat(reading.rejects()).isEmpty();
  }

  @Test
  void aSearchResponseOverManyLinesIsReadAsWell() throws IOException {
    Reading reading =
        Reading.of(
            "t.json",
            """
            {
              "statuses": [
                {"id_str": "1", "text": "one", "user": {"id_str": "7", "screen_name": "x"}},
                {
                  "id_str": "2",
                  "text": "two"
                }
              ],
              "search_metadata": {"count": 2}
            }
            """);

    assertThat(reading.texts()).containsExactly("one", "two");
    assertThat(reading.rows()).extracting(PostRow::line).containsExactly(3L, 4L);
  }

  @Test
  void aLabelIsATopLevelMember() throws IOException {
    Reading reading =
        Reading.of(
            "t.jsonl",
            """
            {"id_str":"1","text":"a","gold":" up ","user":{"gold":"no"}}
            {"id_str":"2","text":"b","gold":3}
            {"id_str":"3","text":"c","gold":null}
            {"id_str":"4","text":"d","gold":" "}
            {"id_str":"5","text":"e"}
            {"id_str":"6","text":"f","gold":["up"]}
            """,
            ReadOptions.builder().labelColumn("gold"));

    assertThat(reading.rows())
        .extracting(row -> row.label().orElse("-"))
        .containsExactly("up", "3", "-", "-", "-");
    assertThat(reading.reasons()).containsExactly("6: gold is not a single value");
  }

  @Test
  void aLabelMayBeAUsualMemberToo() throws IOException {
    PostRow row =
        Reading.of(
                "t.jsonl",
                "{\"id_str\":\"1\",\"text\":\"hola\",\"lang\":\"es\"}",
                ReadOptions.builder().labelColumn("lang"))
            .row();

    assertThat(row.label()).contains("es");
    assertThat(row.post().language()).contains("es");
  }

  @Test
  void namedMembersStandInForTheUsualOnes() throws IOException {
    PostRow row =
        Reading.of(
                "t.jsonl",
                """
                {"id_str":"1","key":"k1","text":"raw","clean":"cooked","created_at":"nonsense",\
                "when":"2020-01-02","about":["$aa","BB"]}
                """,
                ReadOptions.builder()
                    .idColumn("key")
                    .textColumn("clean")
                    .dateColumn("when")
                    .tickerColumn("about"))
            .row();

    assertThat(row.post())
        .isEqualTo(
            Post.builder("k1", "cooked")
                .createdAt(Instant.parse("2020-01-02T00:00:00Z"))
                .declaredAssets(List.of("AA", "BB"))
                .build());
  }

  @Test
  void wrongValuesRejectThePostAndSayWhy() throws IOException {
    Reading reading =
        Reading.of(
            "t.jsonl",
            """
            {"id_str":"1","text":"a","created_at":"yesterday"}
            {"id_str":"2","text":{"a":1}}
            {"id_str":"3","user":{"id_str":"1"}}
            {"id_str":"4","text":"a","user":{"id":1,"followers_count":-1}}
            {"id_str":"5","text":"a","user":{"id":1,"followers_count":123456789012345678901}}
            {"id_str":"6","text":"a","user":{"id":1,"created_at":"then"}}
            {"id_str":"7","text":"fine"}
            """);

    assertThat(reading.texts()).containsExactly("fine");
    assertThat(reading.reasons())
        .containsExactly(
            "1: not a date: yesterday",
            "2: text is not a single value",
            "3: no text",
            "4: followers_count is not a count",
            "5: followers_count is not a count",
            "6: date of the author is not a date: then");
    assertThat(reading.rejects().get(0).raw()).startsWith("{\"id_str\":\"1\"");
  }

  @Test
  void anAuthorNeedsAnIdentifierOrAHandle() throws IOException {
    assertThat(
            Reading.of(
                    "t.jsonl",
                    """
                    {"text":"a","user":{"screen_name":"bo"}}
                    {"text":"b","user":{"followers_count":3}}
                    """)
                .rows())
        .extracting(row -> row.post().author().map(Author::id).orElse("-"))
        .containsExactly("bo", "-");
  }
}
