package io.finemo.cashtag.noise;

import io.finemo.cashtag.TaggedPost;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.ThreadSafe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds symbols that stand for another company: {@code $HP} where Hewlett-Packard is meant, which
 * is {@code $HPQ}.
 *
 * <p>A symbol s of a post may be read as c if c is spelled almost the same (a letter more, less or
 * other, or two swapped; for symbols of two letters or more), if s is the first word or the
 * initials of c's company, or if both have a company of the same name. Of those not in the post
 * themselves, the one with the largest ratio is given, if that is above the bound:
 *
 * <pre>
 * ratio = sum over the terms t of the post of ln (P(t | c) / P(t | s))
 * P(t | x) = b(t) / 2 + n(x, t) / max(n(x), m) / 2,   b(t) = (n(t) + 1) / (n + buckets)
 * </pre>
 *
 * <p>with n(x, t) the posts of x that hold t, n(x) their sum, n(t) and n those of all symbols: half
 * the background, half the profile (Jelinek-Mercer smoothing: Zhai and Lafferty, ACM TOIS 22(2),
 * 2004, section 3), so that terms which neither profile knows say nothing, however large the
 * profiles are. A profile of less than m terms counts as if it had m. One post is left out of every
 * n(x, t): of s the post itself, which should be one of those that were counted; of c because a
 * single post tells nothing. Words of a company's name count in its profile as so many posts.
 *
 * <p>Neither symbol needs to be listed. Where nearly all posts of s mean c, the profile of s is
 * that of c and nothing is found but by the name.
 */
@ThreadSafe
public final class ConfusedSymbols {
  private static final int MAX_TERMS_SHOWN = 10;
  private static final int LONGEST_SYMBOL = 10;

  private final SymbolProfiles profiles;
  private final CompanyNames names;
  private final ConfusionOptions options;
  private final Map<String, List<String>> candidates = new ConcurrentHashMap<>();

  /**
   * Reads by profiles alone, with {@link ConfusionOptions#defaults()}.
   *
   * @param profiles the company that symbols keep
   */
  public ConfusedSymbols(SymbolProfiles profiles) {
    this(profiles, SymbolDirectory.of(List.of()), ConfusionOptions.defaults());
  }

  /**
   * Reads by profiles and names.
   *
   * @param profiles the company that symbols keep
   * @param directory the names of listed companies
   * @param options when a symbol is taken for another one
   */
  public ConfusedSymbols(
      SymbolProfiles profiles, SymbolDirectory directory, ConfusionOptions options) {
    this.profiles = profiles;
    this.names = CompanyNames.of(directory.listings());
    this.options = options;
  }

  /**
   * Looks at the symbols of a post. At most {@link ProfileOptions#maxSymbols()} of them are looked
   * at, and {@link ProfileOptions#maxTerms()} terms.
   *
   * @param post the post, one of those that were counted
   * @return those that seem to stand for another one, in the order of the post
   */
  public List<ConfusedSymbol> find(TaggedPost post) {
    if (post.symbols().isEmpty()) {
      return List.of();
    }
    Set<String> terms = ContextTerms.of(post, profiles.options().maxTerms());
    List<ConfusedSymbol> found = new ArrayList<>();
    post.symbols().stream()
        .limit(profiles.options().maxSymbols())
        .forEach(symbol -> find(post, symbol, terms).ifPresent(found::add));
    return List.copyOf(found);
  }

  private Optional<ConfusedSymbol> find(TaggedPost post, String symbol, Set<String> terms) {
    boolean counted = post.clean() && post.symbols().size() <= profiles.options().maxSymbols();
    return candidates(symbol).stream()
        .filter(other -> !post.symbols().contains(other))
        .map(other -> compare(post.post().id(), symbol, other, terms, counted))
        .filter(reading -> reading.ratio() > options.bound())
        .filter(reading -> reading.terms().size() >= options.leastTerms())
        .max(
            Comparator.comparingDouble(ConfusedSymbol::ratio)
                .thenComparing(ConfusedSymbol::readAs, Comparator.reverseOrder()));
  }

  private ConfusedSymbol compare(
      String id, String symbol, String other, Set<String> terms, boolean counted) {
    double ratio = 0;
    List<ConfusedSymbol.Term> speaking = new ArrayList<>();
    for (String term : terms) {
      if (ProfileStatistic.isItself(symbol, term)) {
        continue;
      }
      double weight =
          StrictMath.log(probability(term, other, 1, 0))
              - StrictMath.log(
                  probability(term, symbol, counted ? 1 : 0, counted ? terms.size() - 1 : 0));
      ratio += weight;
      if (weight > 0) {
        speaking.add(new ConfusedSymbol.Term(term, weight));
      }
    }
    speaking.sort(
        Comparator.comparingDouble(ConfusedSymbol.Term::weight)
            .reversed()
            .thenComparing(ConfusedSymbol.Term::term));
    return new ConfusedSymbol(
        id, symbol, other, ratio, speaking.stream().limit(MAX_TERMS_SHOWN).toList());
  }

  /** P(t | x), without the posts and terms that are to be left out. */
  private double probability(String term, String symbol, long lessPosts, long lessTerms) {
    int bucket = profiles.options().bucket(term);
    SymbolProfile profile = profiles.of(symbol);
    Set<String> name = names.wordsOf(symbol);
    SymbolProfile all = profiles.background();
    double background =
        (all.count(bucket) + 1.0) / ((double) all.terms() + profiles.options().buckets());
    double named = name.contains(term) ? options.nameWeight() : 0;
    double count = Math.max(0, profile.count(bucket) - lessPosts) + named;
    double total = Math.max(0, profile.terms() - lessTerms) + name.size() * options.nameWeight();
    return background / 2 + count / Math.max(total, options.leastTotal()) / 2;
  }

  private List<String> candidates(String symbol) {
    // Only what was counted is remembered, so that no stream of new symbols fills the memory.
    return profiles.bySymbol().containsKey(symbol)
        ? candidates.computeIfAbsent(symbol, this::alike)
        : alike(symbol);
  }

  private List<String> alike(String symbol) {
    Set<String> alike = new TreeSet<>(names.alike(symbol));
    if (symbol.length() > 1 && symbol.length() <= LONGEST_SYMBOL) {
      Spellings.near(symbol, alike);
    }
    alike.remove(symbol);
    alike.removeIf(
        other ->
            profiles.of(other).posts() < options.leastPosts() && names.wordsOf(other).isEmpty());
    return List.copyOf(alike);
  }
}
