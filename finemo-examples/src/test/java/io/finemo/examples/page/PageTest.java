package io.finemo.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page holds all it needs, allows nothing else, and is not broken by what it shows. */
final class PageTest {
  private static final String HOSTILE =
      "</script><script>window.hacked=1</script><!-- \u2028 & \"'\u202E=1+1";
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"charts\">(.*?)</script>");

  private static Page page(String text) {
    Plot plot =
        Plot.of(
            text,
            text,
            Axis.categories(text, List.of(text)),
            Axis.linear(text),
            Series.bars(text, List.of(3)));
    DataTable table =
        new DataTable(text, List.of(text), List.of(DataTable.row(Html.foreign(text))));
    Network network =
        new Network(
            text,
            text,
            text,
            List.of(new Network.Node(text, 1), new Network.Node("b", 2)),
            List.of(new Network.Link(0, 1, 3)));
    Figures figures = Figures.of(new Figures.Figure(text, Html.number(3)));
    return new Page(
        text, text, List.of(Section.of(text, Html.foreign(text), plot, table, network, figures)));
  }

  @Test
  void onlyTheScriptsOfThePageAreAllowed() {
    String html = page("hello").html();
    List<String> scripts = SCRIPT.matcher(html).results().map(m -> m.group(1)).toList();

    assertThat(scripts).hasSize(2);
    assertThat(html)
        .contains(
            "content=\"default-src 'none'; script-src "
                + PageFile.hash(scripts.get(0))
                + " "
                + PageFile.hash(scripts.get(1))
                + "; style-src 'sha256-")
        .contains("; img-src data:; base-uri 'none'; form-action 'none'\">");
  }

  /** The digest of the empty text, as FIPS 180-4's test vectors have it. */
  @Test
  void hashesAreThoseOfTheStandard() {
    assertThat(PageFile.hash(""))
        .isEqualTo("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  }

  @Test
  void hostileTextChangesNothingInTheStructure() {
    String harmless = page("x").html();
    String hostile = page(HOSTILE).html();

    assertThat(tags(hostile)).isEqualTo(tags(harmless));
    assertThat(SCRIPT.matcher(hostile).results().count()).isEqualTo(2);
    assertThat(hostile).doesNotContain("<script>window.hacked");
  }

  @Test
  void theDataOfChartsComeBackAsTheyWentIn() throws IOException {
    var matcher = DATA.matcher(page(HOSTILE).html());
    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group(1)).doesNotContain("<", ">", "&", "\u2028");

    JsonNode data = new ObjectMapper().readTree(matcher.group(1));
    assertThat(data).hasSize(2);
    String shown = HOSTILE.replace("\u202E", "⟨U+202E⟩").replace("\u2028", "⟨U+2028⟩");
    assertThat(data.path(0).path("series").path(0).path("name").asText()).isEqualTo(shown);
    assertThat(data.path(1).path("nodes").path(0).path("name").asText()).isEqualTo(shown);
  }

  @Test
  void aPageNeedsNoOtherFile() {
    String markup = SCRIPT.matcher(page("x").html()).replaceAll("");
    assertThat(markup).doesNotContain(" src=", "@import", "url(");
    assertThat(Pattern.compile("href=\"(?!#|data:)").matcher(markup).find()).isFalse();
  }

  @Test
  void aPageWithoutChartsCarriesNoScript() {
    String html = new Page("t", "l", List.of(Section.of("s", Html.paragraph("p")))).html();
    assertThat(html).doesNotContain("<script", "ECharts").contains("script-src 'none'");
    assertThat(html.length()).isLessThan(20_000);
  }

  @Test
  void theLicenceOfTheDrawingCodeGoesWithIt() {
    assertThat(page("x").html())
        .contains("Licensed to the Apache Software Foundation (ASF)")
        .contains("Copyright 2017-2022 The Apache Software Foundation")
        .contains("Baidu Inc.", "Copyright 2010-2016 Mike Bostock");
  }

  @Test
  void partsHaveNamesForThoseWhoCannotSeeThem() {
    String html = page("x").html();
    assertThat(html)
        .contains("<html lang=\"en\">", "<main id=\"content\"", "<nav aria-label=\"Contents\">")
        .contains("<section id=\"section-1\" aria-labelledby=\"section-1-heading\">")
        .contains("role=\"img\" aria-label=\"x. x\"")
        .contains("<caption>x</caption>", "<th scope=\"col\">x</th>", "<th scope=\"row\">")
        .contains("<details><summary>Data of this chart</summary>");
  }

  @Test
  void rowsMustBeAsWideAsTheHead() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DataTable("t", List.of("a", "b"), List.of(DataTable.row(Html.text("1")))))
        .withMessageContaining("2 cells: 1");
  }

  private static List<String> tags(String html) {
    String markup = SCRIPT.matcher(html).replaceAll("").replaceAll("<code class=\"hidden\">", "");
    return Pattern.compile("</?[a-z][a-z0-9]*")
        .matcher(markup.replace("</code>", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
