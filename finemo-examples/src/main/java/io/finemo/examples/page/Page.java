package io.finemo.examples.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.finemo.core.internal.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as one HTML file that needs no network: light and dark as the reader's system is, for
 * paper, phones and screen readers.
 *
 * <p>The policy on top of the file allows the three scripts and style sheets of the file, by the
 * hash of their text, pictures that the file itself holds, and nothing else: no other script, no
 * request, no form. The data of all charts are one block of JSON; everything else is markup.
 *
 * @param title the title
 * @param lead what the page is about, in a sentence or two
 * @param sections its sections, from top to bottom
 */
public record Page(String title, String lead, List<Section> sections) {

  /**
   * Copies the list.
   *
   * @param title the title
   * @param lead what the page is about
   * @param sections its sections
   */
  public Page {
    sections = List.copyOf(sections);
  }

  /**
   * Writes the page, in UTF-8, whole or not at all.
   *
   * @param file where to
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    byte[] html = html().getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, out -> out.write(html));
  }

  /**
   * The page.
   *
   * @return a whole HTML document
   */
  public String html() {
    List<Chart> charts = new ArrayList<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Chart chart) {
          charts.add(chart);
        }
      }
    }
    StringBuilder body = new StringBuilder();
    body(body);
    footer(body, charts);
    if (charts.isEmpty()) {
      return new Document(title, List.of(), List.of(), false, body.toString()).html();
    }
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    charts.forEach(chart -> data.add(chart.json()));
    body.append("<script type=\"application/json\" id=\"charts\">")
        .append(DataBlock.of(data))
        .append("</script>\n");
    List<String> scripts = List.of(PageFile.echarts(), PageFile.own("page.js"));
    return new Document(title, List.of(), scripts, false, body.toString()).html();
  }

  private void body(StringBuilder html) {
    html.append("<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header>\n<h1>")
        .append(Html.text(title).markup())
        .append("</h1>\n<p>")
        .append(Html.text(lead).markup())
        .append("</p>\n</header>\n<nav aria-label=\"Contents\">\n<ul>\n");
    for (int i = 0; i < sections.size(); i++) {
      html.append("<li><a href=\"#section-" + (i + 1) + "\">")
          .append(Html.text(sections.get(i).heading()).markup())
          .append("</a></li>\n");
    }
    html.append("</ul>\n</nav>\n<main id=\"content\" tabindex=\"-1\">\n");
    for (int i = 0; i < sections.size(); i++) {
      String id = "section-" + (i + 1);
      html.append("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-heading\">\n")
          .append("<h2 id=\"" + id + "-heading\">")
          .append(Html.text(sections.get(i).heading()).markup())
          .append("</h2>\n");
      sections.get(i).blocks().forEach(block -> html.append(block.markup()).append('\n'));
      html.append("</section>\n");
    }
    html.append("</main>\n");
  }

  private static void footer(StringBuilder html, List<Chart> charts) {
    html.append("<footer>\n<p>Made by finemo. Nothing here is financial advice.</p>\n");
    if (!charts.isEmpty()) {
      html.append("<noscript><p>Charts are drawn by scripts; the tables below them hold the same")
          .append(" figures.</p></noscript>\n<details><summary>Charts are drawn by Apache ECharts ")
          .append(Html.text(PageFile.echartsVersion()).markup())
          .append(", under the Apache License 2.0</summary>\n<pre>")
          .append(Html.text(PageFile.echartsNotice()).markup())
          .append("</pre></details>\n");
    }
    html.append("</footer>\n");
  }
}
