package io.finemo.cashtag.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConfusedSymbolsTest {
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(
          List.of(
              new Listing("HPQ", "Hewlett-Packard Company", "NYSE", "", ""),
              new Listing("HP", "Helmerich & Payne, Inc.", "NYSE", "", ""),
              new Listing("AAPL", "Apple Inc.", "NASDAQ", "", "")));

  @Test
  void aPostOfPrintersIsNotOfDrilling() {
    List<TaggedPost> posts = posts();
    TaggedPost confused = tag("confused", "$HP printers and laptops sell again #pc $DELL");
    posts.add(confused);
    ConfusedSymbols finder = new ConfusedSymbols(profiles(posts));

    List<ConfusedSymbol> found = finder.find(confused);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).postId()).isEqualTo("confused");
    assertThat(found.get(0).symbol()).isEqualTo("HP");
    assertThat(found.get(0).readAs()).isEqualTo("HPQ");
    assertThat(found.get(0).ratio()).isGreaterThan(10);
    assertThat(found.get(0).terms())
        .extracting(ConfusedSymbol.Term::term)
        .contains("printers", "laptops", "#pc", "$DELL");
  }

  @Test
  void theOtherPostsAreAsTheySay() {
    List<TaggedPost> posts = posts();
    ConfusedSymbols finder = new ConfusedSymbols(profiles(posts));

    assertThat(posts).allSatisfy(post -> assertThat(finder.find(post)).isEmpty());
    assertThat(finder.find(tag("both", "$HP $HPQ printers and laptops #pc")))
        .as("whoever names both means both")
        .isEmpty();
    assertThat(finder.find(tag("none", "printers and laptops #pc"))).isEmpty();
  }

  @Test
  void anUnlistedSymbolIsReadByItsCompany() {
    List<TaggedPost> posts = posts();
    TaggedPost typo = tag("typo", "$HPQQ printers and laptops sell again #pc $DELL");
    posts.add(typo);

    assertThat(new ConfusedSymbols(profiles(posts)).find(typo))
        .extracting(ConfusedSymbol::readAs)
        .containsExactly("HPQ");
  }

  @Test
  void aNameSpeaksWhereNothingWasCounted() {
    TaggedPost post = tag("1", "$HP hewlett packard splits in two");
    ConfusedSymbols finder =
        new ConfusedSymbols(
            profiles(List.of(post)), DIRECTORY, new ConfusionOptions(2, 2, 20, 200, 10));

    assertThat(finder.find(post)).extracting(ConfusedSymbol::readAs).containsExactly("HPQ");
    assertThat(finder.find(post).get(0).terms())
        .extracting(ConfusedSymbol.Term::term)
        .startsWith("hewlett", "packard");
    assertThat(finder.find(tag("2", "$APPLE apple bites"))).as("one term alone").isEmpty();
  }

  /** One profile by hand: $AB in two posts, of the terms x-ray and #up, and x-ray alone. */
  @Test
  void profilesCountCleanPostsByTerm() {
    ProfileStatistic statistic = new ProfileStatistic(new ProfileOptions(1 << 20, 64, 2));
    statistic.add(tag("1", "$AB xray #up"));
    statistic.add(tag("2", "$AB xray xray to"));
    statistic.add(tag("3", "$AB repeated").with(Noise.REPOST));
    statistic.add(tag("4", "$AB $CD $EF many"));
    statistic.add(tag("5", "none"));

    SymbolProfiles profiles = statistic.result();

    assertThat(profiles.posts()).isEqualTo(4);
    assertThat(profiles.postsClean()).isEqualTo(3);
    assertThat(profiles.skippedPosts()).isEqualTo(1);
    assertThat(profiles.bySymbol()).containsOnlyKeys("AB");
    assertThat(profiles.of("AB").posts()).isEqualTo(2);
    assertThat(profiles.of("AB").terms()).isEqualTo(3);
    assertThat(profiles.of("AB").counts().values()).containsExactlyInAnyOrder(2L, 1L);
    assertThat(profiles.of("CD").posts()).isZero();
  }

  /** With one bucket for all terms, a post that is left out leaves nothing to tell two apart. */
  @Test
  void oneBucketTellsNothing() {
    ProfileStatistic statistic = new ProfileStatistic(new ProfileOptions(1, 64, 2));
    TaggedPost post = tag("1", "$AB alpha");
    statistic.add(post);
    statistic.add(tag("2", "$AC alpha"));

    assertThat(
            new ConfusedSymbols(
                    statistic.result(),
                    SymbolDirectory.of(List.of()),
                    new ConfusionOptions(0, 1, 1, 1, 0))
                .find(post))
        .isEmpty();
  }

  /**
   * alpha once under $AB, the post itself, and twice under $AC, of which one is left out: b = (3 +
   * 1) / (3 + B), P(alpha | AC) = b / 2 + 1 / 2 / 2, P(alpha | AB) = b / 2.
   */
  @Test
  void theRatioIsThatOfTheFormula() {
    int buckets = 1000;
    ProfileStatistic statistic = new ProfileStatistic(new ProfileOptions(buckets, 64, 2));
    TaggedPost post = tag("1", "$AB alpha");
    statistic.add(post);
    statistic.add(tag("2", "$AC alpha"));
    statistic.add(tag("3", "$AC alpha"));
    ConfusedSymbols finder =
        new ConfusedSymbols(
            statistic.result(), SymbolDirectory.of(List.of()), new ConfusionOptions(0, 1, 1, 1, 0));

    double background = 4.0 / (3 + buckets);
    assertThat(finder.find(post).get(0).ratio())
        .isCloseTo(Math.log((background / 2 + 0.25) / (background / 2)), within(1e-9));
  }

  @Test
  void nearSpellingsAreOneSlipAway() {
    Set<String> near = new TreeSet<>();
    Spellings.near("HP", near);

    assertThat(near).contains("HPQ", "HPP", "XHP", "H", "P", "HX", "PH", "HXP").hasSize(130);
    assertThat(near).doesNotContain("HPQQ", "");
  }

  @Test
  void optionsOutOfTheirRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProfileOptions(0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProfileOptions.defaults().withMaxCounters(1))
        .withMessageContaining("1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfusionOptions(Double.NaN, 1, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ConfusionOptions(1, 1, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ConfusionOptions(1, 0, 1, 1, 1));
  }

  @Test
  void theSurestAreKeptWhateverTheOrderAndTheOthersCounted() {
    List<ConfusedSymbol> found = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      found.add(new ConfusedSymbol("p" + i, "HP", "HPQ", 10 + i * 7 % 11, List.of()));
    }
    SurestConfusions bounded = new SurestConfusions(3);
    SurestConfusions unbounded = new SurestConfusions(Integer.MAX_VALUE);
    for (ConfusedSymbol one : found) {
      bounded.add(List.of(one));
      unbounded.add(List.of(one));
    }
    NoiseCounts counts = NoiseTagger.standard().counts();
    SymbolProfiles profiles = new ProfileStatistic().result();

    NoiseReport report = bounded.report(counts, profiles);
    assertThat(report.confused())
        .extracting(ConfusedSymbol::ratio)
        .containsExactly(20.0, 19.0, 18.0);
    assertThat(report.confusedLeftOut()).isEqualTo(8);
    assertThat(unbounded.report(counts, profiles)).isEqualTo(new NoiseReport(counts, found));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurestConfusions(0))
        .withMessageContaining("0");
  }

  /** 40 posts of computers under $HPQ, 40 of oil under $HP. */
  private static List<TaggedPost> posts() {
    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      posts.add(tag("q" + i, "$HPQ printers and laptops sell " + (i % 2 == 0 ? "#pc" : "$DELL")));
      posts.add(tag("h" + i, "$HP rigs and drilling of oil " + (i % 2 == 0 ? "#oil" : "$NBR")));
    }
    return posts;
  }

  private static SymbolProfiles profiles(List<TaggedPost> posts) {
    ProfileStatistic statistic = new ProfileStatistic();
    posts.forEach(statistic::add);
    return statistic.result();
  }

  private static TaggedPost tag(String id, String text) {
    return PostTagger.standard().tag(Post.of(id, text));
  }
}
