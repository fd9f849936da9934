package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.cashtag.author.AuthorRow;
import io.finemo.cashtag.noise.ProfileOptions;
import io.finemo.cashtag.noise.ProfileStatistic;
import io.finemo.cashtag.noise.SpamScore;
import io.finemo.cashtag.noise.SymbolProfile;
import io.finemo.cashtag.noise.SymbolProfiles;
import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.SymbolVolume;
import io.finemo.core.Author;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a study holds where {@link CashtagOptions#maxCounters()} bounds it. */
class BoundedStudyTest {
  private static final int BOUND = 40;
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(List.of(new SymbolDirectory.Listing("S1", "", "X", "sector", "")));
  private static final Instant START = Instant.parse("2014-01-01T00:00:00Z");

  /** The study and the profiles that are counted beside it. */
  private static final class Counts {
    private final CashtagStudy study;
    private final ProfileStatistic profiles;

    private Counts(int bound) {
      study = new CashtagStudy(DIRECTORY, CashtagOptions.defaults().withMaxCounters(bound));
      profiles = new ProfileStatistic(ProfileOptions.defaults().withMaxCounters(bound));
    }

    private void add(TaggedPost post) {
      study.add(post);
      profiles.add(post);
    }

    private void merge(Counts other) {
      study.merge(other.study);
      profiles.merge(other.profiles);
    }

    private List<Held> held() {
      CashtagReport report = study.result();
      SymbolProfiles company = profiles.result();
      return List.of(
          Held.of(
              "topCashtags",
              report.symbols().symbols(),
              SymbolCounts.Row::symbol,
              SymbolCounts.Row::posts,
              report.symbols().error()),
          Held.of(
              "authors",
              report.authors().byPosts(),
              AuthorRow::id,
              AuthorRow::posts,
              report.authors().error()),
          Held.of(
              "volume",
              report.volume().symbols(),
              SymbolVolume::symbol,
              symbol -> symbol.posts(Counting.ALL),
              report.volume().error()),
          Held.of(
              "spam of authors",
              report.spam().authors(),
              SpamScore::key,
              SpamScore::posts,
              report.spam().authorsError()),
          Held.of(
              "spam of symbols",
              report.spam().symbols(),
              SpamScore::key,
              SpamScore::posts,
              report.spam().symbolsError()),
          Held.of(
              "profiles",
              List.copyOf(company.bySymbol().entrySet()),
              Map.Entry<String, SymbolProfile>::getKey,
              entry -> entry.getValue().posts(),
              company.error()));
    }
  }

  /** The posts of the keys of a table, and the error it states. */
  private record Held(String table, Map<String, Long> posts, long error) {
    private static <R> Held of(
        String table, List<R> rows, Function<R, String> key, ToLongFunction<R> posts, long error) {
      return new Held(
          table, rows.stream().collect(Collectors.toMap(key, posts::applyAsLong)), error);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void howeverAStreamIsDividedEveryTableHoldsWithinItsError(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Counts truth = new Counts(Integer.MAX_VALUE);
    List<Counts> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parts.add(new Counts(BOUND));
    }
    for (int i = 0; i < 3000; i++) {
      TaggedPost post = skewed(i, random);
      truth.add(post);
      parts.get(random.nextInt(parts.size())).add(post);
    }
    while (parts.size() > 1) {
      Counts one = parts.remove(random.nextInt(parts.size()));
      one.merge(parts.remove(random.nextInt(parts.size())));
      parts.add(one);
    }

    List<Held> exact = truth.held();
    List<Held> bounded = parts.get(0).held();
    for (int i = 0; i < exact.size(); i++) {
      requireWithinError(bounded.get(i), exact.get(i));
    }
  }

  private static void requireWithinError(Held bounded, Held exact) {
    long increments = exact.posts().values().stream().mapToLong(Long::longValue).sum();
    assertThat(exact.error()).isZero();
    assertThat(bounded.error())
        .as("error of %s", bounded.table())
        .isBetween(1L, increments / (BOUND / 2 + 1));
    assertThat(bounded.posts()).as(bounded.table()).hasSizeBetween(1, BOUND);
    assertThat(exact.posts()).containsKeys(bounded.posts().keySet().toArray(String[]::new));
    exact
        .posts()
        .forEach(
            (key, posts) -> {
              long held = bounded.posts().getOrDefault(key, 0L);
              assertThat(posts)
                  .as("%s of %s", key, bounded.table())
                  .isBetween(held, held + bounded.error());
            });
  }

  @Test
  void whatIsHeldDoesNotGrowWithEverNewAuthorsAndSymbols() {
    Counts bounded = new Counts(BOUND);
    Counts unbounded = new Counts(Integer.MAX_VALUE);
    List<Integer> keys = new ArrayList<>();
    int posts = 0;
    for (int times : new int[] {1, 4, 16}) {
      for (; posts < 200 * times; posts++) {
        TaggedPost post = tagged(posts, "a" + posts, List.of("S" + posts, "N" + posts));
        bounded.add(post);
        unbounded.add(post);
      }
      assertThat(bounded.held())
          .allSatisfy(held -> assertThat(held.posts()).hasSizeBetween(1, BOUND));
      CashtagReport report = bounded.study.result();
      assertThat(report.pairs().all().pairs()).hasSizeLessThanOrEqualTo(BOUND);
      assertThat(report.hashtags().links()).hasSizeLessThanOrEqualTo(BOUND);
      keys.add(unbounded.held().stream().mapToInt(held -> held.posts().size()).sum());
    }

    assertThat(keys).as("without a bound").containsExactly(2000, 8000, 32_000);
  }

  @Test
  void theSumsOfAFrequentAuthorAreWholeFromTheFirstPostOn() {
    Counts counts = new Counts(BOUND);
    for (int i = 0; i < 2000; i++) {
      counts.add(tagged(i, i % 2 == 0 ? "often" : "once" + i, List.of("S1")));
    }

    AuthorRow often = counts.study.result().authors().byPosts().get(0);
    assertThat(often.id()).isEqualTo("often");
    assertThat(often.posts()).isEqualTo(1000);
    assertThat(counts.study.result().authors().exchanges().get(0).authors().get(0).posts())
        .isEqualTo(1000);
    assertThat(counts.study.result().sectors().sectors().get(0).posts())
        .as("sectors are always exact")
        .isEqualTo(2000);
  }

  @Test
  void studiesOfOtherBoundsDoNotAddUpAndAreNotRead() {
    Counts counts = new Counts(BOUND);
    PartWriter out = new PartWriter();
    counts.study.write(out);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> counts.merge(new Counts(BOUND + 1)))
        .withMessageContaining("maxCounters=41");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(
            () ->
                CashtagStudy.read(
                    DIRECTORY, CashtagOptions.defaults(), new PartReader("study", out.toBytes())))
        .withMessageContaining("maxCounters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CashtagOptions.defaults().withMaxCounters(1))
        .withMessageContaining("1");
  }

  /** Few symbols and authors are frequent, many are rare. */
  private static TaggedPost skewed(int number, SplittableRandom random) {
    List<String> symbols =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(i -> "S" + (int) (1 / (random.nextDouble() + 0.001)))
            .distinct()
            .toList();
    return tagged(number, "a" + (int) (1 / (random.nextDouble() + 0.001)), symbols);
  }

  private static TaggedPost tagged(int number, String author, List<String> symbols) {
    Post post =
        Post.builder("p" + number, "word")
            .createdAt(START.plusSeconds(600L * (number % 1000)))
            .author(Author.of(author, ""))
            .build();
    return new TaggedPost(post, symbols, Stream.of("h" + number % 300).toList(), 0, Set.of());
  }
}
