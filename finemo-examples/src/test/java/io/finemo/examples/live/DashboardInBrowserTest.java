package io.finemo.examples.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.MarketSentiment;
import io.finemo.examples.page.Browser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;

/** The live page in a real browser. Skipped where no browser is installed. */
@EnabledIf("io.finemo.examples.page.Browser#isInstalled")
final class DashboardInBrowserTest {
  private static final int PHONE = 360;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String CASHTAGS =
      "Array.from(document.getElementById('cashtags').rows,"
          + " row => Array.from(row.cells, cell => cell.textContent).join(' ')).join(', ')";

  private static Browser browser;

  private final LiveFeed feed = new LiveFeed(9);
  private final LiveServer server = new LiveServer(feed);

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @BeforeEach
  void open() throws InterruptedException {
    browser.desktop();
    browser.dark(false);
    browser.reducedMotion(false);
    browser.console();
    browser.requests();
    browser.open(server.address());
    until("document.getElementById('judged').textContent !== '–'");
  }

  @AfterEach
  void close() {
    browser.open(URI.create("about:blank"));
    server.close();
  }

  @Test
  void atFirstThereIsNothingAndNothingIsMadeUp() {
    assertThat(text("state")).isEqualTo("Live");
    assertThat(text("sentiment")).isEqualTo("No sentiment yet");
    assertThat(browser.ask("document.getElementById('gauge').hidden")).isEqualTo(true);
    assertThat(text("empty")).startsWith("No opportunity yet");
    assertThat(page()).doesNotContain("%", "NaN", "undefined", "null");

    assertNothingBroke();
  }

  @Test
  void postsArriveWhileOneLooksTheNewestFirst() throws InterruptedException {
    feed.offer(InventedPosts.opportunity("Breakout of $TSLA tomorrow", "TSLA"));
    feed.offer(InventedPosts.other(Optional.empty(), false, "SAN"));
    feed.offer(InventedPosts.opportunity("Rally in $SAN", "SAN", "BBVA"));
    untilPosts(2);

    assertThat(post(0))
        .contains("Opportunity · 97 %, almost certain", "$SAN", "$BBVA", "bullish (filled in)")
        .contains("Rally in $SAN", "Because of “Rally” +1.25");
    assertThat(post(1)).contains("Breakout of $TSLA tomorrow");
    assertThat(browser.ask("Array.from(document.querySelectorAll('mark'), m => m.textContent)"))
        .isEqualTo(List.of("Rally", "Breakout"));

    untilText("judged", "3");
    assertThat(text("found")).isEqualTo("2");
    assertThat(browser.ask(CASHTAGS)).isEqualTo("$SAN 2 1, $BBVA 1 1, $TSLA 1 1");
    assertNothingBroke();
  }

  @Test
  void theGaugeTellsItsCoverage() throws InterruptedException {
    feed.offer(InventedPosts.other(Optional.of(MarketSentiment.BULLISH), true));
    feed.offer(InventedPosts.other(Optional.of(MarketSentiment.BULLISH), false));
    feed.offer(InventedPosts.other(Optional.of(MarketSentiment.BEARISH), false));
    feed.offer(InventedPosts.other(Optional.empty(), false));
    untilText("judged", "4");

    assertThat(text("sentiment")).contains("67 % bullish").contains("33 % bearish");
    assertThat(text("coverage"))
        .isEqualTo("Coverage 75 %: 2 bullish and 1 bearish of 4 posts; 1 declared, 2 filled in.");
    assertThat(attribute("gauge", "aria-valuetext")).isEqualTo("67 % bullish, 33 % bearish");
    assertThat(
            browser.ask(
                "Math.round(100 * document.getElementById('gauge-bullish').offsetWidth"
                    + " / document.getElementById('gauge').offsetWidth)"))
        .isIn(66L, 67L);
    assertNothingBroke();
  }

  @Test
  void anAssetIsFilteredByTypingAndByAClick() throws InterruptedException {
    feed.offer(InventedPosts.opportunity("First of TSLA", "TSLA"));
    feed.offer(InventedPosts.opportunity("Second of TS", "TS"));
    feed.offer(InventedPosts.opportunity("Third of SAN", "SAN", "TSLA"));
    untilPosts(3);
    untilText("found", "3");

    browser.ask("document.getElementById('filter').focus()");
    browser.type("ts");
    assertThat(posts()).isEqualTo(3L);
    browser.type("l");
    assertThat(posts()).isEqualTo(2L);
    assertThat(text("shown")).startsWith("2 of 3 posts");
    browser.type(Keys.ESCAPE, "nix");
    assertThat(posts()).isZero();
    assertThat(text("empty")).isEqualTo("Of 3 posts kept here, none speaks of NIX.");

    browser.ask("document.getElementById('clear').click()");
    assertThat(posts()).isEqualTo(3L);

    browser.ask("document.querySelector('#cashtags [data-asset=TS]').click()");
    assertThat(posts()).isEqualTo(1L);
    assertThat(post(0)).contains("Second of TS");
    feed.offer(InventedPosts.opportunity("Fourth of TSLA", "TSLA"));
    feed.offer(InventedPosts.opportunity("Fifth of TS", "TS"));
    untilPosts(2);
    assertThat(post(0)).contains("Fifth of TS");

    browser.ask("document.querySelector('#posts [data-asset=TS]').click()");
    assertThat(posts()).as("the second click shows all again").isEqualTo(5L);
    assertNothingBroke();
  }

  @Test
  void whilePausedPostsWait() throws InterruptedException {
    feed.offer(InventedPosts.opportunity("Before", "TSLA"));
    untilPosts(1);
    browser.ask("document.getElementById('pause').click()");
    feed.offer(InventedPosts.opportunity("While", "TSLA"));
    feed.offer(InventedPosts.opportunity("While", "TSLA"));
    untilText("pause", "Resume, 2 waiting");
    assertThat(posts()).isEqualTo(1L);

    browser.ask("document.getElementById('pause').click()");

    assertThat(posts()).isEqualTo(3L);
    assertThat(text("pause")).isEqualTo("Pause");
    assertNothingBroke();
  }

  @Test
  void otherPostsAreShownToThoseWhoAsk() throws InterruptedException {
    browser.ask("document.getElementById('all').click()");
    untilSubscribed(true);
    feed.offer(InventedPosts.other(Optional.of(MarketSentiment.BEARISH), true, "SAN"));
    untilPosts(1);
    assertThat(post(0)).contains("neutral · opportunity 3 %", "bearish (declared)");

    browser.ask("document.getElementById('all').click()");

    assertThat(posts()).isZero();
    assertNothingBroke();
  }

  @Test
  void whatIsLeftOutIsTold() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      feed.offer(InventedPosts.opportunity("Up " + i, "TSLA"));
    }
    untilText("judged", "200");

    assertThat(posts()).isBetween(20L, 100L);
    assertThat(text("shown"))
        .contains((200 - posts()) + " posts were left out")
        .contains("the figures count them");
    assertNothingBroke();
  }

  @Test
  void hostileTextStaysText() throws InterruptedException {
    List<String> hostile =
        List.of(
            "</script><script>window.hacked=1</script>",
            "<img src=\"http://example.com/x.png\" onerror=\"window.hacked=1\">",
            "<style>*{display:none}</style><base href=//example.com><form action=//example.com>",
            "\u202Egnp.exe\u2066 \u2028 \u2029 \u200F \u0007\u001B[2J",
            "data: {}\n\nevent: post\ndata: {}\r\rid: 9",
            "${window.hacked=1} {{constructor.constructor('window.hacked=1')()}}",
            "\uD83D \uDE80\uD83D lone",
            "a".repeat(5_000),
            "Z\u0351\u036B\u0343\u036A\u0302\u036B".repeat(200),
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83D\uDE80");
    for (String text : hostile) {
      feed.offer(InventedPosts.opportunity(text, text, "__proto__", "\"'><b>"));
    }
    untilPosts(hostile.size());
    untilText("judged", Integer.toString(hostile.size()));
    browser.ask("document.querySelectorAll('.asset').forEach(button => button.click())");
    browser.ask("document.getElementById('filter').value = ''");
    browser.ask("document.getElementById('filter').dispatchEvent(new Event('input'))");

    for (int i = 0; i < 3; i++) {
      assertThat(post(hostile.size() - 1 - i)).contains(hostile.get(i));
    }
    assertThat(post(6)).contains("U+202Egnp.exeU+2066 U+2028 U+2029 U+200F U+0007U+001B[2J");
    assertThat(post(3)).contains("U+D83D U+DE80U+D83D lone");
    assertThat(post(2)).contains("Show all 5,000 characters");
    assertThat(post(0)).contains(hostile.get(9));
    assertThat(page()).doesNotContain("\u202E", "\u2066", "\u200F");
    assertThat(browser.ask("document.querySelectorAll('script, style').length")).isEqualTo(3L);
    assertThat(browser.ask("document.querySelectorAll('img, form, base, iframe, main b').length"))
        .isEqualTo(0L);

    browser.phone(PHONE);
    browser.settle();
    browser.ask("document.querySelectorAll('[aria-expanded]').forEach(button => button.click())");
    assertFits();
    assertNothingBroke();
  }

  @Test
  void theKeyboardIsEnough() throws InterruptedException {
    feed.offer(InventedPosts.opportunity("First of TSLA", "TSLA"));
    feed.offer(InventedPosts.opportunity("Second of SAN", "SAN"));
    untilPosts(2);
    untilText("judged", "2");

    browser.type(Keys.TAB);
    assertFocusIsSeenOn("Skip to the posts");
    browser.type(Keys.ENTER, Keys.TAB);
    assertFocusIsSeenOn("Filter by asset");
    browser.type("san");
    assertThat(posts()).isEqualTo(1L);
    browser.type(Keys.TAB);
    assertFocusIsSeenOn("All assets");
    browser.type(Keys.ENTER);
    assertThat(posts()).isEqualTo(2L);
    assertFocusIsSeenOn("Filter by asset");
    browser.type(Keys.TAB);
    assertFocusIsSeenOn("Pause");
    browser.type(Keys.SPACE);
    assertFocusIsSeenOn("Resume, 0 waiting");
    browser.type(Keys.SPACE, Keys.TAB);
    assertFocusIsSeenOn("other posts too");
    browser.type(Keys.TAB);
    assertFocusIsSeenOn("$SAN");
    browser.type(Keys.ENTER);
    assertThat(posts()).isEqualTo(1L);
    assertFocusIsSeenOn("$SAN");

    feed.offer(InventedPosts.opportunity("Third of SAN", "SAN"));
    untilPosts(2);
    assertFocusIsSeenOn("$SAN");
    browser.type(Keys.ENTER);
    assertThat(posts()).isEqualTo(3L);
    assertFocusIsSeenOn("$SAN");
    assertNothingBroke();
  }

  @Test
  void theFocusStaysOnACashtagThatOthersOvertake() throws InterruptedException {
    feed.offer(InventedPosts.opportunity("First of TSLA", "TSLA"));
    until(CASHTAGS + " === '$TSLA 1 1'");
    browser.ask("document.querySelector('#cashtags button').focus()");
    feed.offer(InventedPosts.opportunity("Second of SAN", "SAN"));
    feed.offer(InventedPosts.opportunity("Third of SAN", "SAN"));
    until(CASHTAGS + " === '$SAN 2 2, $TSLA 1 1'");

    assertThat(browser.ask("document.activeElement.textContent")).isEqualTo("$TSLA");
  }

  @Test
  void screenReadersFindTheirWayAndAreToldSums() throws InterruptedException {
    browser.ask(
        "void (window.news = [], new MutationObserver(() =>"
            + " news.push(document.getElementById('news').textContent))"
            + ".observe(document.getElementById('news'), {childList: true}))");
    feed.offer(InventedPosts.opportunity("Up soon", "TSLA"));
    untilPosts(1);
    for (int i = 2; i <= 12; i++) {
      feed.offer(InventedPosts.opportunity("Up again", "SAN"));
    }
    untilPosts(12);
    untilText("judged", "12");

    assertThat((List<?>) browser.ask("news")).hasSize(1);
    assertThat(browser.accessibilityTree())
        .contains(
            "banner \"\"",
            "main \"\"",
            "contentinfo \"\"",
            "heading \"Live opportunities\"",
            "status \"\"",
            "region \"The last 15 minutes\"",
            "heading \"Sentiment\"",
            "meter \"Sentiment\"",
            "region \"Top cashtags\"",
            "columnheader \"cashtag\"",
            "rowheader \"$SAN\"",
            "region \"Posts\"",
            "searchbox \"Filter by asset\"",
            "button \"Pause\"",
            "checkbox \"other posts too\"",
            "list \"Posts\"",
            "button \"$TSLA\"")
        .doesNotContain("button \"\"", "searchbox \"\"", "checkbox \"\"", "link \"\"");
    assertThat(attribute("news", "aria-live")).isEqualTo("polite");
    assertThat(browser.ask("document.querySelectorAll('#posts [aria-live], #posts [role]').length"))
        .isEqualTo(0L);
  }

  @Test
  void lightAndDarkAreBothReadable() throws InterruptedException {
    feed.offer(InventedPosts.opportunity("Up \u202E soon", "TSLA"));
    feed.offer(InventedPosts.opportunity("a".repeat(2_000), "SAN"));
    untilPosts(2);
    untilText("judged", "2");
    browser.reducedMotion(true);
    browser.ask("document.querySelector('[data-asset=TSLA]').click()");
    browser.ask("document.getElementById('pause').click()");

    assertThat(faintTexts()).isEmpty();
    Object light = ground();
    browser.dark(true);
    browser.settle();
    assertThat(faintTexts()).isEmpty();
    assertThat(ground()).isNotEqualTo(light);

    server.goAway();
    untilText("state", "Connection lost; trying again");
    assertThat(faintTexts()).isEmpty();
    browser.dark(false);
    browser.settle();
    assertThat(faintTexts()).isEmpty();
  }

  @Test
  void aPhoneIsWideEnough() throws InterruptedException {
    browser.phone(PHONE);
    feed.offer(
        InventedPosts.opportunity("Breakout http://example.com/" + "x".repeat(300), "TEF.MC", "A"));
    untilPosts(1);
    untilText("judged", "1");

    assertFits();
    assertThat(
            browser.ask(
                "Array.from(document.querySelectorAll('main button, main input'))"
                    + ".filter(one => !one.hidden && one.offsetHeight < 24 && one.type !== 'checkbox').length"))
        .as("what is too small for a finger")
        .isEqualTo(0L);
    assertNothingBroke();
  }

  @Test
  void nothingMovesForThoseWhoAskForLessMotion() throws InterruptedException {
    browser.reducedMotion(true);
    feed.offer(InventedPosts.opportunity("Up soon", "TSLA"));
    untilPosts(1);

    assertThat(browser.ask("getComputedStyle(document.querySelector('.new')).animationName"))
        .isEqualTo("none");
    browser.reducedMotion(false);
    assertThat(browser.ask("getComputedStyle(document.querySelector('.new')).animationName"))
        .isEqualTo("arrive");
  }

  @Test
  void aLostConnectionIsToldAndFoundAgainWithoutShowingAnythingTwice() throws InterruptedException {
    feed.offer(InventedPosts.opportunity("Before", "TSLA"));
    untilPosts(1);
    server.goAway();
    untilText("state", "Connection lost; trying again");
    feed.offer(InventedPosts.opportunity("Meanwhile", "TSLA"));
    server.comeBack();
    untilText("state", "Live");
    untilPosts(2);
    untilText("judged", "2");

    assertThat(posts()).isEqualTo(2L);
    assertThat(post(0)).contains("Meanwhile");
    assertThat(post(1)).contains("Before");
  }

  private static void assertNothingBroke() {
    assertThat(browser.ask("window.hacked === undefined")).isEqualTo(true);
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allSatisfy(
            request ->
                assertThat(request)
                    .doesNotContainPattern("\"url\":\"(?!http://127\\.0\\.0\\.1:|data:)"));
  }

  private static void assertFits() {
    assertThat(browser.ask("window.innerWidth")).isEqualTo((long) PHONE);
    assertThat((long) browser.ask("document.documentElement.scrollWidth"))
        .as("width of the page on a phone")
        .isLessThanOrEqualTo(PHONE);
  }

  private static void assertFocusIsSeenOn(String name) {
    assertThat(
            browser.ask(
                "document.activeElement.labels && document.activeElement.labels.length"
                    + " ? document.activeElement.labels[0].textContent.trim()"
                    + " : document.activeElement.textContent"))
        .isEqualTo(name);
    assertThat(browser.ask("getComputedStyle(document.activeElement).outlineStyle"))
        .as("the outline of " + name)
        .isEqualTo("solid");
  }

  /** Texts whose contrast is below 4.5, as WCAG 2.2 defines it in 1.4.3. */
  private static List<?> faintTexts() {
    return (List<?>)
        browser.ask(
            """
            (() => {
              const parts = colour => colour.match(/[\\d.]+/g).map(Number);
              const light = colour => {
                const [r, g, b] = parts(colour).map(part => part / 255)
                  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ground = one => {
                const colour = getComputedStyle(one).backgroundColor;
                return parts(colour)[3] === 0 && one.parentElement ? ground(one.parentElement) : colour;
              };
              return Array.from(document.querySelectorAll('body *'))
                .filter(one => Array.from(one.childNodes).some(node => node.nodeType === 3 && node.data.trim()))
                .filter(one => one.checkVisibility() && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(one.tagName))
                .map(one => {
                  const both = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => a - b);
                  return [one.textContent.slice(0, 40), (both[1] + 0.05) / (both[0] + 0.05)];
                })
                .filter(pair => pair[1] < 4.5);
            })()""");
  }

  private static Object ground() {
    return browser.ask("getComputedStyle(document.body).backgroundColor");
  }

  private static String page() {
    return (String) browser.ask("document.body.innerText");
  }

  private static String text(String id) {
    return (String) browser.ask("document.getElementById('" + id + "').innerText");
  }

  private static Object attribute(String id, String name) {
    return browser.ask("document.getElementById('" + id + "').getAttribute('" + name + "')");
  }

  private static long posts() {
    return (long) browser.ask("document.querySelectorAll('#posts > li').length");
  }

  private static String post(int index) {
    return (String)
        browser.ask("document.querySelectorAll('#posts > li')[" + index + "].innerText");
  }

  private void untilSubscribed(boolean all) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (feed.isWanted(false) != all) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private static void untilPosts(int count) throws InterruptedException {
    until("document.querySelectorAll('#posts > li').length >= " + count);
  }

  private static void untilText(String id, String text) throws InterruptedException {
    until("document.getElementById('" + id + "').innerText === '" + text + "'");
  }

  private static void until(String expression) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!Boolean.TRUE.equals(browser.ask(expression))) {
      assertThat(Instant.now()).as("%s in %s", expression, page()).isBefore(end);
      Thread.sleep(20);
    }
  }
}
