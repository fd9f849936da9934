package io.finemo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each program prints what it promises, beside no other modules than those it names. */
class MainsTest {
  @Test
  void postsAreReadByCoreAlone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("posts.jsonl");
    Files.writeString(
        file,
        """
        {"id":"1","text":"Adding ($TSLA) with @ann, see example.org #EV"}
        this is no JSON
        {"id":"2","text":"$BTC/$XBT at $5k"}
        """);

    assertThat(OnlyModules.output(Set.of("core"), ReadPosts.class, file.toString()))
        .containsExactly(
            "1 Cashtag[symbol=TSLA, span=Span[start=8, end=13]]",
            "1 Mention[screenName=ann, list=, span=Span[start=20, end=24]]",
            "1 Url[text=example.org, span=Span[start=30, end=41]]",
            "1 Hashtag[text=EV, span=Span[start=42, end=45]]",
            "line 2: rejected",
            "2 Cashtag[symbol=BTC, span=Span[start=0, end=4]]",
            "2 Cashtag[symbol=XBT, span=Span[start=5, end=9]]",
            "2 read, 1 rejected");
  }

  @Test
  void postsAreFilteredByPreprocess() throws Exception {
    assertThat(OnlyModules.output(Set.of("core", "preprocess"), FilterPosts.class))
        .containsExactly(
            "1 kept [i, did, not, bought, $tsla, at, NUM, ,, sorry, !]",
            "2 discarded REPOST",
            "3 discarded NOT_FINANCIAL");
  }

  /** Words are counted; counters are damped, ln(1 + count) / 4. */
  @Test
  void vectorsAreMadeByFeatures() throws Exception {
    assertThat(OnlyModules.output(Set.of("core", "preprocess", "features"), VectorizePosts.class))
        .containsExactly(
            "0 WORD_TOKENS:! 3.0",
            "2 WORD_TOKENS:$tsla 1.0",
            "8 WORD_TOKENS:up 3.0",
            "9 EXCLAMATION " + StrictMath.log(4) / 4,
            "10 CASHTAG " + StrictMath.log(2) / 4);
  }

  @Test
  void rowsOfAnyTypeAreSortedByClassify() throws Exception {
    List<String> lines = OnlyModules.output(Set.of("core", "classify"), SortTickets.class);

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("Decided[label=routine, ");
    assertThat(lines.get(1)).startsWith("Decided[label=complaint, ");
    assertThat(lines.get(2)).startsWith("Decided[label=urgent, ");
    assertThat(lines.get(3)).startsWith("Abstained[reason=BELOW_PATH_DEPTH, ");
  }

  @Test
  void twoStreamsAreStudiedByCashtag() throws Exception {
    assertThat(OnlyModules.output(Set.of("core", "cashtag"), StudyCashtags.class))
        .containsExactly("SAN 3, clean 2", "TEF 2, clean 1");
  }

  /** Otherwise the tests above would hold whatever the examples need. */
  @Test
  void anExampleDoesNotRunWithoutAModuleItNeeds() {
    assertThatThrownBy(() -> OnlyModules.output(Set.of("core"), StudyCashtags.class))
        .hasRootCauseInstanceOf(ClassNotFoundException.class)
        .hasStackTraceContaining("io.finemo.cashtag");
  }
}
