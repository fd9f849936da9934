package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.finemo.core.read.PostRow;
import io.finemo.examples.page.AllBlocks;
import io.finemo.examples.page.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in a real browser, full of hostile posts. Skipped where no browser is installed. */
@EnabledIf("io.finemo.examples.page.Browser#isInstalled")
final class PagesInBrowserTest {
  private static final List<String> HOSTILE =
      List.of(
          "</script><script>window.hacked=1</script>",
          "<img src=\"http://example.com/x.png\" onerror=\"window.hacked=1\">",
          "\"'><svg onload=window.hacked=1><iframe src=//example.com></iframe>",
          "<style>*{display:none}</style><base href=//example.com><form action=//example.com>",
          "\u202Egnp.exe\u2066 \u2028 \u2029 \u200F \u0007\u001B[2J\u001B]0;x\u0007",
          "{{constructor.constructor('window.hacked=1')()}} ${window.hacked=1} {b|x}",
          "=HYPERLINK(\"http://example.com\") +1 @SUM(1) -->]]>&lt;&#60;",
          "a".repeat(400) + "Z\u0351\u036B\u0343\u036A\u0302\u036B");

  private static final int PHONE = 360;

  /** How each page is written. */
  enum Written {
    OPPORTUNITIES {
      @Override
      void to(Path file) throws IOException {
        CliRun.of(
                "opportunities",
                "--input",
                hostilePosts(file.resolveSibling("posts.csv")).toString(),
                "--label",
                "label",
                "--ticker",
                "ticker",
                "--folds",
                "2",
                "--depth",
                "0.2",
                "--output",
                file.resolveSibling("list.txt").toString(),
                "--html",
                file.toString())
            .succeeds();
      }
    },
    CASHTAGS {
      @Override
      void to(Path file) throws IOException {
        CliRun.of(
                "cashtags",
                "--input",
                hostilePosts(file.resolveSibling("posts.csv")).toString(),
                "--symbols",
                hostileSectors(file.resolveSibling("list.csv")).toString(),
                "--author-names",
                "--output",
                file.resolveSibling("study.txt").toString(),
                "--html",
                file.toString())
            .succeeds();
      }
    },
    ALL_BLOCKS {
      @Override
      void to(Path file) throws IOException {
        AllBlocks.of(String.join(" ", HOSTILE)).write(file);
      }
    };

    abstract void to(Path file) throws IOException;
  }

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void aPageOfHostilePostsIsDrawnAndDoesNothingElse(Written page, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("page.html");
    page.to(file);
    browser.console();
    browser.requests();

    browser.desktop();
    browser.dark(false);
    browser.open(file);
    List<Object> light = drawings();
    browser.dark(true);
    List<Object> dark = drawings();
    browser.phone(PHONE);
    List<Object> narrow = drawings();

    assertThat(light).isNotEmpty().doesNotContain(0L).doesNotHaveDuplicates();
    assertThat(dark).hasSameSizeAs(light).doesNotContainAnyElementsOf(light);
    assertThat(narrow).hasSameSizeAs(light).doesNotContainAnyElementsOf(dark);
    assertThat(browser.ask("window.innerWidth")).isEqualTo((long) PHONE);
    assertThat((long) browser.ask("document.documentElement.scrollWidth"))
        .as("width of the page on a phone")
        .isLessThanOrEqualTo(PHONE);

    assertThat(browser.print()).isNotEmpty();
    assertThat(browser.ask("document.documentElement.classList.contains('printing')"))
        .isEqualTo(false);

    assertThat(browser.ask("window.hacked === undefined")).isEqualTo(true);
    assertThat(browser.ask("document.querySelectorAll('script, style').length")).isEqualTo(4L);
    assertThat(browser.ask("document.querySelectorAll('img, svg, iframe, form, base').length"))
        .isEqualTo(0L);
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allSatisfy(
            request ->
                assertThat(request)
                    .containsPattern("\"documentURL\":\"file:")
                    .doesNotContainPattern("\"url\":\"(?!file:|data:)"));
  }

  /** A hash of the pixels of each chart; 0 for one on which there is nothing. */
  private static List<Object> drawings() {
    // The browser has drawn, and told the page of another scheme or size, before the next frame.
    browser.settle();
    Object pictures =
        browser.ask(
            """
            Array.from(document.querySelectorAll('.chart'), box => {
              const canvas = box.querySelector('canvas');
              const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              return data.data.reduce((hash, value) => (hash * 31 + value) | 0, 0);
            })""");
    return new ArrayList<>((List<?>) pictures);
  }

  private static Path hostilePosts(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord("id", "text", "label", "ticker", "date");
      int at = 0;
      for (PostRow row : SampleCsv.firstOfEach(20)) {
        String hostile = HOSTILE.get(at++ % HOSTILE.size());
        csv.writeRecord(
            row.post().id() + hostile,
            row.post().text() + " " + hostile,
            row.label().orElseThrow(),
            hostile,
            LocalDate.EPOCH.plusDays(at) + "T12:00:00Z");
      }
    }
    return file;
  }

  private static Path hostileSectors(Path file) throws IOException {
    List<String> symbols = List.of("TSLA", "NVDA", "MTCH", "NU", "AAPL", "SAN", "BTC", "AMZN");
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord("symbol", "name", "exchange", "sector", "industry");
      for (int i = 0; i < symbols.size(); i++) {
        String hostile = HOSTILE.get(i % HOSTILE.size());
        csv.writeRecord(symbols.get(i), hostile, hostile, hostile, hostile);
      }
    }
    return file;
  }
}
