package io.finemo.features;

import io.finemo.features.lexicon.Lexica;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What to extract from a post: groups of n-grams, and counters behind them.
 *
 * <p>{@link #basicSet} and {@link #only} leave groups out, to measure what they add:
 *
 * <pre>{@code
 * FeatureSpec all = FeatureSpec.standard();
 * FeatureSpec basic = all.basicSet();
 * FeatureSpec temporal = all.without(FeatureGroup.NUMERICAL, FeatureGroup.SURFACE);
 * }</pre>
 *
 * @param ngrams the groups of n-grams, in the order of their indices
 * @param counters the counters that follow, in the order of {@link Counter}
 * @param lexica what words and emoji say, for the counters that ask
 */
public record FeatureSpec(List<NgramSpec> ngrams, Set<Counter> counters, Lexica lexica) {

  /**
   * Checks that there is something to extract and that no two features can bear the same name, and
   * copies.
   *
   * @param ngrams the groups of n-grams
   * @param counters the counters that follow
   * @param lexica what words and emoji say
   */
  public FeatureSpec {
    Objects.requireNonNull(lexica, "lexica");
    ngrams = List.copyOf(ngrams);
    EnumSet<Counter> copy = EnumSet.noneOf(Counter.class);
    copy.addAll(counters);
    counters = Collections.unmodifiableSet(copy);
    if (ngrams.isEmpty() && counters.isEmpty()) {
      throw new IllegalArgumentException("a specification must ask for n-grams or counters");
    }
    for (int i = 1; i < ngrams.size(); i++) {
      for (NgramSpec before : ngrams.subList(0, i)) {
        requireDifferent(before, ngrams.get(i));
      }
    }
  }

  /**
   * N-grams and counters by finemo's own lexica.
   *
   * @param ngrams the groups of n-grams, in the order of their indices
   * @param counters the counters that follow, in the order of {@link Counter}
   */
  public FeatureSpec(List<NgramSpec> ngrams, Set<Counter> counters) {
    this(ngrams, counters, Lexica.standard());
  }

  private static void requireDifferent(NgramSpec one, NgramSpec two) {
    if (one.prefix().equals(two.prefix())
        && one.minimum() <= two.maximum()
        && two.minimum() <= one.maximum()) {
      throw new IllegalArgumentException(
          "two groups of n-grams share lengths and names: " + one + " and " + two);
    }
  }

  /**
   * What serves short financial posts well: words (1 to 2) and characters within words (2 to 5) by
   * sublinear TF-IDF, of those that two posts hold; and all counters.
   *
   * @return the specification
   */
  public static FeatureSpec standard() {
    NgramWeights weights = NgramWeights.tfIdf().withSublinear(true);
    DocumentLimit two = DocumentLimit.count(2);
    return new FeatureSpec(
        List.of(
            NgramSpec.words(1, 2).withMinimumDocuments(two).withWeights(weights),
            NgramSpec.charactersInWords(2, 5).withMinimumDocuments(two).withWeights(weights)),
        EnumSet.allOf(Counter.class));
  }

  /**
   * N-grams alone.
   *
   * @param ngrams the groups of n-grams, at least one
   * @return the specification
   */
  public static FeatureSpec of(NgramSpec... ngrams) {
    return new FeatureSpec(List.of(ngrams), Set.of());
  }

  /**
   * The textual features alone: the paper's <em>basic set</em>.
   *
   * @return the specification without counters
   * @throws IllegalArgumentException if there are no n-grams
   */
  public FeatureSpec basicSet() {
    EnumSet<FeatureGroup> textual = EnumSet.allOf(FeatureGroup.class);
    textual.removeIf(group -> !group.textual());
    return only(textual);
  }

  /**
   * The features of Table III of the paper alone, without those that are finemo's own: its <em>all
   * features</em>.
   *
   * @return the specification
   * @throws IllegalArgumentException if nothing is left
   */
  public FeatureSpec paperSet() {
    EnumSet<FeatureGroup> named = EnumSet.allOf(FeatureGroup.class);
    named.removeIf(group -> !group.inPaper());
    return only(named);
  }

  /**
   * The features of some groups alone.
   *
   * @param groups the groups to keep
   * @return the specification
   * @throws IllegalArgumentException if nothing is left
   */
  public FeatureSpec only(Set<FeatureGroup> groups) {
    EnumSet<Counter> kept = EnumSet.noneOf(Counter.class);
    counters.stream().filter(counter -> groups.contains(counter.group())).forEach(kept::add);
    return new FeatureSpec(
        ngrams.stream().filter(spec -> groups.contains(spec.group())).toList(), kept, lexica);
  }

  /**
   * The features without some groups.
   *
   * @param groups the groups to leave out
   * @return the specification
   * @throws IllegalArgumentException if nothing is left
   */
  public FeatureSpec without(FeatureGroup... groups) {
    EnumSet<FeatureGroup> kept = EnumSet.allOf(FeatureGroup.class);
    Arrays.asList(groups).forEach(kept::remove);
    return only(kept);
  }

  /**
   * The groups that have a feature here.
   *
   * @return the groups, in their order
   */
  public Set<FeatureGroup> groups() {
    EnumSet<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
    ngrams.forEach(spec -> groups.add(spec.group()));
    counters.forEach(counter -> groups.add(counter.group()));
    return Collections.unmodifiableSet(groups);
  }

  /**
   * The same features by other lexica.
   *
   * @param other what words and emoji say
   * @return the specification
   */
  public FeatureSpec withLexica(Lexica other) {
    return new FeatureSpec(ngrams, counters, other);
  }

  /**
   * The learner of this specification.
   *
   * @param <L> the type of the labels, which are not looked at
   * @return a learner
   */
  public <L> FeatureLearner<L> learner() {
    return new FeatureLearner<>(this);
  }
}
