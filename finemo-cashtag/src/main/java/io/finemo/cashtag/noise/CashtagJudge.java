package io.finemo.cashtag.noise;

import io.finemo.cashtag.noise.ContextWords.Topic;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what a cashtag stands for in its post: an asset, or something else that is written with a
 * dollar sign.
 *
 * <p>Rules are tried in the order below; the first that fits is the reason. {@code t} is how many
 * words of trading stand in the post, one more if a verb of trading stands before the cashtag;
 * <em>small</em> says that the symbol has a lower-case letter.
 *
 * <ol>
 *   <li>{@code CODE_SYNTAX}: {@code ->}, {@code ++}, {@code ::}, {@code ['} or {@code ["} follow
 *       directly, or {@code =} or a backquote stands directly before;
 *   <li>{@code CODE_CONTEXT}: more words of programming than t; one is enough for a common name of
 *       a variable, else two;
 *   <li>{@code CLOSED_BY_SIGN}: one of the next three words ends with {@code $} and is no currency;
 *       a symbol in capitals only if t is 0;
 *   <li>{@code AMOUNT}: a currency before a number; a unit behind a number if t is 0;
 *   <li>{@code MONEY_WORD}: a word for money, if t is 0, or in small letters if t is 1; never if
 *       listed and in capitals;
 *   <li>{@code SIGN_FOR_S}: an S and the symbol make a word that people write so. In small letters
 *       if t is 0, or if t is 1 and it is not listed; in capitals only if t is 0 and a directory
 *       does not list it;
 *   <li>{@code MUSIC_CONTEXT}: more words of music than t; one is enough for a common part of
 *       artists' names, two for an unlisted symbol if t is 0, three without a directory;
 *   <li>an asset: {@code FINANCIAL_CONTEXT} if t is above 0, {@code LISTED} if a directory lists
 *       it, else {@code NOTHING_AGAINST}.
 * </ol>
 *
 * <p>The words are English. Time is linear in the post, plus a bounded stretch for each cashtag.
 */
@ThreadSafe
public final class CashtagJudge {
  private static final CashtagJudge WITHOUT_DIRECTORY = new CashtagJudge(Optional.empty());
  private static final int WORDS_TO_CLOSING = 3;
  private static final int UNITS_TO_CLOSING = 40;

  private final Optional<SymbolDirectory> directory;

  private CashtagJudge(Optional<SymbolDirectory> directory) {
    this.directory = directory;
  }

  /**
   * Judges by the post alone.
   *
   * @return the one instance
   */
  public static CashtagJudge standard() {
    return WITHOUT_DIRECTORY;
  }

  /**
   * Judges by the post and by what is listed.
   *
   * @param directory the symbols that are listed
   * @return the judge
   */
  public static CashtagJudge with(SymbolDirectory directory) {
    return new CashtagJudge(Optional.of(directory));
  }

  /**
   * Reads the cashtags of a post.
   *
   * @param text the post as its author wrote it
   * @param entities what was found in it, in order
   * @return a reading of each cashtag, in order
   */
  public List<CashtagReading> judge(String text, List<? extends Entity> entities) {
    if (entities.stream().noneMatch(Entity.Cashtag.class::isInstance)) {
      return List.of();
    }
    PostContext context = PostContext.of(text, entities);
    List<CashtagReading> readings = new ArrayList<>();
    for (Entity entity : entities) {
      if (entity instanceof Entity.Cashtag cashtag) {
        readings.add(new Judgement(text, cashtag, context).reading());
      }
    }
    return List.copyOf(readings);
  }

  /** One cashtag in its post. */
  private final class Judgement {
    private final Entity.Cashtag cashtag;
    private final PostContext context;
    private final String symbol;
    private final CashtagPlace place;
    private final boolean small;
    private final boolean listed;
    private final boolean tradingVerb;
    private final int trading;

    Judgement(String text, Entity.Cashtag cashtag, PostContext context) {
      this.cashtag = cashtag;
      this.context = context;
      this.symbol = cashtag.symbol().toLowerCase(Locale.ROOT);
      this.place = new CashtagPlace(text, cashtag.span());
      this.small = !cashtag.symbol().equals(cashtag.symbol().toUpperCase(Locale.ROOT));
      this.listed = directory.flatMap(all -> all.find(symbol)).isPresent();
      this.tradingVerb = ContextWords.TRADING_VERBS.contains(place.wordBefore());
      this.trading = context.count(Topic.TRADING) + (tradingVerb ? 1 : 0);
    }

    CashtagReading reading() {
      String syntax = place.programSigns();
      if (!syntax.isEmpty()) {
        return reading(CashtagReason.CODE_SYNTAX, syntax);
      }
      if (isVariable()) {
        return reading(CashtagReason.CODE_CONTEXT, context.first(Topic.CODE));
      }
      String closing = small || trading == 0 ? closing() : "";
      if (!closing.isEmpty()) {
        return reading(CashtagReason.CLOSED_BY_SIGN, closing);
      }
      if (ContextWords.CURRENCIES.contains(symbol) && place.isBeforeNumber()) {
        return reading(CashtagReason.AMOUNT, "number behind");
      }
      if (ContextWords.UNITS.contains(symbol) && trading == 0 && place.isBehindNumber()) {
        return reading(CashtagReason.AMOUNT, "number before");
      }
      if (ContextWords.MONEY.contains(symbol) && trading <= (small ? 1 : 0) && (small || !listed)) {
        return reading(CashtagReason.MONEY_WORD, symbol);
      }
      if (ContextWords.WITHOUT_S.contains(symbol) && isForS()) {
        return reading(CashtagReason.SIGN_FOR_S, "s" + symbol);
      }
      if (isArtist()) {
        return reading(CashtagReason.MUSIC_CONTEXT, context.first(Topic.MUSIC));
      }
      return asset();
    }

    private CashtagReading asset() {
      if (trading > 0) {
        String word = tradingVerb ? place.wordBefore() : context.first(Topic.TRADING);
        return reading(CashtagReason.FINANCIAL_CONTEXT, word);
      }
      return listed
          ? reading(CashtagReason.LISTED, SymbolDirectory.normalize(symbol))
          : reading(CashtagReason.NOTHING_AGAINST, "");
    }

    private CashtagReading reading(CashtagReason reason, String evidence) {
      return new CashtagReading(cashtag, reason, evidence);
    }

    private boolean isVariable() {
      int code = context.count(Topic.CODE);
      return code > trading && (code > 1 || ContextWords.VARIABLES.contains(symbol));
    }

    private boolean isForS() {
      return small
          ? trading == 0 || (trading == 1 && !listed)
          : trading == 0 && directory.isPresent() && !listed;
    }

    private boolean isArtist() {
      int music = context.count(Topic.MUSIC);
      if (music <= trading) {
        return false;
      }
      return ContextWords.ARTISTS.contains(symbol)
          || (trading == 0 && !listed && music > (directory.isPresent() ? 1 : 2));
    }

    private String closing() {
      return place.closingWord(WORDS_TO_CLOSING, UNITS_TO_CLOSING);
    }
  }
}
