package io.finemo.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.cashtag.CashtagReport;
import io.finemo.classify.certify.CalibratedDepth;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.SparseVector;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.Reasons;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.preprocess.Outcome;
import io.finemo.preprocess.PreprocessingStream;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents at the root show code that runs, and name only what exists. */
final class DocumentsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path EXAMPLES = Path.of("src/test/java/io/finemo/examples/docs");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)\\)");
  private static final Pattern ANCHOR = Pattern.compile("\\]\\(#([^)]+)\\)");
  private static final Pattern JAVA_BLOCK =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?io\\.finemo\\.(\\w+)", Pattern.MULTILINE);
  private static final String EMBEDDING = "docs/embedding.md";
  private static final String PUBLIC_CLASS = "public final class ";
  private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w*Test)`");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ReadmeExample.java",
        "StepsExample.java",
        "FiltersExample.java",
        "LanguageExample.java",
        "FeaturesExample.java",
        "LexiconExample.java",
        "CertifiedExample.java",
        "SearchExample.java",
        "CashtagExample.java"
      })
  void theReadmeQuotesTheExamplesLetterByLetter(String example) throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains("```java\n" + code(example) + "```\n");
  }

  /** All of the classes, and no other code. What they print and answer is tested beside them. */
  @Test
  void thePageOnEmbeddingQuotesItsClassesLetterByLetter() throws IOException {
    List<String> blocks =
        JAVA_BLOCK
            .matcher(Files.readString(ROOT.resolve(EMBEDDING)))
            .results()
            .map(block -> block.group(1))
            .toList();
    List<String> classes = new ArrayList<>();
    for (String source : embedded().values()) {
      classes.add(source.substring(source.indexOf("\n" + PUBLIC_CLASS) + 1));
    }

    assertThat(classes).hasSize(9);
    assertThat(blocks).containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void thePageOnEmbeddingNamesTheModulesThatItsClassesImport() throws IOException {
    String page = Files.readString(ROOT.resolve(EMBEDDING));
    for (Map.Entry<String, String> one : embedded().entrySet()) {
      Set<String> modules = new TreeSet<>();
      IMPORT.matcher(one.getValue()).results().forEach(found -> modules.add(found.group(1)));
      String needed = modules.contains("examples") ? "all:" : String.join(", ", modules);
      boolean gpl = modules.contains("classify") || modules.contains("examples");
      String row = page.lines().filter(line -> line.contains("[`" + one.getKey())).findAny().get();
      assertThat(row)
          .contains(" | " + needed)
          .contains(gpl ? "**GPL-3.0-or-later**" : " | Apache-2.0");
    }
  }

  @Test
  void thePlacesThatThePageOnEmbeddingLinksToAreThere() throws IOException {
    List<String> headings =
        Files.readAllLines(ROOT.resolve(EMBEDDING)).stream()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", "").replaceAll("['`]", ""))
            .map(line -> line.toLowerCase(Locale.ROOT).replace(' ', '-'))
            .toList();

    assertThat(headings).containsAll(found(ANCHOR, EMBEDDING));
    assertThat(found(LINK, EMBEDDING))
        .hasSizeGreaterThan(9)
        .allSatisfy(link -> assertThat(ROOT.resolve("docs").resolve(link)).exists());
  }

  @Test
  void theStepsOfTheReadmeAreTaken() {
    AnalyzedPost post =
        StepsExample.preprocessor().analyze(Post.of("1", "I did not bougth $TSLA, sorry!"));
    assertThat(post.tokens().stream().map(Token::norm))
        .containsExactly("i", "did", "not", "bought", "$tsla", "sorry");
    assertThat(post.tokens().get(3).negated()).isTrue();
  }

  @Test
  void theFiltersOfTheReadmeAreAsked() {
    PreprocessingStream stream = FiltersExample.preprocessor().stream();

    assertThat(stream.next(Post.of("1", "Join the winners with $TSLA")))
        .isInstanceOfSatisfying(
            Outcome.Discarded.class,
            discarded -> assertThat(discarded.detail()).isEqualTo("join the winners"));
    assertThat(stream.next(Post.of("2", "RT @ann: I like $TSLA at these prices")))
        .isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void theLanguageOfTheReadmeIsAnalysed() {
    AnalyzedPost post =
        LanguageExample.preprocessor().analyze(Post.of("1", "a ação não sobe mas também não cai"));

    assertThat(post.language()).isEqualTo("pt");
    assertThat(post.tokens().stream().filter(Token::negated).map(Token::norm))
        .containsExactly("sobe", "cai");
  }

  @Test
  void theFeaturesOfTheReadmeLeadBackToTheirPlaces() {
    AnalyzedPost post = Preprocessor.standard().analyze(Post.of("1", "up up and away"));

    assertThat(FeaturesExample.places(List.of(new Labeled<>(post, FinancialEmotion.NEUTRAL)), post))
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(14));
  }

  @Test
  void theLexiconOfTheReadmeSaysWhy() {
    AnalyzedPost post = Preprocessor.standard().analyze(Post.of("1", "$TSLA is about to explode"));

    assertThat(LexiconExample.explained(post)).isEqualTo("up because of about to explode");
  }

  /** The sample is far too small for such a certificate, and the model says so. */
  @Test
  void theCertifiedModelOfTheReadmeIsSavedAndGivesReasons(@TempDir Path folder) throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows = new ArrayList<>();
    ReadOptions options = ReadOptions.builder().labelColumn(EmbeddedSample.LABEL).build();
    try (PostReader reader = EmbeddedSample.open(options)) {
      for (PostRow row : reader) {
        if (row.label().isPresent() && rows.size() < 160) {
          rows.add(
              new Labeled<>(
                  preprocessor.analyze(row.post()), FinancialEmotion.valueOf(row.label().get())));
        }
      }
    }
    Path file = folder.resolve("model.finemo");

    Reasons reasons =
        CertifiedExample.trainSaveAndAsk(
            rows, file, preprocessor.analyze(Post.of("1", "Adding $NVDA at 107, I see 150 soon")));

    assertThat(reasons.stages()).hasSize(3);
    assertThat(SavedModel.read(file).certificate())
        .hasValueSatisfying(
            depth -> assertThat(depth).isInstanceOf(CalibratedDepth.Unattainable.class));
  }

  @Test
  void theCashtagStudyOfTheReadmeCountsAndWritesTables(@TempDir Path folder) throws IOException {
    SymbolDirectory listed =
        SymbolDirectory.of(
            List.of(new SymbolDirectory.Listing("TEF", "Telefonica", "BME", "Telecom", "")));
    CashtagReport report =
        CashtagExample.study(
            List.of(
                Post.of("1", "$TEF and $SAN report today"),
                Post.of("2", "RT @ann: $TEF and $SAN report today")),
            listed,
            folder);

    assertThat(report.symbols().symbols().get(0).symbol()).isEqualTo("SAN");
    assertThat(report.symbols().symbols().get(0).posts()).isEqualTo(2);
    assertThat(report.symbols().symbols().get(0).postsClean()).isEqualTo(1);
    assertThat(folder.resolve("pairs.csv")).content().contains("SAN,TEF,2,1");
  }

  @Test
  void theStageOfTheReadmeChooses() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(
          new Labeled<>(SparseVector.of(new int[] {i % 2}, new double[] {1 + i % 3}), i % 2 == 0));
    }
    assertThat(SearchExample.stage().fit(rows, 1).score(rows.get(0).value())).isPositive();
  }

  @Test
  void theExampleOfTheReadmeLearnsAndTellsPostsApart(@TempDir Path folder) throws IOException {
    Path sample = folder.resolve("sample.jsonl");
    try (InputStream in = getClass().getResourceAsStream("/io/finemo/examples/sample.jsonl")) {
      assertThat(in).isNotNull();
      Files.copy(in, sample);
    }
    Post hopeful = Post.of("1", "Adding $NVDA at 107, I see 150 before the summer");
    Post gloomy = Post.of("2", "$NVDA down 8% and falling, I am out");
    assertThat(ReadmeExample.run(sample, hopeful).probability(FinancialEmotion.OPPORTUNITY))
        .isGreaterThan(ReadmeExample.run(sample, gloomy).probability(FinancialEmotion.OPPORTUNITY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"})
  void linksLeadToFiles(String document) throws IOException {
    Set<String> links = found(LINK, document);
    assertThat(links).allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "SECURITY.md"})
  void testsThatAreNamedExist(String document) throws IOException {
    assertThat(testClasses()).containsAll(found(TEST_CLASS, document));
  }

  private static String code(String example) throws IOException {
    String source = Files.readString(EXAMPLES.resolve(example));
    int begin = source.indexOf("// README: begin\n");
    int end = source.indexOf("\n    // README: end\n");
    assertThat(begin).isPositive().isLessThan(end);
    return source.substring(source.indexOf('\n', begin) + 1, end).stripIndent() + "\n";
  }

  /** The sources of the classes of the page on embedding, by name. */
  private static SortedMap<String, String> embedded() throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(EXAMPLES.resolveSibling("embed"))) {
      for (Path file : files.toList()) {
        String source = Files.readString(file);
        if (source.contains("\n" + PUBLIC_CLASS)) {
          sources.put(file.getFileName().toString().replace(".java", ""), source);
        }
      }
    }
    return sources;
  }

  private static Set<String> found(Pattern pattern, String document) throws IOException {
    return pattern
        .matcher(Files.readString(ROOT.resolve(document)))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
