package io.finemo.cashtag.noise;

import io.finemo.core.text.WordTable;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which cashtags are judged: English, lower case. Written for this project from what
 * such posts are about; taken from no other list. Words of everyday use ({@code high}, {@code
 * open}, {@code call}) are left out of the topics, as they would speak everywhere.
 */
final class ContextWords {
  /** What a post is about. */
  enum Topic {
    TRADING,
    MUSIC,
    CODE
  }

  /** A word in lower case and the topic it tells of. */
  record TopicWord(String word, Topic topic) {}

  /** A percentage speaks of trading. */
  static final TopicWord PERCENTAGE = new TopicWord("%", Topic.TRADING);

  /** Never changed once it is filled. */
  private static final WordTable<TopicWord> TOPICS = new WordTable<>();

  /** For each first letter a to z of a word of a topic, which lengths such words have, as bits. */
  private static final int[] TOPIC_LENGTHS = new int[26];

  static {
    put(
        Topic.TRADING,
        """
        stock stocks stockmarket share shares shareholder shareholders price prices market markets
        trade trades trader traders trading traded earnings eps revenue revenues profit profits
        guidance dividend dividends yield bull bulls bullish bear bears bearish rally selloff
        breakout breakdown pullback uptrend downtrend support resistance chart charts candle rsi
        macd ema sma volume intraday premarket afterhours upgrade upgraded upgrades downgrade
        downgraded downgrades analyst analysts overweight underweight outperform underperform
        target invest invested investing investor investors investment portfolio hedge etf etfs
        fund funds futures calls puts options strike expiry ipo merger mergers acquisition
        acquires acquire buyout takeover buyback spinoff valuation marketcap ticker tickers nasdaq
        nyse amex dow sp500 djia forex fx crypto bitcoin bond bonds sec filing filings ceo cfo
        quarter quarterly q1 q2 q3 q4 fiscal estimates consensus undervalued overvalued shorts
        shorting shorted squeeze wallstreet bought sold holding holdings equities equity
        """);
    put(
        Topic.MUSIC,
        """
        rap rapper rappers rapping hiphop mixtape mixtapes album albums song songs tracklist lyrics
        lyric verse verses chorus remix producer freestyle concert concerts setlist tour rocky ferg
        nast twelvyy yams mob soundcloud datpiff spotify itunes dj mc emcee cypher ft feat featuring
        music musicvideo kesha studio nowplaying
        """);
    put(
        Topic.CODE,
        """
        bash shell zsh ksh csh sh linux unix ubuntu debian echo export sudo chmod chown grep sed awk
        ssh cron crontab cd mkdir rm ls env unset printf stdin stdout perl php python ruby java
        javascript js jquery powershell script scripts scripting variable variables var foreach
        function array string code coding compiler compile terminal console command cmd git makefile
        regex sql mysql html css laravel wordpress angular angularjs directory syntax debug
        """);
  }

  /** What stands before a cashtag where somebody trades. Never changed once it is filled. */
  private static final WordTable<String> TRADING_VERBS = new WordTable<>();

  static {
    words(
            """
            buy buying sell selling long short own owning hold holding bought sold add adding added
            trim cover covering covered longing shorting like liking watch watching
            """)
        .forEach(verb -> TRADING_VERBS.put(verb, verb));
  }

  /** What stands with the sign before a number. */
  static final Set<String> CURRENCIES =
      words("us usd can cad au aus aud nz nzd hk hkd sg sgd eur gbp jpy mx mxn rmb cny chf");

  /** What stands with the sign behind a number. */
  static final Set<String> UNITS =
      words(
          """
          k m mm mn mil mill mils million millions b bn bil billion billions t tn trillion
          trillions thousand thousands hundred hundreds grand
          """);

  /** Money itself. */
  static final Set<String> MONEY =
      words(
          """
          money cash buck bucks dollar dollars cents bills bands racks stacks paid rich broke loot
          bling dough payday paper moneys monies cheddar benjamins wealth millionaire
          """);

  /** Names that shells and their users give to variables. */
  static final Set<String> VARIABLES =
      words(
          """
          path home user shell pwd lang term host editor tmp tmpdir ps root dir file files name
          this self var vars i j x y n str val value key data row line lines args arg argv env id
          url db conn query result scope http get post server temp foo bar baz
          """);

  /** Words that lost their first letter, an S, to the sign. */
  static final Set<String> WITHOUT_S =
      words(
          """
          hit hits hitty ex exy exier lut luts uck ucks ucker tupid wag wagg waggy wagger
          mile miles miling mell mells mart mooth moke mokes moking mokin nitch leep leepy
          trip tripper trippers trippin tripping trip hady hades hawty horty ick avage avages
          auce aucy uper weet weets weetie oul ummer unday aturday how hows hopping hop tyle
          tylish tar tars treet treets tacks tack tudio pend pending pendin ave aving avings ugar
          nap napback neak neakers
          """);

  /** What artists make of the sign. */
  static final Set<String> ARTISTS = words("ap wag waggot ha uicideboy uicideboys money tunna");

  private ContextWords() {}

  /** A word of a topic as it stands in a text, in any case; null if the word tells nothing. */
  static @Nullable TopicWord find(String text, int start, int end) {
    return mayBeTopic(text.charAt(start), end - start) ? TOPICS.get(text, start, end) : null;
  }

  /** Most words are told apart by their first letters and lengths, without a look-up. */
  private static boolean mayBeTopic(char first, int length) {
    int letter = (first | 0x20) - 'a';
    boolean known = letter >= 0 && letter < TOPIC_LENGTHS.length;
    return !known || (TOPIC_LENGTHS[letter] >>> length & 1) != 0;
  }

  /** A verb of trading in lower case, as it stands in a text in any case; empty if it is none. */
  static String tradingVerb(String text, int start, int end) {
    String verb = TRADING_VERBS.get(text, start, end);
    return verb == null ? "" : verb;
  }

  private static void put(Topic topic, String words) {
    for (String word : words(words)) {
      TOPICS.put(word, new TopicWord(word, topic));
      TOPIC_LENGTHS[word.charAt(0) - 'a'] |= 1 << word.length();
    }
  }

  private static Set<String> words(String words) {
    return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
  }
}
