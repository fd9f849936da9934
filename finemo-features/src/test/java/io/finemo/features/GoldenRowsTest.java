package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.select.ChiSquared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On 2,120 texts, those of the sample and random ones, vocabularies, document frequencies, counts,
 * weights and chi-squared scores are those of scikit-learn, as {@code
 * src/test/python/make_golden_rows.py} wrote them down. After a change to the sample it is to be
 * run again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRowsTest {
  private static final Path SAMPLE =
      Path.of("..", "finemo-examples/src/main/resources/io/finemo/examples/sample.jsonl");
  private static final int RANDOM_TEXTS = 1600;

  private static final String[] SYMBOLS = {
    "a",
    "e",
    "o",
    "s",
    "n",
    "t",
    "r",
    "u",
    "p",
    "1",
    "$",
    "%",
    "!",
    "ñ",
    "á",
    "ß",
    "日",
    "e\u0301",
    "🚀",
    "👍🏿",
    "\u2764\uFE0F",
    "🇪🇸",
    "👨\u200D👩\u200D👧",
  };

  private static final String[] BLANKS = {
    " ", " ", " ", " ", " ", " ", "  ", " \u00A0", "\t", "\u2003 \t"
  };

  private final List<AnalyzedPost> posts = new ArrayList<>();
  private final List<Labeled<AnalyzedPost, String>> training = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final List<List<String>> lines = new ArrayList<>();

  /** What scikit-learn makes of the texts by one specification. */
  private record Block(NgramSpec spec, List<String> vocabulary, List<String> rows) {
    @Override
    public String toString() {
      return spec.toString();
    }
  }

  @BeforeAll
  void read() throws IOException {
    try (InputStream in = GoldenRowsTest.class.getResourceAsStream("golden-rows.tsv")) {
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> lines.add(List.of(line.split("\t", -1))));
    }
    try (PostReader reader = PostReaders.open(SAMPLE, ReadOptions.defaults())) {
      for (PostRow row : reader) {
        posts.add(Posts.of(row.post().text()));
      }
    }
    Draws draws = new Draws(42);
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      posts.add(Posts.of(randomText(draws)));
    }
    for (int number = 0; number < posts.size(); number++) {
      if (number % 4 != 3) {
        training.add(new Labeled<>(posts.get(number), ""));
      }
    }
    posts.forEach(post -> labels.add(label(post.text(), draws)));
  }

  Stream<Block> blocks() {
    return IntStream.range(1, lines.size())
        .filter(i -> lines.get(i).get(0).equals("spec"))
        .mapToObj(i -> new Block(spec(lines.get(i)), lines.get(i + 1), lines.get(i + 2)));
  }

  @Test
  void readsTheTextsTheFileWasMadeOf() {
    StringBuilder texts = new StringBuilder();
    posts.forEach(post -> texts.append(post.text()).append('\n'));

    assertThat(List.of("texts", Integer.toString(posts.size()), crc(texts)))
        .as("if the sample has changed, make_golden_rows.py is to be run again")
        .isEqualTo(lines.get(0));
    assertThat(posts).hasSizeGreaterThan(2_000);
    assertThat(blocks()).hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void hasTheVocabularyAndTheDocumentFrequencies(Block block) {
    NgramVocabulary vocabulary =
        NgramCounts.of(block.spec(), training.stream().map(Labeled::value).toList())
            .vocabulary(block.spec());

    int[] order = byCodePoints(vocabulary);
    StringBuilder listing = new StringBuilder();
    for (int index : order) {
      list(listing, vocabulary.table().get(index), vocabulary.documents(index));
    }
    assertThat(List.of("vocabulary", Integer.toString(order.length), crc(listing)))
        .isEqualTo(block.vocabulary());
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void hasTheRows(Block block) {
    FeatureExtractor extractor = FeatureSpec.of(block.spec()).<String>learner().fit(training, 1);
    List<String> terms =
        extractor.space().names().stream()
            .map(name -> name.substring(name.indexOf(':') + 1))
            .toList();

    assertThat(block.rows()).hasSize(posts.size() + 1);
    for (int number = 0; number < posts.size(); number++) {
      SparseVector vector = extractor.apply(posts.get(number));
      String expected = block.rows().get(number + 1);
      if (block.rows().get(0).equals("counts")) {
        assertThat(counts(vector, terms)).as("text %d", number).isEqualTo(expected);
      } else {
        double sum = Double.parseDouble(expected);
        assertThat(weighted(vector, terms))
            .as("text %d", number)
            .isEqualTo(sum, within(1e-9 * Math.max(1, sum)));
      }
    }
  }

  @Test
  void hasTheChiSquaredScores() {
    int compared = 0;
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).get(0).equals("chi2")) {
        compared += compareScores(lines.get(line), lines.get(line + 1), lines.get(line + 2));
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  private int compareScores(List<String> spec, List<String> scores, List<String> pValues) {
    NgramSpec ngrams =
        lengths(spec).withMinimumDocuments(limit(spec.get(4))).withEmojiSequences(false);
    FeatureExtractor extractor = FeatureSpec.of(ngrams).<String>learner().fit(training, 1);
    List<Labeled<SparseVector, Integer>> rows =
        IntStream.range(0, posts.size())
            .mapToObj(i -> new Labeled<>(extractor.apply(posts.get(i)), labels.get(i)))
            .toList();
    ChiSquared scored = ChiSquared.of(rows, extractor.size());

    int[] order = byCodePoints(extractor.vocabularies().get(0));
    assertThat(order).hasSize(scores.size() - 1);
    for (int i = 0; i < order.length; i++) {
      String name = extractor.space().name(order[i]);
      assertClose(scored.score(order[i]), scores.get(i + 1), name);
      assertClose(scored.pValue(order[i]), pValues.get(i + 1), name);
    }
    return order.length;
  }

  /** To 12 digits, as many as are written down, but for what is rounded on the way. */
  private static void assertClose(double actual, String written, String name) {
    double expected = Double.parseDouble(written);
    assertThat(actual).as(name).isEqualTo(expected, within(1e-10 * expected + 1e-14));
  }

  private static String counts(SparseVector vector, List<String> terms) {
    StringBuilder listing = new StringBuilder();
    IntStream.range(0, vector.size())
        .boxed()
        .sorted(Comparator.comparing(entry -> terms.get(vector.indexAt(entry)), CODE_POINTS))
        .forEach(
            entry -> list(listing, terms.get(vector.indexAt(entry)), (int) vector.valueAt(entry)));
    return crc(listing);
  }

  private static double weighted(SparseVector vector, List<String> terms) {
    double sum = 0;
    for (int entry = 0; entry < vector.size(); entry++) {
      long weight = Long.parseLong(crc(terms.get(vector.indexAt(entry))), 16) % 1000;
      sum += vector.valueAt(entry) * (1 + weight / 1000.0);
    }
    return sum;
  }

  /** Python's order of strings, which is that of their UTF-8 bytes. */
  private static final Comparator<String> CODE_POINTS =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private static int[] byCodePoints(NgramVocabulary vocabulary) {
    return IntStream.range(0, vocabulary.size())
        .boxed()
        .sorted(Comparator.comparing(vocabulary.table()::get, CODE_POINTS))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void list(StringBuilder listing, String term, int number) {
    listing.append(term).append('\t').append(number).append('\n');
  }

  private static String crc(CharSequence text) {
    CRC32 crc = new CRC32();
    crc.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static NgramSpec spec(List<String> fields) {
    int most = Integer.parseInt(fields.get(6));
    return lengths(fields)
        .withMinimumDocuments(limit(fields.get(4)))
        .withMaximumDocuments(limit(fields.get(5)))
        .withMaximumFeatures(most == 0 ? NgramSpec.UNLIMITED : most)
        .withEmojiSequences(false)
        .withWeights(
            new NgramWeights(
                isTrue(fields.get(7)),
                isTrue(fields.get(8)),
                isTrue(fields.get(9)),
                isTrue(fields.get(10))));
  }

  private static NgramSpec lengths(List<String> fields) {
    int minimum = Integer.parseInt(fields.get(2));
    int maximum = Integer.parseInt(fields.get(3));
    return switch (fields.get(1)) {
      case "word" -> NgramSpec.words(minimum, maximum);
      case "char" -> NgramSpec.characters(minimum, maximum);
      default -> NgramSpec.charactersInWords(minimum, maximum);
    };
  }

  /** As scikit-learn has it, 1 is a count and 1.0 a share. */
  private static DocumentLimit limit(String number) {
    return number.contains(".")
        ? DocumentLimit.share(Double.parseDouble(number))
        : DocumentLimit.count(Integer.parseInt(number));
  }

  private static boolean isTrue(String python) {
    return python.equals("True");
  }

  /** How often there is an "a", up to twice; of a third of the texts, anything. */
  private static int label(String text, Draws draws) {
    int anything = draws.below(3);
    long times = text.chars().filter(unit -> unit == 'a').limit(2).count();
    return draws.below(3) == 0 ? anything : (int) times;
  }

  private static String randomText(Draws draws) {
    StringBuilder text = new StringBuilder();
    int words = draws.below(16);
    for (int word = 0; word < words; word++) {
      text.append(BLANKS[draws.below(BLANKS.length)]);
      int length = 1 + draws.below(8);
      for (int i = 0; i < length; i++) {
        // The smaller of two, so that some n-grams are frequent.
        int first = draws.below(SYMBOLS.length);
        text.append(SYMBOLS[Math.min(first, draws.below(SYMBOLS.length))]);
      }
    }
    return text.toString();
  }

  /** Knuth's linear congruential generator, as the script has it. */
  private static final class Draws {
    private long state;

    Draws(long seed) {
      state = seed;
    }

    int below(int bound) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      return (int) ((state >>> 33) % bound);
    }
  }
}
