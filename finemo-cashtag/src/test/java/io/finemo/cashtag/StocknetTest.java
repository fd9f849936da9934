package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.core.Post;
import io.finemo.core.text.EntityExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The study against X's own entities, on a year of real posts about 88 stocks. */
class StocknetTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Exactly X's counts, for each of some thousand symbols.
   *
   * <p>Only of posts that are neither reposts nor cut off: there X's entities are those of the
   * longer original.
   */
  @Test
  void countsAgreeWithTheEntitiesOfX() throws IOException {
    PostTagger tagger = new PostTagger(EntityExtractor.strict()::extract);
    SymbolCounts counts = new SymbolCounts(CashtagOptions.defaults());
    Map<String, Long> expected = new HashMap<>();
    try (BufferedReader lines = tweets()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode tweet = JSON.readTree(line);
        String text = unescape(tweet.path("text").asText());
        if (tweet.has("retweeted_status") || text.indexOf('\u2026') >= 0) {
          continue;
        }
        counts.add(tagger.tag(Post.of(tweet.path("id_str").asText(), text)));
        Set<String> symbols = new HashSet<>();
        for (JsonNode symbol : tweet.path("entities").path("symbols")) {
          symbols.add(symbol.path("text").asText().toUpperCase(Locale.ROOT));
        }
        symbols.forEach(symbol -> expected.merge(symbol, 1L, Long::sum));
      }
    }

    Map<String, Long> counted = new HashMap<>();
    for (SymbolCounts.Row count : counts.result().symbols()) {
      counted.put(count.symbol(), count.posts());
    }
    assertThat(expected).hasSizeGreaterThan(3000);
    assertThat(counted).isEqualTo(expected);
  }

  /** The source escapes just these three. */
  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static BufferedReader tweets() throws IOException {
    String property = System.getProperty("finemo.data", System.getenv("FINEMO_DATA"));
    assumeThat(property)
        .as("needs research data: set -Dfinemo.data or FINEMO_DATA to its folder")
        .isNotNull();
    Path file = Path.of(property, "stocknet", "tweets-2014.jsonl.gz");
    assertThat(file).as("finemo.data is set, so the file must be there").isRegularFile();
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
