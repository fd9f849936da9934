package io.finemo.examples.distributed;

/**
 * How many posts were scored. Plain data, which Flink writes by itself.
 *
 * @param decided how many were decided
 * @param abstained how many were abstained from
 * @param rejected how many parts of files could not be read
 */
public record ScoreCounts(long decided, long abstained, long rejected) {

  /** The counts of lines. */
  record Counting() implements Fold<Line, ScoreCounts> {
    @Override
    public ScoreCounts empty() {
      return new ScoreCounts(0, 0, 0);
    }

    @Override
    public ScoreCounts add(ScoreCounts counts, Line line) {
      return switch (line.kind()) {
        case DECIDED -> merge(counts, new ScoreCounts(1, 0, 0));
        case ABSTAINED -> merge(counts, new ScoreCounts(0, 1, 0));
        case REJECTED -> merge(counts, new ScoreCounts(0, 0, 1));
      };
    }

    @Override
    public ScoreCounts merge(ScoreCounts one, ScoreCounts other) {
      return new ScoreCounts(
          one.decided + other.decided,
          one.abstained + other.abstained,
          one.rejected + other.rejected);
    }
  }

  /** The sum of the counts of all tasks. */
  record Merging() implements Fold<ScoreCounts, ScoreCounts> {
    @Override
    public ScoreCounts empty() {
      return new ScoreCounts(0, 0, 0);
    }

    @Override
    public ScoreCounts add(ScoreCounts counts, ScoreCounts more) {
      return merge(counts, more);
    }

    @Override
    public ScoreCounts merge(ScoreCounts one, ScoreCounts other) {
      return new Counting().merge(one, other);
    }
  }
}
