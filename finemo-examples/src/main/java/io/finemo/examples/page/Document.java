package io.finemo.examples.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What all pages have around them: a head with the look of all pages, and on top of it a policy
 * that allows the scripts and style sheets of the page, by the hash of their text, pictures that
 * the page itself holds, and nothing else. Text of others must not come near this class: it takes
 * markup, and only such as this project has written or {@link Html} has escaped.
 *
 * @param title the title, plain text
 * @param styles style sheets beside that of all pages
 * @param scripts scripts, in the order in which they run, after the body
 * @param asksItsServer whether scripts may ask the server that the page came from
 * @param body markup of the body, without scripts and styles
 */
public record Document(
    String title, List<String> styles, List<String> scripts, boolean asksItsServer, String body) {

  /**
   * Copies the lists.
   *
   * @param title the title, plain text
   * @param styles style sheets beside that of all pages
   * @param scripts scripts, in the order in which they run
   * @param asksItsServer whether scripts may ask the server that the page came from
   * @param body markup of the body
   */
  public Document {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /**
   * The page.
   *
   * @return a whole HTML document
   */
  public String html() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .append(policy())
        .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .append("<link rel=\"icon\" href=\"data:,\">\n<title>")
        .append(Html.attribute(title))
        .append("</title>\n");
    allStyles().forEach(style -> html.append("<style>").append(style).append("</style>\n"));
    html.append("</head>\n<body>\n").append(body);
    scripts.forEach(script -> html.append("<script>").append(script).append("</script>\n"));
    return html.append("</body>\n</html>\n").toString();
  }

  /**
   * The policy, which is in the page, and which a server may say too.
   *
   * @return the value of a {@code Content-Security-Policy}
   */
  public String policy() {
    return "default-src 'none'; script-src "
        + hashes(scripts)
        + "; style-src "
        + hashes(allStyles())
        + "; img-src data:; base-uri 'none'; form-action 'none'"
        + (asksItsServer ? "; connect-src 'self'" : "");
  }

  private List<String> allStyles() {
    List<String> all = new ArrayList<>();
    all.add(PageFile.own("page.css"));
    all.addAll(styles);
    return all;
  }

  private static String hashes(List<String> texts) {
    return texts.isEmpty()
        ? "'none'"
        : String.join(" ", texts.stream().map(PageFile::hash).toList());
  }
}
