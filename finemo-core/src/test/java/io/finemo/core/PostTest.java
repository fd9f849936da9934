package io.finemo.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PostTest {
  private static final Instant NOON = Instant.parse("2021-03-04T12:00:00Z");

  @Test
  void holdsOnlyItsTextWhenNothingElseIsKnown() {
    Post post = Post.of("1", "$TSLA up");

    assertThat(post.id()).isEqualTo("1");
    assertThat(post.text()).isEqualTo("$TSLA up");
    assertThat(post.createdAt()).isEmpty();
    assertThat(post.author()).isEmpty();
    assertThat(post.language()).isEmpty();
    assertThat(post.repostOf()).isEmpty();
    assertThat(post.declaredAssets()).isEmpty();
    assertThat(post.declaredSentiment()).isEmpty();
    assertThat(post).isEqualTo(Post.builder("1", "$TSLA up").build());
  }

  @Test
  void holdsAllThatTheBuilderWasTold() {
    Author author = Author.of("7", "ana");

    Post post =
        Post.builder("1", "sube")
            .createdAt(NOON)
            .author(author)
            .language("es")
            .repostOf("0")
            .declaredAssets(List.of("SAN", "TEF"))
            .declaredSentiment(MarketSentiment.BULLISH)
            .build();

    assertThat(post)
        .isEqualTo(
            new Post(
                "1",
                "sube",
                Optional.of(NOON),
                Optional.of(author),
                Optional.of("es"),
                Optional.of("0"),
                List.of("SAN", "TEF"),
                Optional.of(MarketSentiment.BULLISH)));
    assertThat(post).isNotEqualTo(Post.of("1", "sube"));
  }

  @Test
  void keepsTheLastOfTwoValues() {
    assertThat(Post.builder("1", "x").language("en").language("fr").build().language())
        .contains("fr");
  }

  @Test
  void keepsAnyTextUnchanged() {
    String text = "\uDE80 lone \uD83D \u202E\u0000";

    assertThat(Post.of("1", text).text()).isEqualTo(text);
    assertThat(Post.of("1", "").text()).isEmpty();
  }

  @Test
  void doesNotChangeWithTheListOfAssets() {
    List<String> assets = new ArrayList<>(List.of("SAN"));
    Post post = Post.builder("1", "x").declaredAssets(assets).build();

    assets.add("TEF");

    assertThat(post.declaredAssets()).containsExactly("SAN");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> post.declaredAssets().add("TEF"));
  }

  @Test
  void refusesABlankIdentifier() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Post.of(" ", "x"))
        .withMessageContaining("id of the post");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Author.of("", "ana"))
        .withMessageContaining("id of the author");
  }

  @Test
  void acceptsAnAuthorOfWhomOnlyTheIdentifierIsKnown() {
    Author author = Author.of("7", "");

    assertThat(author.handle()).isEmpty();
    assertThat(author.followers()).isEmpty();
    assertThat(author.following()).isEmpty();
    assertThat(author.posts()).isEmpty();
    assertThat(author.accountCreated()).isEmpty();
    assertThat(author.verified()).isFalse();
  }

  @Test
  void refusesNegativeCountsOfAnAuthorAndNamesThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> author(-1, 0, 0))
        .withMessageContainingAll("followers", "-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> author(0, -2, 0))
        .withMessageContainingAll("following", "-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> author(0, 0, -3))
        .withMessageContainingAll("posts", "-3");
    assertThat(author(0, 1, 2).posts()).hasValue(2);
  }

  private static Author author(long followers, long following, long posts) {
    return new Author(
        "7",
        "ana",
        OptionalLong.of(followers),
        OptionalLong.of(following),
        OptionalLong.of(posts),
        Optional.of(NOON),
        true);
  }
}
