package io.finemo.examples.live;

import io.finemo.examples.page.Document;
import io.finemo.examples.page.PageFile;
import java.util.List;

/**
 * The page on which opportunities arrive live: one file, which asks {@code v1/live} beside it for
 * server-sent events and nothing else of anybody. It takes the events of a {@link LiveSubscription}
 * under their names, each post with its number as the event's id; it asks with {@code all=true} to
 * be sent all posts, and with {@code after} and a number after a break.
 *
 * <p>What posts say becomes text nodes, never markup, and the page's policy allows its own script
 * only.
 */
public final class DashboardPage {
  private static final Document DOCUMENT =
      new Document(
          "finemo live",
          List.of(PageFile.read(DashboardPage.class, "live.css")),
          List.of(PageFile.read(DashboardPage.class, "live.js")),
          true,
          PageFile.read(DashboardPage.class, "live.html"));

  private DashboardPage() {}

  /**
   * The page.
   *
   * @return a whole HTML document
   */
  public static String html() {
    return DOCUMENT.html();
  }

  /**
   * What the page may do, for the header that goes with it.
   *
   * @return the value of {@code Content-Security-Policy}, which also forbids to frame the page
   */
  public static String policy() {
    return DOCUMENT.policy() + "; frame-ancestors 'none'";
  }
}
