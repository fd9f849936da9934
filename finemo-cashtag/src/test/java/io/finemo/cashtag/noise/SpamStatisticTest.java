package io.finemo.cashtag.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.author.Pseudonyms;
import io.finemo.core.Author;
import io.finemo.core.Post;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpamStatisticTest {
  private static final Offset<Double> MILLIONTH = within(1e-6);

  /**
   * The account is 30 days old and has written 1500 posts, 50 a day; it follows 300 and is followed
   * by 100.
   */
  @Test
  void everyPartIsItsFormula() {
    TaggedPost post =
        post("$A $B $C $D $E http://t.co/x", "2014-01-31T00:00:00Z", account(100, 300, 1500))
            .with(Noise.NEAR_DUPLICATE);

    assertThat(value(SpamFeature.ACCOUNT_YOUTH, post)).isEqualTo(30.0 / 60);
    assertThat(value(SpamFeature.FOLLOW_IMBALANCE, post)).isEqualTo(200.0 / 400);
    assertThat(value(SpamFeature.DUPLICATE_TEXT, post)).isEqualTo(1);
    assertThat(value(SpamFeature.POSTING_RATE, post)).isEqualTo(50.0 / 100);
    assertThat(value(SpamFeature.SYMBOLS_PER_POST, post)).isEqualTo(4.0 / 8);
    assertThat(value(SpamFeature.URL_SHARE, post)).isEqualTo(1);
  }

  @Test
  void anOrdinaryAccountHasLittleOfEach() {
    TaggedPost post = post("$A", "2024-01-01T00:00:00Z", account(300, 100, 3652));

    assertThat(value(SpamFeature.ACCOUNT_YOUTH, post)).isLessThan(0.01);
    assertThat(value(SpamFeature.FOLLOW_IMBALANCE, post)).isZero();
    assertThat(value(SpamFeature.DUPLICATE_TEXT, post)).isZero();
    assertThat(value(SpamFeature.POSTING_RATE, post)).isCloseTo(1.0 / 51, within(1e-5));
    assertThat(value(SpamFeature.SYMBOLS_PER_POST, post)).isZero();
    assertThat(value(SpamFeature.URL_SHARE, post)).isZero();
  }

  @Test
  void whatIsNotStatedIsNoPart() {
    TaggedPost nobody = PostTagger.standard().tag(Post.of("1", "$A"));
    TaggedPost lonely = post("$A", "2014-01-31T00:00:00Z", account(0, 0, 0));
    TaggedPost unborn = post("$A", "2013-01-31T00:00:00Z", account(1, 1, 100));

    assertThat(SpamFeature.ACCOUNT_YOUTH.of(nobody)).isEmpty();
    assertThat(SpamFeature.FOLLOW_IMBALANCE.of(nobody)).isEmpty();
    assertThat(SpamFeature.POSTING_RATE.of(nobody)).isEmpty();
    assertThat(SpamFeature.FOLLOW_IMBALANCE.of(lonely)).isEmpty();
    assertThat(value(SpamFeature.POSTING_RATE, lonely)).isZero();
    assertThat(value(SpamFeature.ACCOUNT_YOUTH, unborn)).as("opened after its post").isEqualTo(1);
    assertThat(value(SpamFeature.POSTING_RATE, unborn))
        .as("100 posts in a day")
        .isEqualTo(100.0 / 150);
  }

  @Test
  void aScoreIsTheMeanOfItsPartsAndAPartTheMeanOverThePosts() {
    SpamStatistic statistic = new SpamStatistic();
    Author ann = Author.of("ann", "");
    statistic.add(tag(Post.builder("1", "$A http://t.co/x").author(ann).build()));
    statistic.add(
        tag(Post.builder("2", "$A $B http://t.co/y").author(ann).build())
            .with(Noise.NEAR_DUPLICATE));
    statistic.add(tag(Post.builder("3", "no cashtag http://t.co/z").author(ann).build()));
    statistic.add(tag(Post.of("4", "$B")));

    SpamReport report = statistic.result();

    assertThat(report.withoutAuthor()).isEqualTo(1);
    SpamScore score = report.authors().get(0);
    assertThat(score.key()).isEqualTo("ann");
    assertThat(score.posts()).isEqualTo(2);
    assertThat(score.postsClean()).isEqualTo(1);
    assertThat(score.part(SpamFeature.ACCOUNT_YOUTH)).isEmpty();
    assertThat(score.parts())
        .containsOnly(
            Map.entry(SpamFeature.DUPLICATE_TEXT, 0.5),
            Map.entry(SpamFeature.SYMBOLS_PER_POST, 0.1),
            Map.entry(SpamFeature.URL_SHARE, 1.0));
    assertThat(score.total()).isCloseTo((0.5 + 0.1 + 1) / 3, MILLIONTH);
    assertThat(report.symbols()).extracting(SpamScore::key).containsExactly("A", "B");
    assertThat(report.symbols().get(1).parts())
        .as("one post of two symbols, and one that states nothing else")
        .containsOnly(
            Map.entry(SpamFeature.DUPLICATE_TEXT, 0.5),
            Map.entry(SpamFeature.SYMBOLS_PER_POST, 0.1),
            Map.entry(SpamFeature.URL_SHARE, 0.5));
  }

  @Test
  void pseudonymsHideTheAuthorsOnly() {
    SpamStatistic statistic = new SpamStatistic();
    statistic.add(tag(Post.builder("1", "$A").author(Author.of("ann", "")).build()));
    Pseudonyms pseudonyms = Pseudonyms.of("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    SpamReport report = statistic.result().pseudonymised(pseudonyms);

    assertThat(report.authors().get(0).key()).isEqualTo(pseudonyms.of("ann"));
    assertThat(report.symbols()).isEqualTo(statistic.result().symbols());
  }

  @Test
  void aScoreWithoutPartsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpamScore("ann", 1, 1, Map.of()))
        .withMessageContaining("ann");
  }

  private static double value(SpamFeature feature, TaggedPost post) {
    OptionalDouble value = feature.of(post);
    assertThat(value).as(feature.formula()).isPresent();
    return value.getAsDouble();
  }

  private static TaggedPost post(String text, String at, Author author) {
    return tag(Post.builder("1", text).createdAt(Instant.parse(at)).author(author).build());
  }

  private static TaggedPost tag(Post post) {
    return PostTagger.standard().tag(post);
  }

  private static Author account(long followers, long following, long posts) {
    return new Author(
        "1",
        "",
        OptionalLong.of(followers),
        OptionalLong.of(following),
        OptionalLong.of(posts),
        Optional.of(Instant.parse("2014-01-01T00:00:00Z")),
        false);
  }
}
