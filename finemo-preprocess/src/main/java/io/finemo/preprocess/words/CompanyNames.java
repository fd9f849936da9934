package io.finemo.preprocess.words;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Entity;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds companies that posts name without {@code $}, by the names of a list of symbols.
 *
 * <p>A listed name is taken without what people leave out: legal forms at its end ({@code Inc},
 * {@code S.A.}, {@code plc}, {@code Holdings}), the kind of share, what stands in brackets, {@code
 * The} at its start. Accents, apostrophes, hyphens and the dots of initials make no difference, and
 * {@code &} is {@code and}. Where several listings have one name that with the shortest symbol is
 * meant (preferred shares have longer ones), and the first of those; where several names fit, the
 * longest. A legal form that follows belongs to the name, the dot behind it does not.
 *
 * <p>Names have capitals: at their first and last word, and at every word of four letters or more;
 * in a post all in lower case or all in capitals none are asked for. A name of one word that is an
 * ordinary word of the language or of English too ({@code Target}, {@code Gap}, {@code Match}) is
 * found inside a sentence whose other words are not all capitalised, and behind a word in lower
 * case, or with its legal form; one of the commonest words ({@code Now}, {@code On}) only with it.
 * One of two letters must be in capitals. Names that everybody knows ({@code Apple}, {@code Visa})
 * are found everywhere.
 *
 * <p>Trap: names of several ordinary words ({@code Best Buy}) are found in a post all in lower case
 * also where they are not meant.
 */
@ThreadSafe
public final class CompanyNames {
  private final NameTree names = new NameTree();

  private CompanyNames(SymbolDirectory directory) {
    for (SymbolDirectory.Listing listing : directory.listings()) {
      List<String> words = LegalForms.strip(NameUnit.ofName(listing.name()));
      if (!words.isEmpty()) {
        String symbol = SymbolDirectory.normalize(listing.symbol());
        names.add(words, new NameTree.Name(symbol, words.size() == 1 ? words.get(0) : ""));
      }
    }
  }

  /**
   * Takes the names of a list of symbols. Listings without a name are left out.
   *
   * @param directory what is listed
   * @return the names
   */
  public static CompanyNames of(SymbolDirectory directory) {
    return new CompanyNames(directory);
  }

  /**
   * Finds the companies a post names. Time is linear in the number of tokens, times the words of
   * the longest name.
   *
   * @param tokens the tokens of the post as written: before any step has changed them
   * @param language the language of the post, whose dictionary tells names from words
   * @return the companies in order, without overlaps with one another and with other entities
   */
  public List<Entity.Company> find(List<Token> tokens, Language language) {
    List<NameUnit> units = NameUnit.of(tokens);
    NameSearch search = new NameSearch(units, LetterCase.of(tokens), KnownWords.of(language));
    List<Entity.Company> found = new ArrayList<>(2);
    int at = 0;
    while (at < units.size()) {
      at = search.find(names, at, found);
    }
    return found;
  }

  /**
   * Makes one token of each company, which stands for it as a cashtag does: of the kind {@link
   * Token.Kind#CASHTAG}, with the normal form {@code $aapl}. What is written together with a name
   * ({@code Apple's}, {@code d'Apple}) becomes a word of its own.
   *
   * @param text the text of the post
   * @param tokens the tokens in which the companies were found
   * @param companies the companies in order, as {@link #find} gives them
   * @return the tokens in order
   */
  public static List<Token> asTokens(
      String text, List<Token> tokens, List<Entity.Company> companies) {
    if (companies.isEmpty()) {
      return tokens;
    }
    List<Token> merged = new ArrayList<>(tokens.size() + 2);
    int next = 0;
    for (Token token : tokens) {
      while (next < companies.size() && companies.get(next).span().end() <= token.span().start()) {
        next++;
      }
      if (next == companies.size() || !companies.get(next).span().overlaps(token.span())) {
        merged.add(token);
        continue;
      }
      Entity.Company company = companies.get(next);
      int before = company.span().start() - token.span().start();
      if (before > 0) {
        merged.add(part(token, 0, before));
      }
      if (before >= 0) {
        merged.add(token(text, company));
      }
      int behind = company.span().end() - token.span().start();
      if (behind < token.span().length()) {
        merged.add(part(token, behind, token.span().length()));
      }
    }
    return merged;
  }

  private static Token part(Token token, int from, int to) {
    return token.part(from, to, token.surface().substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static Token token(String text, Entity.Company company) {
    String norm = "$" + company.symbol().toLowerCase(Locale.ROOT);
    Span span = company.span();
    return new Token(
        Token.Kind.CASHTAG,
        span.of(text),
        norm,
        norm,
        PartOfSpeech.PROPN,
        VerbTense.NONE,
        false,
        span);
  }
}
