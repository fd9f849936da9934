package io.finemo.features.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.OffsetMap;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Span;
import io.finemo.core.text.TextCounts;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The mean of the vectors of a post's words, alone and beside other features. */
class MeanVectorTest {
  private static final MeanVector MEAN =
      MeanVector.of(vectors("moon 1 0 4\ncae -1 2 0\nto 3 1 8\n:rocket: 9 9 9\n"));

  @Test
  void isTheMeanOverTheWordsThatHaveAVector() {
    assertThat(MEAN.apply(post("to", "unknown", "moon")))
        .isEqualTo(SparseVector.of(new int[] {0, 1, 2}, new double[] {2, 0.5, 6}));
    assertThat(MEAN.apply(post("cae", "cae", "moon", "moon")))
        .as("zeros are left out")
        .isEqualTo(SparseVector.of(new int[] {1, 2}, new double[] {1, 2}));
  }

  @Test
  void looksForTheLowerCaseOfAnUnknownWord() {
    assertThat(MEAN.apply(post("MOON"))).isEqualTo(MEAN.apply(post("moon")));
    MeanVector both = MeanVector.of(vectors("Apple 1\napple 5\n"));
    assertThat(both.apply(post("Apple")).get(0)).isEqualTo(1);
    assertThat(both.apply(post("APPLE")).get(0)).isEqualTo(5);
  }

  @Test
  void hasNothingForAPostWithoutKnownWords() {
    assertThat(MEAN.apply(post())).isEqualTo(SparseVector.empty());
    assertThat(MEAN.apply(post("unknown", "\ud83d"))).isEqualTo(SparseVector.empty());
    Token emoji = token(Token.Kind.EMOJI, ":rocket:", 0);
    assertThat(MEAN.apply(post(List.of(emoji)))).as("no word").isEqualTo(SparseVector.empty());
  }

  @Test
  void hasNamesByIndex() {
    assertThat(MEAN.space().names()).containsExactly("EMBEDDING:0", "EMBEDDING:1", "EMBEDDING:2");
    assertThat(MEAN.size()).isEqualTo(3);
    assertThat(MEAN.<String>learner().fit(List.of(), 1)).isSameAs(MEAN);
  }

  @Test
  void standsBesideOtherFeatures() {
    JoinedLearner<AnalyzedPost, String> learner =
        JoinedLearner.<AnalyzedPost, String, Words>of(MeanVectorTest::words, Words::space)
            .and((rows, seed) -> MEAN, MeanVector::space)
            .and((rows, seed) -> new Words(3), Words::space);

    JoinedFeatures<AnalyzedPost> joined = learner.fit(List.of(row("a", "b"), row("c")), 1);

    assertThat(joined.space().names())
        .containsExactly(
            "WORDS:0",
            "WORDS:1",
            "EMBEDDING:0",
            "EMBEDDING:1",
            "EMBEDDING:2",
            "WORDS:0",
            "WORDS:1",
            "WORDS:2");
    assertThat(joined.size()).isEqualTo(8);
    assertThat(joined.parts()).hasSize(3);
    assertThat(joined.apply(post("cae", "to")))
        .isEqualTo(SparseVector.of(new int[] {1, 2, 3, 4, 7}, new double[] {2, 1, 1.5, 4, 2}));
    assertThat(joined.apply(post())).isEqualTo(SparseVector.empty());
  }

  @Test
  void aPartMustKeepWithinItsSize() {
    JoinedFeatures<AnalyzedPost> joined =
        JoinedFeatures.of(List.of(new JoinedFeatures.Part<>(new Words(2), 1, new Words(1)::space)));

    assertThatThrownBy(() -> joined.apply(post("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("part 0 has 1 features: 1");
    assertThatThrownBy(() -> new JoinedFeatures.Part<>(MEAN, -1, MEAN::space))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Test
  void isTheSameOnOneThreadAndOnEight() throws Exception {
    String[] known = {"moon", "cae", "to", "Moon", "unknown"};
    Random random = new Random(3);
    List<AnalyzedPost> posts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      posts.add(post(random.ints(i % 9, 0, 5).mapToObj(w -> known[w]).toArray(String[]::new)));
    }
    List<SparseVector> expected = posts.stream().map(MEAN).toList();
    expected.forEach(
        vector ->
            assertThat(IntStream.range(0, vector.size()).map(vector::indexAt))
                .allMatch(index -> index < MEAN.size()));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<SparseVector>>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(threads.submit(() -> posts.stream().map(MEAN).toList()));
      }
      for (Future<List<SparseVector>> one : all) {
        assertThat(one.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Says at its last index how many words there are. */
  private record Words(int size) implements Function<AnalyzedPost, SparseVector> {
    @Override
    public SparseVector apply(AnalyzedPost post) {
      return SparseVector.of(new int[] {size - 1}, new double[] {post.tokens().size()});
    }

    FeatureSpace space() {
      return FeatureSpace.of(IntStream.range(0, size).mapToObj(i -> "WORDS:" + i).toList());
    }
  }

  private static Words words(List<Labeled<AnalyzedPost, String>> rows, long seed) {
    return new Words(rows.size());
  }

  private static Labeled<AnalyzedPost, String> row(String... words) {
    return new Labeled<>(post(words), "any");
  }

  private static AnalyzedPost post(String... words) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String word : words) {
      tokens.add(token(Token.Kind.WORD, word, start));
      start += word.length() + 1;
    }
    return post(tokens);
  }

  private static AnalyzedPost post(List<Token> tokens) {
    return new AnalyzedPost(
        Post.of("1", ""),
        "en",
        "",
        new OffsetMap.Builder(0).map(),
        tokens,
        List.of(),
        List.of(),
        List.of(),
        new TextCounts(0, 0, 0, 0, 0));
  }

  private static Token token(Token.Kind kind, String norm, int start) {
    return new Token(
        kind,
        norm,
        norm,
        norm,
        PartOfSpeech.UNTAGGED,
        VerbTense.NONE,
        false,
        new Span(start, start + norm.length()));
  }

  private static WordVectors vectors(String text) {
    try {
      return WordVectors.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          "made here",
          VectorLimits.standard());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
