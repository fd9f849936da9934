package io.finemo.cashtag.noise;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the confused symbols of a stream: those of the largest ratio, as many as a bound allows,
 * whatever the order in which they come. Not thread-safe.
 */
public final class SurestConfusions {
  private final int most;
  private List<ConfusedSymbol> held = new ArrayList<>();
  private long leftOut;

  /**
   * Starts without any.
   *
   * @param most how many are kept, 1 or more
   */
  public SurestConfusions(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("1 confused symbol or more must be kept: " + most);
    }
    this.most = most;
  }

  /**
   * Adds those of a post.
   *
   * @param confused what {@link ConfusedSymbols#find} found
   */
  public void add(List<ConfusedSymbol> confused) {
    held.addAll(confused);
    if (held.size() / 2 >= most) {
      cut();
    }
  }

  private void cut() {
    held.sort(ConfusedSymbol.ORDER);
    int kept = Math.min(most, held.size());
    leftOut += held.size() - kept;
    held = new ArrayList<>(held.subList(0, kept));
  }

  /**
   * The report of a stream.
   *
   * @param counts how many posts for which reason
   * @param profiles what the confused symbols were found by
   * @return the report, with the surest
   */
  public NoiseReport report(NoiseCounts counts, SymbolProfiles profiles) {
    cut();
    return new NoiseReport(counts, held, leftOut, profiles.error());
  }
}
