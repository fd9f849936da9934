package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Author;
import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Messages and responses of the StockTwits API")
class StockTwitsTest {
  private static final String MESSAGE =
      """
      {"id":77,"body":"$acme isn&#39;t done","created_at":"2020-10-01T12:00:00Z",\
      "user":{"id":3,"username":"kim","followers":4,"following":5,"ideas":6,"official":true,\
      "join_date":"2012-07-08"},"symbols":[{"id":1,"symbol":"acme","title":"Acme"},\
      {"symbol":"BTC.X"}],"entities":{"chart":null,"sentiment":{"basic":"Bullish"}}}""";

  @Test
  void oneMessagePerLine() throws IOException {
    Author kim =
        new Author(
            "3",
            "kim",
            OptionalLong.of(4),
            OptionalLong.of(5),
            OptionalLong.of(6),
            Optional.of(Instant.parse("2012-07-08T00:00:00Z")),
            true);

    assertThat(Reading.of("m.jsonl", MESSAGE + "\n").row().post())
        .isEqualTo(
            Post.builder("77", "$acme isn't done")
                .createdAt(Instant.parse("2020-10-01T12:00:00Z"))
                .author(kim)
                .declaredAssets(List.of("ACME", "BTC.X"))
                .declaredSentiment(MarketSentiment.BULLISH)
                .build());
  }

  @Test
  void aWholeResponse() throws IOException {
    Reading reading =
        Reading.of(
            "m.json",
            "{\"response\":{\"status\":200},\"messages\":[" + MESSAGE + "," + MESSAGE + "]}");

    assertThat(reading.ids()).as("identifiers need not be unique").containsExactly("77", "77");
  }

  @Test
  void mostMessagesAreUntagged() throws IOException {
    Reading reading =
        Reading.of(
            "m.jsonl",
            """
            {"id":1,"body":"a","entities":{"sentiment":null}}
            {"id":2,"body":"b"}
            {"id":3,"body":"c","entities":{"sentiment":{"basic":"Bearish"}}}
            {"id":4,"body":"d","entities":{"sentiment":{"basic":"Sideways"}}}
            """);

    assertThat(reading.rows())
        .extracting(row -> row.post().declaredSentiment())
        .containsExactly(Optional.empty(), Optional.empty(), Optional.of(MarketSentiment.BEARISH));
    assertThat(reading.reasons()).containsExactly("4: not a sentiment: Sideways");
  }
}
