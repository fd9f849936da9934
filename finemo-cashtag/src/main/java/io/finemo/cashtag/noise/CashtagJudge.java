package io.finemo.cashtag.noise;

import io.finemo.cashtag.noise.ContextWords.Topic;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Entity;
import io.finemo.core.text.WordCache;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what a cashtag stands for in its post: an asset, or something else that is written with a
 * dollar sign.
 *
 * <p>Rules are tried in the order below; the first that fits is the reason. {@code t} is how many
 * different words of trading stand in the post, one more if a verb of trading stands before the
 * cashtag; <em>small</em> says that the symbol has a lower-case letter.
 *
 * <ol>
 *   <li>{@code CODE_SYNTAX}: {@code ->}, {@code ++}, {@code ::}, {@code ['} or {@code ["} follow
 *       directly; or {@code =} or a backquote stands directly before a common name of a variable or
 *       an unlisted symbol in small letters;
 *   <li>{@code CODE_CONTEXT}: more words of programming than t; one is enough for a common name of
 *       a variable, else two; never if listed;
 *   <li>{@code CLOSED_BY_SIGN}: one of the next three words ends with {@code $} and is no currency;
 *       a symbol in capitals only if t is 0;
 *   <li>{@code AMOUNT}: a currency before a number; a unit behind a number if t is 0;
 *   <li>{@code MONEY_WORD}: a word for money, if t is 0, or in small letters if t is 1; never if
 *       listed and in capitals;
 *   <li>{@code SIGN_FOR_S}: an S and the symbol make a word that people write so. In small letters
 *       if t is 0, or if t is 1 and it is not listed; in capitals only if t is 0, a directory does
 *       not list it, and the post has no other cashtag;
 *   <li>{@code MUSIC_CONTEXT}: more words of music than t; one is enough for a common part of
 *       artists' names, two if that is listed; for others if t is 0 and the post has no other
 *       cashtag: two if a directory does not list it, three without a directory;
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

  /** Whether the directory lists a symbol. */
  private final WordCache<Boolean> listed;

  private CashtagJudge(Optional<SymbolDirectory> directory) {
    this.directory = directory;
    this.listed = new WordCache<>(symbol -> directory.flatMap(all -> all.find(symbol)).isPresent());
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

  private boolean isListed(String symbol) {
    return directory.isPresent() && listed.get(symbol);
  }

  /**
   * Reads the cashtags of a post.
   *
   * @param text the post as its author wrote it
   * @param entities what was found in it, in order
   * @return a reading of each cashtag, in order
   */
  public List<CashtagReading> judge(String text, List<? extends Entity> entities) {
    return each(text, entities, Judgement::reading);
  }

  /** The reasons of these readings alone: what spoke for them takes longer to tell. */
  List<CashtagReason> reasons(String text, List<? extends Entity> entities) {
    return each(text, entities, Judgement::reason);
  }

  private <R> List<R> each(
      String text, List<? extends Entity> entities, Function<Judgement, R> reader) {
    int cashtags = 0;
    for (int i = 0; i < entities.size(); i++) {
      cashtags += entities.get(i) instanceof Entity.Cashtag ? 1 : 0;
    }
    if (cashtags == 0) {
      return List.of();
    }
    PostContext context = PostContext.of(text, entities);
    List<R> all = new ArrayList<>(cashtags);
    for (int i = 0; i < entities.size(); i++) {
      if (entities.get(i) instanceof Entity.Cashtag cashtag) {
        all.add(reader.apply(new Judgement(text, cashtag, context, cashtags == 1)));
      }
    }
    return Collections.unmodifiableList(all);
  }

  /** One cashtag in its post. */
  private final class Judgement {
    private final Entity.Cashtag cashtag;
    private final PostContext context;
    private final boolean alone;
    private final WrittenSymbol symbol;
    private final CashtagPlace place;
    private final boolean small;
    private final boolean listed;
    private final String tradingVerb;
    private final int trading;

    Judgement(String text, Entity.Cashtag cashtag, PostContext context, boolean alone) {
      this.cashtag = cashtag;
      this.context = context;
      this.alone = alone;
      this.symbol = WrittenSymbol.of(cashtag.symbol());
      this.place = new CashtagPlace(text, cashtag.span());
      this.small = symbol.small;
      this.listed = isListed(symbol.normalized());
      this.tradingVerb = place.verbBefore();
      this.trading = context.count(Topic.TRADING) + (tradingVerb.isEmpty() ? 0 : 1);
    }

    CashtagReading reading() {
      CashtagReason reason = reason();
      return new CashtagReading(cashtag, reason, evidence(reason));
    }

    CashtagReason reason() {
      if (!syntax().isEmpty()) {
        return CashtagReason.CODE_SYNTAX;
      }
      if (isVariable()) {
        return CashtagReason.CODE_CONTEXT;
      }
      if ((small || trading == 0) && !closing().isEmpty()) {
        return CashtagReason.CLOSED_BY_SIGN;
      }
      if (isBeforeAmount() || isBehindAmount()) {
        return CashtagReason.AMOUNT;
      }
      if (symbol.money && trading <= (small ? 1 : 0) && (small || !listed)) {
        return CashtagReason.MONEY_WORD;
      }
      if (symbol.withoutS && isForS()) {
        return CashtagReason.SIGN_FOR_S;
      }
      if (isArtist()) {
        return CashtagReason.MUSIC_CONTEXT;
      }
      if (trading > 0) {
        return CashtagReason.FINANCIAL_CONTEXT;
      }
      return listed ? CashtagReason.LISTED : CashtagReason.NOTHING_AGAINST;
    }

    private String evidence(CashtagReason reason) {
      return switch (reason) {
        case CODE_SYNTAX -> syntax();
        case CODE_CONTEXT -> context.first(Topic.CODE);
        case CLOSED_BY_SIGN -> closing();
        case AMOUNT -> isBeforeAmount() ? "number behind" : "number before";
        case MONEY_WORD -> symbol.lowerCase;
        case SIGN_FOR_S -> "s" + symbol.lowerCase;
        case MUSIC_CONTEXT -> context.first(Topic.MUSIC);
        case FINANCIAL_CONTEXT ->
            tradingVerb.isEmpty() ? context.first(Topic.TRADING) : tradingVerb;
        case LISTED -> symbol.normalized();
        case NOTHING_AGAINST -> "";
      };
    }

    private String syntax() {
      return place.programSigns(symbol.variable || (small && !listed));
    }

    private boolean isVariable() {
      int codeWords = context.count(Topic.CODE);
      return !listed && codeWords > trading && (codeWords > 1 || symbol.variable);
    }

    private String closing() {
      return place.closingWord(WORDS_TO_CLOSING, UNITS_TO_CLOSING);
    }

    private boolean isBeforeAmount() {
      return symbol.currency && place.isBeforeNumber();
    }

    private boolean isBehindAmount() {
      return symbol.unit && trading == 0 && place.isBehindNumber();
    }

    private boolean isForS() {
      return small
          ? trading == 0 || (trading == 1 && !listed)
          : trading == 0 && directory.isPresent() && !listed && alone;
    }

    private boolean isArtist() {
      int musicWords = context.count(Topic.MUSIC);
      if (musicWords <= trading) {
        return false;
      }
      return symbol.artist
          ? musicWords > (listed ? 1 : 0)
          : musicWords > (directory.isPresent() ? 1 : 2) && trading == 0 && !listed && alone;
    }
  }
}
