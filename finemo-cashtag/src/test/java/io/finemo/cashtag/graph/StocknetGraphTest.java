package io.finemo.cashtag.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.cashtag.PostTagger;
import io.finemo.core.Post;
import io.finemo.core.text.EntityExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Pairs against X's own entities, on a year of real posts about 88 stocks. */
class StocknetGraphTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Of posts that are neither reposts nor cut off: there X's entities are of the longer original.
   */
  @Test
  void pairsAgreeWithTheEntitiesOfX() throws IOException {
    String property = System.getProperty("finemo.data", System.getenv("FINEMO_DATA"));
    assumeThat(property)
        .as("needs research data: set -Dfinemo.data or FINEMO_DATA to its folder")
        .isNotNull();
    PostTagger tagger = new PostTagger(EntityExtractor.strict()::extract);
    CooccurrenceStatistic statistic =
        new CooccurrenceStatistic(
            new CooccurrenceOptions(1000, PeriodLength.WHOLE, Integer.MAX_VALUE));
    Map<String, Long> expected = new HashMap<>();
    Path file = Path.of(property, "stocknet", "tweets-2014.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode tweet = JSON.readTree(line);
        String text = tweet.path("text").asText();
        if (!tweet.has("retweeted_status") && text.indexOf('\u2026') < 0) {
          String unescaped = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
          statistic.add(tagger.tag(Post.of(tweet.path("id_str").asText(), unescaped)));
          countPairs(tweet, expected);
        }
      }
    }

    PairCounts counts = statistic.result().all();
    Map<String, Long> counted = new HashMap<>();
    counts.pairs().forEach(pair -> counted.put(pair.first() + " " + pair.second(), pair.posts()));
    assertThat(expected).hasSizeGreaterThan(10_000);
    assertThat(counted).isEqualTo(expected);

    PowerLaw law = new PowerLawFit(counts.distribution(CountOf.POSTS), 50).best().orElseThrow();
    assertThat(law.ks()).isLessThan(0.05);
    CashtagGraph graph = CashtagGraph.of(counts, GraphOptions.byPosts(10));
    assertThat(Clusters.louvain(graph, 1).modularity()).isBetween(0.2, 1.0);
  }

  private static void countPairs(JsonNode tweet, Map<String, Long> pairs) {
    TreeSet<String> symbols = new TreeSet<>();
    for (JsonNode symbol : tweet.path("entities").path("symbols")) {
      symbols.add(symbol.path("text").asText().toUpperCase(Locale.ROOT));
    }
    for (String one : symbols) {
      for (String other : symbols.tailSet(one, false)) {
        pairs.merge(one + " " + other, 1L, Long::sum);
      }
    }
  }
}
