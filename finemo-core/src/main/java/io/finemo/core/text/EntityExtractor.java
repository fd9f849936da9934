package io.finemo.core.text;

import io.finemo.core.ThreadSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds cashtags, hashtags, mentions and URLs in a post.
 *
 * <p>The text is read once from left to right, without regular expressions; time and memory are
 * linear in its length whatever it holds. Every span counts UTF-16 units of the text as given; a
 * lone surrogate belongs to no entity. Sources that escape markup, as the X API does in its {@code
 * text} field, count their own indices in the escaped text: extract before unescaping to compare
 * with them.
 *
 * <p>There are two sets of rules, which differ in cashtags only.
 *
 * <h2>Strict</h2>
 *
 * <p>{@link #strict()} follows <a href="https://github.com/twitter/twitter-text">twitter-text</a>,
 * the reference of X, and gives what X itself gives in the {@code entities} of a post:
 *
 * <ul>
 *   <li>a <b>cashtag</b> stands at the start or behind a space, has one to six letters, perhaps a
 *       dot or underscore and one or two letters more, and ends before a space, punctuation or the
 *       end: {@code $TSLA}, {@code $BRK.B}, {@code $ES_F};
 *   <li>a <b>hashtag</b> is a run of letters, marks, digits and some joiners of any script with at
 *       least one letter or mark in it, and nothing of that kind before its sign: {@code #Q3},
 *       {@code #рынок};
 *   <li>a <b>mention</b> is a name of up to twenty ASCII letters, digits and underscores, perhaps
 *       with a list: {@code @name}, {@code @name/list};
 *   <li>a <b>URL</b> has a host that ends in a known top-level domain, with or without its
 *       protocol: {@code https://example.org/a?b=c}, {@code example.org}.
 * </ul>
 *
 * <p>There is one known difference: private-use characters are not letters here. Which top-level
 * domains there are changes with time; those that once were still count.
 *
 * <h2>Extended</h2>
 *
 * <p>{@link #extended()} takes the cashtags that people write where X sees none:
 *
 * <table>
 *   <caption>Cashtags by the extended rules</caption>
 *   <tr><th>text</th><th>symbols</th><th>rule</th></tr>
 *   <tr><td>{@code ($TSLA) "$F" -$GM +$GE}</td><td>TSLA, F, GM, GE</td>
 *       <td>brackets, quotes, emoji, any punctuation may stand around it, except as below</td></tr>
 *   <tr><td>{@code $BTC/$XBT}, {@code $TSLA$AAPL}</td><td>BTC, XBT, TSLA, AAPL</td>
 *       <td>one may follow another without a space</td></tr>
 *   <tr><td>{@code $BRK.B $BTC.X $ILC.v}</td><td>BRK.B, BTC.X, ILC.v</td>
 *       <td>a dot and one letter: share class, or kind of asset</td></tr>
 *   <tr><td>{@code $TEF.MC $san.mc}</td><td>TEF.MC, san.mc</td>
 *       <td>a dot and two letters in the case of the letter before the dot: exchange</td></tr>
 *   <tr><td>{@code $TSLA. Now $GM.It rose}</td><td>TSLA, GM</td>
 *       <td>any other dot ends a sentence</td></tr>
 *   <tr><td>{@code $ES_F}</td><td>ES_F</td><td>{@code _F}: a continuous future</td></tr>
 *   <tr><td>{@code $IBEX35 $CAC40}</td><td>IBEX35, CAC40</td>
 *       <td>up to four digits behind one to six letters</td></tr>
 *   <tr><td>{@code $^IBEX $^N225}</td><td>^IBEX, ^N225</td>
 *       <td>a caret, a letter, up to nine letters and digits: index; the caret is part of the
 *       symbol</td></tr>
 *   <tr><td>{@code 買い$SONY}</td><td>SONY</td>
 *       <td>ideographs and kana, which are written without spaces, may touch a cashtag</td></tr>
 * </table>
 *
 * <p>and none of these:
 *
 * <table>
 *   <caption>Never cashtags by the extended rules</caption>
 *   <tr><th>text</th><th>why</th></tr>
 *   <tr><td>{@code $100 $5k $1.2bn $20C}</td><td>a symbol starts with a letter: an amount</td></tr>
 *   <tr><td>{@code US$ US$AB 5$x €$AB M¥$T}</td><td>behind a letter, a digit or the sign of another
 *       currency: an amount, or a fancy spelling</td></tr>
 *   <tr><td>{@code $USD100 $eur5}</td><td>a major currency and digits: an amount. {@code $USD} alone
 *       is the currency, and an asset</td></tr>
 *   <tr><td>{@code $AB1.5 $AB2,000 $AB5%}</td><td>the digits go on as a number</td></tr>
 *   <tr><td>{@code $$AB $$$}</td><td>doubled signs speak of money</td></tr>
 *   <tr><td>{@code $PATH_X ${PATH} \$PATH}</td><td>names of variables: no underscore except
 *       {@code _F}. {@code $PATH} alone is a listed symbol</td></tr>
 *   <tr><td>{@code @$AB _$AB 5%$AB}</td><td>not the start of a word</td></tr>
 *   <tr><td>{@code $TSL…}, {@code $TSL… https://t.co/x}</td><td>cut off by the source, the symbol is
 *       incomplete; an ellipsis elsewhere ends a symbol</td></tr>
 * </table>
 *
 * <p>A hyphen, an apostrophe or a slash ends a symbol: {@code $BRK-B} is BRK, {@code $BTC/USD} is
 * BTC. Symbols are kept as written, {@code $tsla} is {@code tsla}.
 *
 * <h2>Overlaps</h2>
 *
 * <p>Of two that overlap the one that starts first stays, as in twitter-text. So nothing inside of
 * a URL is found: {@code https://example.org/#top} is one URL.
 */
@ThreadSafe
public final class EntityExtractor {
  private static final EntityExtractor STRICT = new EntityExtractor(new StrictCashtags());
  private static final EntityExtractor EXTENDED = new EntityExtractor(new ExtendedCashtags());

  /** The ASCII characters at which one of the scanners begins; most characters are none. */
  private static final boolean[] SIGNS = new boolean[0x80];

  static {
    for (char sign : "$#@.:".toCharArray()) {
      SIGNS[sign] = true;
    }
  }

  /** Streams name few symbols again and again: each is one object, which is looked up fast. */
  private static final WordCache<String> SYMBOLS = new WordCache<>(symbol -> symbol);

  private final CashtagRules cashtags;

  private EntityExtractor(CashtagRules cashtags) {
    this.cashtags = cashtags;
  }

  /**
   * The rules of twitter-text.
   *
   * @return the one instance
   */
  public static EntityExtractor strict() {
    return STRICT;
  }

  /**
   * The rules of twitter-text for hashtags, mentions and URLs, and wider ones for cashtags.
   *
   * @return the one instance
   */
  public static EntityExtractor extended() {
    return EXTENDED;
  }

  /**
   * Finds all entities of a post. Time is O(n).
   *
   * @param text the post as its author wrote it
   * @return the entities in the order of their spans, which do not overlap; immutable, empty if
   *     there is none
   */
  public List<Entity> extract(String text) {
    List<Entity> entities = new ArrayList<>();
    HashtagScanner hashtags = new HashtagScanner(text);
    MentionScanner mentions = new MentionScanner(text);
    UrlScanner urls = new UrlScanner(text);
    int cashtagEnd = 0;
    int end = 0;
    for (int i = nextSign(text, 0); i < text.length(); i = nextSign(text, i + 1)) {
      int known = entities.size();
      switch (text.charAt(i)) {
        case '$' -> {
          int behind = cashtags.endAt(text, i, cashtagEnd);
          if (behind != CashtagRules.NONE) {
            cashtagEnd = behind;
            if (i >= end) {
              entities.add(
                  new Entity.Cashtag(SYMBOLS.get(text, i + 1, behind), new Span(i, behind)));
            }
          }
        }
        case '#', '\uFF03' -> hashtags.scan(i, end, entities);
        case '@', '\uFF20' -> mentions.scan(i, end, entities);
        case '.' -> urls.scanHosts(i, end, entities);
        case ':' -> urls.scanProtocol(i, end, entities);
        default -> {}
      }
      if (entities.size() > known) {
        end = entities.get(entities.size() - 1).span().end();
      }
    }
    return List.copyOf(entities);
  }

  /** Most of the time goes by here: a loop that calls nothing is compiled best. */
  private static int nextSign(String text, int from) {
    int at = from;
    while (at < text.length() && !isSign(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSign(char c) {
    return c < SIGNS.length ? SIGNS[c] : c == '\uFF03' || c == '\uFF20';
  }

  /**
   * The account that a post answers: the mention that nothing but spaces precedes.
   *
   * @param text the post as its author wrote it
   * @return the mention, or empty if the post does not start with one
   */
  public Optional<Entity.Mention> replyTo(String text) {
    int i = 0;
    while (i < text.length()
        && (CharClasses.isSpace(text.charAt(i)) || CharClasses.isDirectional(text.charAt(i)))) {
      i++;
    }
    if (i == text.length() || !CharClasses.isAtSign(text.charAt(i))) {
      return Optional.empty();
    }
    List<Entity> first = new ArrayList<>(1);
    new MentionScanner(text).scan(i, 0, first);
    // Behind more than one sign the mention starts at the last, so signs precede it.
    return first.isEmpty() || first.get(0).span().start() != i
        ? Optional.empty()
        : Optional.of((Entity.Mention) first.get(0));
  }
}
