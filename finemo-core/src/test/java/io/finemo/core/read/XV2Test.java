package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Author;
import io.finemo.core.Post;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tweets and responses of the X API v2")
class XV2Test {
  private static final String USERS =
      """
      "includes":{"users":[{"id":"5","username":"eva","name":"Eva","verified":false,\
      "created_at":"2011-02-03T04:05:06.000Z","public_metrics":{"followers_count":1,\
      "following_count":2,"tweet_count":3,"listed_count":4}}],"tweets":[{"id":"0","text":"x"}]}""";

  private static final Author EVA =
      new Author(
          "5",
          "eva",
          OptionalLong.of(1),
          OptionalLong.of(2),
          OptionalLong.of(3),
          Optional.of(Instant.parse("2011-02-03T04:05:06Z")),
          false);

  @Test
  void oneTweetPerLine() throws IOException {
    PostRow row =
        Reading.of(
                "t.jsonl",
                """
                {"id":"10","text":"RT @eva: $ACME &lt;3","created_at":"2021-05-06T07:08:09.000Z",\
                "author_id":"5","lang":"es","referenced_tweets":[{"type":"quoted","id":"8"},\
                {"type":"retweeted","id":"9"}]}
                """)
            .row();

    assertThat(row.post())
        .isEqualTo(
            Post.builder("10", "RT @eva: $ACME <3")
                .createdAt(Instant.parse("2021-05-06T07:08:09Z"))
                .author(Author.of("5", ""))
                .language("es")
                .repostOf("9")
                .build());
  }

  @Test
  void aResponseJoinsPostsAndAuthorsInEitherOrder() throws IOException {
    String data = "\"data\":[{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"5\"}]";
    Reading reading =
        Reading.of("t.jsonl", "{" + data + "," + USERS + "}\n{" + USERS + "," + data + "}\n");

    assertThat(reading.rows()).hasSize(2);
    assertThat(reading.rows())
        .extracting(row -> row.post().author())
        .containsOnly(Optional.of(EVA));
  }

  @Test
  void aStreamSendsOneTweetAsData() throws IOException {
    PostRow row =
        Reading.of(
                "t.jsonl",
                "{\"data\":{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"5\"},"
                    + USERS
                    + ",\"matching_rules\":[{\"id\":\"3\"}]}")
            .row();

    assertThat(row.post().id()).isEqualTo("1");
    assertThat(row.post().author()).contains(EVA);
  }

  @Test
  void aResponseSavedToAFileIsReadAsWell() throws IOException {
    Reading reading =
        Reading.of(
            "t.json",
            """
            {
              "data": [
                {"id": "1", "text": "one", "author_id": "5"},
                {"id": "2", "text": "two", "created_at": "soon"},
                7
              ],
            """
                + USERS
                + ",\"meta\":{\"result_count\":3}}");

    assertThat(reading.texts()).containsExactly("one");
    assertThat(reading.rows().get(0).post().author()).contains(EVA);
    assertThat(reading.reasons()).containsExactly("4: not a date: soon", "5: not a JSON object");
  }

  @Test
  void aResponseWithoutPostsHasNone() throws IOException {
    Reading reading = Reading.of("t.jsonl", "{\"meta\":{\"result_count\":0}}\n");

    assertThat(reading.rows()).isEmpty();
    assertThat(reading.rejects()).isEmpty();
  }

  @Test
  void longPostsKeepTheirFullText() throws IOException {
    assertThat(
            Reading.of(
                    "t.jsonl", "{\"id\":\"1\",\"note_tweet\":{\"text\":\"long\"},\"text\":\"l\"}")
                .texts())
        .containsExactly("long");
  }

  @Test
  void collectorsPutTheAuthorIntoTheTweet() throws IOException {
    PostRow row =
        Reading.of(
                "t.jsonl",
                """
                {"id":"1","text":"a","author_id":"5","author":{"id":"5","username":"eva"}}
                """)
            .row();

    assertThat(row.post().author()).contains(Author.of("5", "eva"));
  }
}
