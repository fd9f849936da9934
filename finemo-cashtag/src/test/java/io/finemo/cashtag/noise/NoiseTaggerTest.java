package io.finemo.cashtag.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Author;
import io.finemo.core.Post;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.core.text.EntityExtractor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTaggerTest {
  private static final Instant NOON = Instant.parse("2014-03-03T12:00:00Z");
  private static final String TEXT = "$AAPL beats the estimates of all analysts by a wide margin";

  @Test
  void aPostLikeAnyOtherIsClean() {
    TaggedPost tagged = NoiseTagger.standard().tag(Post.of("1", TEXT + " #apple http://t.co/x"));

    assertThat(tagged.clean()).isTrue();
    assertThat(tagged.symbols()).containsExactly("AAPL");
    assertThat(tagged.hashtags()).containsExactly("apple");
    assertThat(tagged.urls()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RT @ann: $AAPL up", "rt @ann $AAPL up", " \u201cRT: @ann $AAPL up", "RT@ann $A"})
  void aTextThatStartsWithTheMarkIsARepost(String text) {
    assertThat(NoiseTagger.standard().tag(Post.of("1", text)).noise())
        .containsExactly(Noise.REPOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RTN @ann $AAPL", "good RT @ann $AAPL", "RT $AAPL", "RT", "$RT @ann"})
  void otherTextsAreNot(String text) {
    assertThat(NoiseTagger.standard().tag(Post.of("1", text)).noise()).isEmpty();
  }

  @Test
  void whatTheSourceMarksIsARepostAndIsComparedWithNothing() {
    NoiseTagger tagger = NoiseTagger.standard();
    Post repost = Post.builder("1", TEXT).repostOf("0").build();

    assertThat(tagger.tag(repost).noise()).containsExactly(Noise.REPOST);
    assertThat(tagger.tag(Post.of("2", TEXT)).noise()).as("the first of its own").isEmpty();
    assertThat(tagger.tag(repost).noise()).containsExactly(Noise.REPOST);
  }

  @Test
  void theFirstOfNearDuplicatesIsClean() {
    NoiseTagger tagger = NoiseTagger.standard();

    assertThat(tagger.tag(at(NOON, TEXT + " http://t.co/one")).clean()).isTrue();
    assertThat(tagger.tag(at(NOON.plusSeconds(60), TEXT + "! http://t.co/two")).noise())
        .containsExactly(Noise.NEAR_DUPLICATE);
    assertThat(tagger.tag(at(NOON.plus(Duration.ofHours(25)), TEXT)).clean())
        .as("a day later it is news again")
        .isTrue();
  }

  @Test
  void aTaggerGoesOnWhereAnotherStopped() throws ModelFormatException {
    NoiseTagger stopped = NoiseTagger.standard();
    stopped.tag(at(NOON, TEXT));
    stopped.tag(Post.of("2", "RT @ann: $AAPL up"));
    stopped.tag(Post.of("3", "$trip club$ tonight"));
    PartWriter out = new PartWriter();
    stopped.write(out);

    NoiseTagger next = NoiseTagger.standard();
    next.resume(new PartReader("test", out.toBytes()));

    assertThat(next.counts()).isEqualTo(stopped.counts());
    assertThat(next.tag(at(NOON.plusSeconds(60), TEXT)).noise())
        .containsExactly(Noise.NEAR_DUPLICATE);
    assertThat(next.counts().posts()).isEqualTo(4);
    assertThatIllegalStateException()
        .isThrownBy(() -> next.resume(new PartReader("test", out.toBytes())));
  }

  @Test
  void theWindowIsBoundedInPostsToo() {
    NoiseOptions one = new NoiseOptions(0.75, 1, Duration.ofDays(1), 10, 0.5, 5, true, 100_000);
    NoiseTagger tagger = tagger(one);
    tagger.tag(at(NOON, TEXT));
    tagger.tag(at(NOON, "$MSFT something else altogether"));

    assertThat(tagger.tag(at(NOON, TEXT)).clean()).isTrue();
  }

  @Test
  void moreThanTenSymbolsAreAList() {
    assertThat(noiseOf(symbols(10))).isEmpty();
    assertThat(noiseOf(symbols(10) + " $AA $aa")).as("distinct ones").isEmpty();
    assertThat(noiseOf(symbols(11))).containsExactly(Noise.TAG_LIST);
    assertThat(noiseOf(symbols(500))).containsExactly(Noise.TAG_LIST);
  }

  @Test
  void trustedAuthorsMayNameMany() {
    NoiseTagger tagger = NoiseTagger.standard();

    assertThat(tagger.tag(by(author("v", 3, true), symbols(11))).clean()).isTrue();
    assertThat(tagger.tag(by(author("f", 100_000, false), symbols(20))).clean()).isTrue();
    assertThat(tagger.tag(by(author("x", 99_999, false), symbols(40))).noise())
        .containsExactly(Noise.TAG_LIST);
    assertThat(tagger.tag(by(author("v", 3, true), symbols(11))).noise())
        .as("a copy is a copy")
        .containsExactly(Noise.NEAR_DUPLICATE);
    assertThat(tagger.counts().trusted()).isEqualTo(3);
  }

  @Test
  void aPostOfFalseCashtagsAloneIsOneAndCountsElsewhere() {
    NoiseTagger tagger = NoiseTagger.standard();

    TaggedPost club = tagger.tag(Post.of("1", "tonight at the $trip club$ with friends"));
    assertThat(club.noise()).containsExactly(Noise.FALSE_CASHTAG);
    assertThat(club.symbols()).as("still there for the counts of all").containsExactly("TRIP");
    assertThat(tagger.tag(Post.of("2", "$AAPL went down, oh $hit")).clean()).isTrue();

    assertThat(tagger.counts().mixedPosts()).isEqualTo(1);
    assertThat(tagger.counts().cashtags())
        .containsEntry(CashtagReason.CLOSED_BY_SIGN, 1L)
        .containsEntry(CashtagReason.SIGN_FOR_S, 1L)
        .containsEntry(CashtagReason.NOTHING_AGAINST, 1L)
        .containsEntry(CashtagReason.CODE_SYNTAX, 0L);
  }

  @Test
  void spammersAreLeftOutWhereScoresAreGiven() {
    SpamScore high = new SpamScore("spammer", 5, 5, Map.of(SpamFeature.URL_SHARE, 0.41));
    SpamScore atBound = new SpamScore("at the bound", 5, 5, Map.of(SpamFeature.URL_SHARE, 0.4));
    SpamScore few = new SpamScore("one post", 1, 1, Map.of(SpamFeature.URL_SHARE, 1.0));
    SpamScore star = new SpamScore("star", 9, 9, Map.of(SpamFeature.URL_SHARE, 1.0));
    SpamReport scores = new SpamReport(List.of(high, atBound, few, star), List.of(), 0, 0, 0);
    NoiseTagger tagger = NoiseTagger.standard().withScores(scores);

    assertThat(tagger.tag(by(author("spammer", 1, false), "$A one")).noise())
        .containsExactly(Noise.SPAM_AUTHOR);
    assertThat(tagger.tag(by(author("at the bound", 1, false), "$B two")).clean()).isTrue();
    assertThat(tagger.tag(by(author("one post", 1, false), "$C three")).clean()).isTrue();
    assertThat(tagger.tag(by(author("star", 1, true), "$D four")).clean()).isTrue();
    assertThat(tagger.tag(Post.of("1", "$E five")).clean()).as("no author").isTrue();
    assertThat(tagger.counts())
        .returns(5L, NoiseCounts::posts)
        .returns(4L, NoiseCounts::postsClean)
        .returns(1L, NoiseCounts::trusted);
    assertThat(tagger.counts().reasons())
        .containsEntry(Noise.SPAM_AUTHOR, 1L)
        .containsEntry(Noise.REPOST, 0L);
  }

  @Test
  void aPostMayHaveSeveralReasons() {
    NoiseTagger tagger = NoiseTagger.standard();
    tagger.tag(Post.of("1", symbols(20)));

    assertThat(tagger.tag(Post.of("2", symbols(20))).noise())
        .containsExactly(Noise.NEAR_DUPLICATE, Noise.TAG_LIST);
    assertThat(tagger.counts().reasons()).containsEntry(Noise.TAG_LIST, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "$", "RT", "RT ", "\ud83d $A\ud83d", "$$$ $A$ $", "\u201c"})
  void strangePostsAreTagged(String text) {
    Post post =
        Post.builder("1", text)
            .createdAt(Instant.MIN)
            .author(author("\ud83d", Long.MAX_VALUE, false))
            .build();

    assertThat(NoiseTagger.standard().tag(post).post()).isEqualTo(post);
  }

  @Test
  void optionsOutOfTheirRangeAreRefused() {
    Duration day = Duration.ofDays(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoiseOptions(0, 1, day, 1, 0, 1, true, 0))
        .withMessageContaining("similarity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoiseOptions(1, 0, day, 1, 0, 1, true, 0))
        .withMessageContaining("windowPosts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoiseOptions(1, 1, Duration.ZERO, 1, 0, 1, true, 0))
        .withMessageContaining("window");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoiseOptions(1, 1, day, 0, 0, 1, true, 0))
        .withMessageContaining("maxSymbols");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoiseOptions(1, 1, day, 1, Double.NaN, 1, true, 0))
        .withMessageContaining("spamBound");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoiseOptions(1, 1, day, 1, 0, 0, true, 0))
        .withMessageContaining("spamPosts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoiseOptions(1, 1, day, 1, 0, 1, true, -1))
        .withMessageContaining("trustedFollowers");
  }

  private static Set<Noise> noiseOf(String text) {
    return NoiseTagger.standard().tag(Post.of("1", text)).noise();
  }

  private static NoiseTagger tagger(NoiseOptions options) {
    return new NoiseTagger(EntityExtractor.extended()::extract, CashtagJudge.standard(), options);
  }

  private static String symbols(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "$" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
        .collect(Collectors.joining(" "));
  }

  private static Post at(Instant time, String text) {
    return Post.builder("at " + time, text).createdAt(time).build();
  }

  private static Post by(Author author, String text) {
    return Post.builder("by " + author.id(), text).author(author).build();
  }

  private static Author author(String id, long followers, boolean verified) {
    return new Author(
        id,
        id,
        OptionalLong.of(followers),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        verified);
  }
}
