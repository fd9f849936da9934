package io.finemo.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The settings of n-grams that a search tries: every combination of the values it lists.
 *
 * <pre>{@code
 * NgramGrid grid =
 *     NgramGrid.of(NgramSpec.Unit.WORD)
 *         .withRanges(new NgramGrid.Range(1, 1), new NgramGrid.Range(1, 2))
 *         .withMinimumDocuments(DocumentLimit.count(1), DocumentLimit.count(3))
 *         .withWeights(NgramWeights.counts(), NgramWeights.tfIdf());
 * }</pre>
 *
 * @param unit what n-grams are made of
 * @param ranges the lengths of n-grams ({@code ngram_range})
 * @param minimumDocuments the lower bounds on document frequency ({@code min_df})
 * @param maximumDocuments the upper bounds on document frequency ({@code max_df})
 * @param maximumFeatures the bounds on the number of n-grams ({@code max_features}), each 1 or more
 *     or {@link NgramSpec#UNLIMITED}
 * @param weights what n-grams weigh
 */
public record NgramGrid(
    NgramSpec.Unit unit,
    List<Range> ranges,
    List<DocumentLimit> minimumDocuments,
    List<DocumentLimit> maximumDocuments,
    List<Integer> maximumFeatures,
    List<NgramWeights> weights) {

  /**
   * Checks that each list has a value and none twice, and copies them.
   *
   * @param unit what n-grams are made of
   * @param ranges the lengths of n-grams
   * @param minimumDocuments the lower bounds on document frequency
   * @param maximumDocuments the upper bounds on document frequency
   * @param maximumFeatures the bounds on the number of n-grams, each 1 or more
   * @param weights what n-grams weigh
   */
  public NgramGrid {
    Objects.requireNonNull(unit, "unit");
    ranges = checked("ranges", ranges);
    minimumDocuments = checked("minimumDocuments", minimumDocuments);
    maximumDocuments = checked("maximumDocuments", maximumDocuments);
    maximumFeatures = checked("maximumFeatures", maximumFeatures);
    weights = checked("weights", weights);
    for (int most : maximumFeatures) {
      if (most < 1) {
        throw new IllegalArgumentException("maximumFeatures must be at least 1: " + most);
      }
    }
  }

  private static <V> List<V> checked(String name, List<V> values) {
    List<V> copy = List.copyOf(values);
    if (copy.isEmpty() || copy.stream().distinct().count() < copy.size()) {
      throw new IllegalArgumentException(name + " must be 1 value or more, each once: " + copy);
    }
    return copy;
  }

  /**
   * The grid of one candidate, which counts single units and keeps all: to start from.
   *
   * @param unit what n-grams are made of
   * @return the grid
   */
  public static NgramGrid of(NgramSpec.Unit unit) {
    return new NgramGrid(
        unit,
        List.of(new Range(1, 1)),
        List.of(DocumentLimit.count(1)),
        List.of(DocumentLimit.share(1)),
        List.of(NgramSpec.UNLIMITED),
        List.of(NgramWeights.counts()));
  }

  /**
   * 980 candidates in the manner of Listing 1 of de Arriba-P&eacute;rez et al. 2020: counts of
   * n-grams from 1 to 1 up to 1 to 7 units; of at least no, .1, .5, .8 or 1 % of the posts; of at
   * most 30, 35, 40, 50, 70, 80 or 100 % (the share 1.0, where a whole 1 would mean one post); the
   * 10,000, 20,000, 30,000 most frequent or all. The values are finemo's reading of the listing;
   * others may be given in their place.
   *
   * @param unit what n-grams are made of
   * @return the grid
   */
  public static NgramGrid inTheMannerOfListing1(NgramSpec.Unit unit) {
    return of(unit)
        .withRanges(
            IntStream.rangeClosed(1, 7)
                .mapToObj(longest -> new Range(1, longest))
                .toArray(Range[]::new))
        .withMinimumDocuments(shares(0, 0.001, 0.005, 0.008, 0.01))
        .withMaximumDocuments(shares(0.3, 0.35, 0.4, 0.5, 0.7, 0.8, 1))
        .withMaximumFeatures(10_000, 20_000, 30_000, NgramSpec.UNLIMITED);
  }

  private static DocumentLimit[] shares(double... shares) {
    return Arrays.stream(shares).mapToObj(DocumentLimit::share).toArray(DocumentLimit[]::new);
  }

  /**
   * The same with other lengths.
   *
   * @param others the lengths to try
   * @return the grid
   */
  public NgramGrid withRanges(Range... others) {
    return new NgramGrid(
        unit, List.of(others), minimumDocuments, maximumDocuments, maximumFeatures, weights);
  }

  /**
   * The same with other lower bounds on document frequency.
   *
   * @param limits the bounds to try
   * @return the grid
   */
  public NgramGrid withMinimumDocuments(DocumentLimit... limits) {
    return new NgramGrid(unit, ranges, List.of(limits), maximumDocuments, maximumFeatures, weights);
  }

  /**
   * The same with other upper bounds on document frequency.
   *
   * @param limits the bounds to try
   * @return the grid
   */
  public NgramGrid withMaximumDocuments(DocumentLimit... limits) {
    return new NgramGrid(unit, ranges, minimumDocuments, List.of(limits), maximumFeatures, weights);
  }

  /**
   * The same with other bounds on the number of n-grams.
   *
   * @param most the bounds to try, each 1 or more
   * @return the grid
   */
  public NgramGrid withMaximumFeatures(Integer... most) {
    return new NgramGrid(unit, ranges, minimumDocuments, maximumDocuments, List.of(most), weights);
  }

  /**
   * The same with other weights.
   *
   * @param others the weights to try
   * @return the grid
   */
  public NgramGrid withWeights(NgramWeights... others) {
    return new NgramGrid(
        unit, ranges, minimumDocuments, maximumDocuments, maximumFeatures, List.of(others));
  }

  /**
   * How many candidates there are.
   *
   * @return the product of the lengths of the lists
   * @throws ArithmeticException if there are more than an int can say
   */
  public int size() {
    int size = Math.multiplyExact(ranges.size(), minimumDocuments.size());
    size = Math.multiplyExact(size, maximumDocuments.size());
    size = Math.multiplyExact(size, maximumFeatures.size());
    return Math.multiplyExact(size, weights.size());
  }

  /**
   * Every combination: the last list changes first.
   *
   * @return {@link #size()} specifications, emoji sequences as one character
   */
  public List<NgramSpec> candidates() {
    List<NgramSpec> candidates = new ArrayList<>(size());
    for (Range range : ranges) {
      for (DocumentLimit least : minimumDocuments) {
        for (DocumentLimit greatest : maximumDocuments) {
          for (int most : maximumFeatures) {
            for (NgramWeights weight : weights) {
              candidates.add(
                  new NgramSpec(
                      unit, range.minimum(), range.maximum(), least, greatest, most, true, weight));
            }
          }
        }
      }
    }
    return candidates;
  }

  /**
   * What to count so that every candidate is within it.
   *
   * @return n-grams from the shortest to the longest of all ranges, all of them kept
   */
  public NgramSpec widest() {
    return new NgramSpec(
        unit,
        ranges.stream().mapToInt(Range::minimum).min().orElseThrow(),
        ranges.stream().mapToInt(Range::maximum).max().orElseThrow(),
        DocumentLimit.count(1),
        DocumentLimit.share(1),
        NgramSpec.UNLIMITED,
        true,
        NgramWeights.counts());
  }

  /**
   * Lengths of n-grams, in units.
   *
   * @param minimum the shortest, 1 or more
   * @param maximum the longest, {@code minimum} to {@value NgramSpec#LONGEST}
   */
  public record Range(int minimum, int maximum) {
    /**
     * Checks the bounds.
     *
     * @param minimum the shortest, 1 or more
     * @param maximum the longest, {@code minimum} to {@value NgramSpec#LONGEST}
     */
    public Range {
      if (minimum < 1 || maximum < minimum || maximum > NgramSpec.LONGEST) {
        throw new IllegalArgumentException(
            "1 <= minimum <= maximum <= " + NgramSpec.LONGEST + ": " + minimum + ", " + maximum);
      }
    }
  }
}
