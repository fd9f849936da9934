package io.finemo.features.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon LEXICON =
      Lexicon.of(
          List.of(
              LexiconEntry.of("high", 1),
              LexiconEntry.of("all-time high", 4),
              LexiconEntry.of("time", 0),
              LexiconEntry.of("fall", -2),
              LexiconEntry.of("falls short", -3),
              LexiconEntry.of("subió", 2),
              LexiconEntry.of("52 week high", 3),
              LexiconEntry.of(":)", 2),
              new LexiconEntry("🚀", 4, Emotion.HAPPINESS, FinancialEmotion.OPPORTUNITY),
              new LexiconEntry(
                  ":bear_face:", -1, Emotion.SADNESS, FinancialEmotion.NEGATIVE_AWARENESS)));

  @Test
  void theLongestExpressionWinsWithOrWithoutHyphens() {
    assertThat(texts("all", "time", "high")).containsExactly("all-time high");
    assertThat(texts("all", "-", "time", "-", "high")).containsExactly("all-time high");
    assertThat(texts("all", "time", "low")).containsExactly("time");
  }

  @Test
  void normalFormsGoBeforeLemmas() {
    assertThat(texts("fell/fall")).containsExactly("fall");
    assertThat(texts("falls/fall", "short")).containsExactly("falls short");
    assertThat(texts("falls/fall", "long")).containsExactly("fall");
  }

  @Test
  void accentsMayBeMissingAndHashtagsCount() {
    assertThat(texts("subio", "#high")).containsExactly("subió", "high");
    assertThat(texts("subió", "#subió")).containsExactly("subió", "subió");
  }

  @Test
  void numbersAndMarksCanBeParts() {
    assertThat(texts("52", "-", "week", "high")).containsExactly("52 week high");
    assertThat(texts(":", ")")).containsExactly(":)");
  }

  @Test
  void emojiAreKnownWhateverTheirSkinToneAndByName() {
    assertThat(texts("🚀", "🚀🏽")).containsExactly("🚀", "🚀");
    assertThat(texts(":bear_face:")).containsExactly(":bear_face:");
  }

  @Test
  void hitsPointIntoTheOriginalText() {
    AnalyzedPost post = LexiconPosts.of("an", "all", "time", "high", "🚀");
    List<LexiconHit> hits = LEXICON.hits(post);
    assertThat(hits.get(0).span()).isEqualTo(new Span(3, 16));
    assertThat(hits.get(0).emoji()).isFalse();
    assertThat(hits.get(1).span().of(post.post().text())).isEqualTo("🚀");
    assertThat(hits.get(1).emoji()).isTrue();
  }

  @Test
  void countsWordsNegatedWordsAndEmojiApart() {
    LexiconCounts counts = LEXICON.counts(LexiconPosts.of("high", "time", "!fall", "🚀", "🚀"));
    assertThat(counts.words()).isEqualTo(new LexiconTally(0, 1, 1, 0, 0, 0, 0, 0));
    assertThat(counts.negated()).isEqualTo(new LexiconTally(1, 0, 0, 0, 0, 0, 0, 0));
    assertThat(counts.emoji()).isEqualTo(new LexiconTally(0, 0, 2, 0, 2, 0, 0, 2));
    assertThat(counts.emoji().total()).isEqualTo(2);
  }

  @Test
  void aPostWithoutHitsAndAnEmptyPostCountNothing() {
    assertThat(LEXICON.counts(LexiconPosts.of("nothing")).words()).isSameAs(LexiconTally.NONE);
    assertThat(LEXICON.hits(LexiconPosts.of())).isEmpty();
  }

  @Test
  void theOtherLexiconWins() {
    Lexicon both = LEXICON.with(Lexicon.of(List.of(LexiconEntry.of("High", -1))));
    assertThat(both.find("high")).contains(LexiconEntry.of("high", -1));
    assertThat(both.entries()).hasSameSizeAs(LEXICON.entries());
    assertThat(LEXICON.find("high")).contains(LexiconEntry.of("high", 1));
  }

  @Test
  void entriesAreBroughtIntoTheirNormalForm() {
    assertThat(LexiconEntry.of("  Don’t\u00A0 SELL ", 1).text()).isEqualTo("don't sell");
    assertThat(LexiconEntry.of("s&p 500's", 0).words()).containsExactly("s&p", "500", "'", "s");
    assertThat(LexiconEntry.of("👨‍🚀", 1).words()).containsExactly("👨‍🚀");
  }

  @Test
  void boundsOfEntries() {
    assertThatThrownBy(() -> LexiconEntry.of("bull", 4.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weight must be from -4 to 4: 4.5 (entry \"bull\")");
    assertThatThrownBy(() -> LexiconEntry.of("bull", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LexiconEntry.of(" - ", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an entry must have 1 to 12 words: 0 in \"-\"");
    assertThatThrownBy(() -> LexiconEntry.of("a b c d e f g h i j k l m", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 12 words: 13");
  }

  /** Against the plain definition: at each token try all stretches, the longest first. */
  @Test
  void findsWhatTryingEverythingFinds() {
    SplittableRandom random = new SplittableRandom(7);
    String[] letters = {"a", "b", "c"};
    for (int round = 0; round < 300; round++) {
      List<LexiconEntry> entries = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        entries.add(LexiconEntry.of(String.join(" ", words(random, letters, 3)), 1));
      }
      Lexicon lexicon = Lexicon.of(entries);
      String[] post = words(random, letters, 12);
      assertThat(lexicon.hits(LexiconPosts.of(post)))
          .extracting(hit -> hit.entry().text())
          .isEqualTo(tryEverything(lexicon, post));
    }
  }

  private static List<String> tryEverything(Lexicon lexicon, String[] post) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < post.length) {
      int end = post.length;
      while (end > at
          && lexicon.find(String.join(" ", Arrays.copyOfRange(post, at, end))).isEmpty()) {
        end--;
      }
      if (end > at) {
        found.add(String.join(" ", Arrays.copyOfRange(post, at, end)));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  private static String[] words(SplittableRandom random, String[] letters, int most) {
    return random
        .ints(1 + random.nextInt(most), 0, letters.length)
        .mapToObj(i -> letters[i])
        .toArray(String[]::new);
  }

  private static List<String> texts(String... tokens) {
    return LEXICON.hits(LexiconPosts.of(tokens)).stream().map(hit -> hit.entry().text()).toList();
  }
}
