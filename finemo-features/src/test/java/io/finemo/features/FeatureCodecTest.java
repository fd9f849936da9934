package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.lexicon.Lexica;
import io.finemo.features.lexicon.Lexicon;
import io.finemo.features.lexicon.LexiconEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written of an extractor is read again, and nothing else is. */
class FeatureCodecTest {
  private static final String[] TEXTS = {
    "up up to the moon",
    "down to the ground",
    "🚀 to the 👩‍🚀 moon",
    "is it about to explode",
    "año nuevo"
  };

  private static final List<NgramSpec> NGRAMS =
      List.of(
          NgramSpec.words(1, 2).withWeights(NgramWeights.tfIdf()),
          NgramSpec.charactersInWords(2, 3)
              .withMinimumDocuments(DocumentLimit.count(2))
              .withMaximumDocuments(DocumentLimit.share(0.9)),
          NgramSpec.characters(1, 2)
              .withMaximumFeatures(20)
              .withEmojiSequences(false)
              .withWeights(NgramWeights.presence()));

  private static FeatureExtractor extractor(FeatureSpec spec) {
    return spec.<String>learner().fit(Posts.rows(TEXTS), 1);
  }

  private static ModelArchive archive(FeatureExtractor extractor) {
    ModelArchive.Builder builder = ModelArchive.builder("test");
    extractor.write(builder);
    return builder.build();
  }

  private static void assertSame(FeatureExtractor written) throws ModelFormatException {
    ModelArchive archive = archive(written);
    FeatureExtractor read = FeatureExtractor.read(archive);

    assertThat(read.spec()).isEqualTo(written.spec());
    assertThat(read.space().names()).isEqualTo(written.space().names());
    for (String text : List.of(TEXTS[0], TEXTS[2], "never seen", "", "up and about to crash 🚀")) {
      AnalyzedPost post = Posts.of(text);
      assertThat(read.apply(post)).isEqualTo(written.apply(post));
    }
    assertThat(archive(read)).isEqualTo(archive);
  }

  @Test
  void givesTheSameVectors() throws ModelFormatException {
    assertSame(extractor(new FeatureSpec(NGRAMS, EnumSet.allOf(Counter.class))));
    assertSame(extractor(FeatureSpec.standard()));
    assertSame(extractor(new FeatureSpec(List.of(), Set.of(Counter.EMOJI))));
    assertSame(
        extractor(
            FeatureSpec.of(NgramSpec.words(1, 1).withMinimumDocuments(DocumentLimit.share(1)))));
  }

  @Test
  void keepsLexicaOfTheUser() throws ModelFormatException {
    Lexicon own = Lexicon.of(List.of(LexiconEntry.of("floop", 3), LexiconEntry.of("to the", -1)));

    assertSame(extractor(FeatureSpec.standard().withLexica(Lexica.standard().with("es", own))));
  }

  @Test
  void refusesLexicaThatAreOthersByNow() throws ModelFormatException {
    byte[] part = archive(extractor(FeatureSpec.standard())).part(FeatureCodec.PART);
    String text = new String(part, StandardCharsets.ISO_8859_1);
    // Behind the code of the language and the length of the fingerprint stands the fingerprint.
    int fingerprint = text.lastIndexOf("fr") + 2 + Integer.BYTES;
    part[fingerprint] = (byte) (part[fingerprint] == 'a' ? 'b' : 'a');

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> FeatureExtractor.read(with(part)))
        .withMessageContaining("another lexicon of language fr");
  }

  /** Cut at every place and with every byte changed: an answer or a reason, never anything else. */
  @Test
  void survivesEveryDamage() throws ModelFormatException {
    byte[] part =
        archive(extractor(new FeatureSpec(NGRAMS, Set.of(Counter.EMOJI, Counter.NEG_SCORE))))
            .part(FeatureCodec.PART);
    int refused = 0;
    for (int i = 0; i < part.length; i++) {
      byte[] cut = Arrays.copyOf(part, i);
      assertThatExceptionOfType(ModelFormatException.class)
          .isThrownBy(() -> FeatureExtractor.read(with(cut)))
          .withMessageStartingWith("part features.bin: ");
      byte[] flipped = part.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      try {
        FeatureExtractor read = FeatureExtractor.read(with(flipped));
        assertThat(read.apply(Posts.of(TEXTS[2])).size()).isNotNegative();
      } catch (ModelFormatException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void saysWhatIsMissing() {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> FeatureExtractor.read(ModelArchive.builder("test").build()))
        .withMessageContaining("features.bin");
  }

  private static ModelArchive with(byte[] part) {
    return ModelArchive.builder("test").part(FeatureCodec.PART, part).build();
  }
}
