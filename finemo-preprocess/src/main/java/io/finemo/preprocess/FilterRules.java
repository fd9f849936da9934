package io.finemo.preprocess;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.NearDuplicates;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Which posts a {@link PreprocessingStream} drops, and why. Immutable; each {@code with} and {@code
 * without} gives a changed copy.
 *
 * <p>The rules are asked in this order, and the first that applies gives the reason: empty, repost,
 * other language, not financial, advertising, near-duplicate.
 */
public final class FilterRules {
  private static final FilterRules STANDARD =
      new FilterRules(
          EnumSet.allOf(DiscardReason.class),
          anyOf(EnumSet.allOf(FinancialSignal.class)),
          builtInAdvertising(),
          NearDuplicates::new);

  private final Set<DiscardReason> reasons;
  private final Predicate<AnalyzedPost> financial;
  private final Map<Language, AdvertisingFilter> advertising;
  private final Supplier<NearDuplicates> duplicates;

  private FilterRules(
      Set<DiscardReason> reasons,
      Predicate<AnalyzedPost> financial,
      Map<Language, AdvertisingFilter> advertising,
      Supplier<NearDuplicates> duplicates) {
    this.reasons = reasons;
    this.financial = financial;
    this.advertising = advertising;
    this.duplicates = duplicates;
  }

  /**
   * All reasons; a post is financial if it gives any of the {@linkplain FinancialSignal signs};
   * finemo's own expressions of advertising; near-duplicates among the last {@value
   * NearDuplicates#DEFAULT_WINDOW} posts.
   *
   * @return the rules; always the same
   */
  public static FilterRules standard() {
    return STANDARD;
  }

  /**
   * The same rules but for some.
   *
   * @param dropped the reasons for which no post is to be dropped; {@link DiscardReason#EMPTY} may
   *     be among them
   * @return the rules
   */
  public FilterRules without(DiscardReason... dropped) {
    EnumSet<DiscardReason> fewer = EnumSet.noneOf(DiscardReason.class);
    fewer.addAll(reasons);
    for (DiscardReason reason : dropped) {
      fewer.remove(reason);
    }
    return new FilterRules(fewer, financial, advertising, duplicates);
  }

  /**
   * A post is financial if it gives at least one of these signs.
   *
   * @param signals the signs, at least one
   * @return the rules
   * @throws IllegalArgumentException if there is none
   */
  public FilterRules financialIfAny(Set<FinancialSignal> signals) {
    return financialIf(anyOf(atLeastOne(signals)));
  }

  /**
   * A post is financial if it gives each of these signs.
   *
   * @param signals the signs, at least one
   * @return the rules
   * @throws IllegalArgumentException if there is none
   */
  public FilterRules financialIfAll(Set<FinancialSignal> signals) {
    Set<FinancialSignal> all = atLeastOne(signals);
    return financialIf(post -> all.stream().allMatch(signal -> signal.isIn(post)));
  }

  /**
   * A post is financial if a rule of one's own says so.
   *
   * @param rule the rule, to be asked by any number of threads
   * @return the rules
   */
  public FilterRules financialIf(Predicate<AnalyzedPost> rule) {
    return new FilterRules(reasons, rule, advertising, duplicates);
  }

  /**
   * Adds expressions of advertising to those a language has.
   *
   * @param language the language of the posts they are looked for in
   * @param expressions words, or several words with blanks between them, as they stand in a post;
   *     case, punctuation and the mark of a hashtag do not matter
   * @return the rules
   * @throws IllegalArgumentException if an expression has no word
   */
  public FilterRules withAdvertising(Language language, Collection<String> expressions) {
    List<String> all = new ArrayList<>();
    AdvertisingFilter known = advertising.get(language);
    if (known != null) {
      all.addAll(known.expressions());
    }
    all.addAll(expressions);
    return advertising(language, all);
  }

  /**
   * Replaces the expressions of advertising of a language.
   *
   * @param language the language of the posts they are looked for in
   * @param expressions as in {@link #withAdvertising}; may be empty
   * @return the rules
   * @throws IllegalArgumentException if an expression has no word
   */
  public FilterRules withAdvertisingOnly(Language language, Collection<String> expressions) {
    return advertising(language, List.copyOf(expressions));
  }

  private FilterRules advertising(Language language, List<String> expressions) {
    Map<Language, AdvertisingFilter> changed = new HashMap<>(advertising);
    changed.put(language, new AdvertisingFilter(language, expressions));
    return new FilterRules(reasons, financial, Map.copyOf(changed), duplicates);
  }

  /**
   * Compares posts in another way: with another threshold, a window of another size, or one in
   * time.
   *
   * @param memory makes the memory of a stream, a new one at each call
   * @return the rules
   */
  public FilterRules withDuplicates(Supplier<NearDuplicates> memory) {
    return new FilterRules(reasons, financial, advertising, memory);
  }

  /** Why a post is dropped for itself, without looking at others. */
  Optional<Outcome.Discarded> discard(Examined examined) {
    AnalyzedPost analyzed = examined.analyzed();
    Post post = analyzed.post();
    if (examined.written().isEmpty() && reasons.contains(DiscardReason.EMPTY)) {
      return discarded(post, DiscardReason.EMPTY, "");
    }
    if ((post.repostOf().isPresent() || post.text().startsWith("RT @"))
        && reasons.contains(DiscardReason.REPOST)) {
      return discarded(post, DiscardReason.REPOST, post.repostOf().orElse(""));
    }
    if (examined.foreign().isPresent() && reasons.contains(DiscardReason.OTHER_LANGUAGE)) {
      return discarded(post, DiscardReason.OTHER_LANGUAGE, examined.foreign().get());
    }
    if (reasons.contains(DiscardReason.NOT_FINANCIAL) && !financial.test(analyzed)) {
      return discarded(post, DiscardReason.NOT_FINANCIAL, "");
    }
    AdvertisingFilter filter = advertising.get(examined.language());
    if (filter == null || !reasons.contains(DiscardReason.ADVERTISING)) {
      return Optional.empty();
    }
    return filter
        .find(examined.written())
        .flatMap(expression -> discarded(post, DiscardReason.ADVERTISING, expression));
  }

  /** A memory for one stream, if near-duplicates are dropped at all. */
  Optional<NearDuplicates> duplicates() {
    return reasons.contains(DiscardReason.NEAR_DUPLICATE)
        ? Optional.of(duplicates.get())
        : Optional.empty();
  }

  private static Optional<Outcome.Discarded> discarded(
      Post post, DiscardReason reason, String detail) {
    return Optional.of(new Outcome.Discarded(post, reason, detail));
  }

  private static Predicate<AnalyzedPost> anyOf(Set<FinancialSignal> signals) {
    return post -> {
      for (FinancialSignal signal : signals) {
        if (signal.isIn(post)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Set<FinancialSignal> atLeastOne(Set<FinancialSignal> signals) {
    if (signals.isEmpty()) {
      throw new IllegalArgumentException("signals must hold at least 1 signal");
    }
    return EnumSet.copyOf(signals);
  }

  private static Map<Language, AdvertisingFilter> builtInAdvertising() {
    Map<Language, AdvertisingFilter> filters = new HashMap<>();
    for (Language language : Language.BUILT_IN) {
      filters.put(language, new AdvertisingFilter(language, WordLists.of(language).advertising()));
    }
    return Map.copyOf(filters);
  }
}
