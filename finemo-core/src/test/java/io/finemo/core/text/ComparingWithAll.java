package io.finemo.core.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@link NearDuplicates} answers, by its definition word for word: in quadratic time. */
final class ComparingWithAll {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final ArrayDeque<Original> kept = new ArrayDeque<>();
  private final double threshold;
  private final int window;
  private final Optional<Duration> span;
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  ComparingWithAll(double threshold, int window) {
    this(threshold, window, Optional.empty());
  }

  ComparingWithAll(double threshold, int window, Optional<Duration> span) {
    this.threshold = threshold;
    this.window = window;
    this.span = span;
  }

  Optional<String> add(String id, Set<String> tokens) {
    return add(id, Optional.empty(), tokens);
  }

  Optional<String> add(String id, Optional<Instant> time, Set<String> tokens) {
    last = time.or(() -> last);
    first = first.or(() -> last);
    int[] its = numbered(tokens);
    String best = "";
    double highest = 0;
    for (Original other : kept) {
      double similarity = jaccard(its, other.tokens);
      if (similarity >= threshold && similarity > highest && isNear(other)) {
        best = other.id;
        highest = similarity;
      }
    }
    if (!best.isEmpty()) {
      return Optional.of(best);
    }
    if (!tokens.isEmpty()) {
      if (kept.size() == window) {
        kept.removeFirst();
      }
      kept.addLast(new Original(id, its, last));
    }
    return Optional.empty();
  }

  /** The numbers that stand for these tokens here, in order. */
  int[] numbered(Set<String> tokens) {
    return tokens.stream()
        .mapToInt(token -> numbers.computeIfAbsent(token, t -> numbers.size()))
        .sorted()
        .toArray();
  }

  /** The intersection of two sets of tokens over their union. */
  static double jaccard(int[] tokens, int[] others) {
    int common = 0;
    int j = 0;
    for (int token : tokens) {
      while (j < others.length && others[j] < token) {
        j++;
      }
      common += j < others.length && others[j] == token ? 1 : 0;
    }
    return (double) common / (tokens.length + others.length - common);
  }

  private boolean isNear(Original other) {
    return span.isEmpty()
        || last.isEmpty()
        || Duration.between(other.time.or(() -> first).orElseThrow(), last.orElseThrow())
                .abs()
                .compareTo(span.orElseThrow())
            <= 0;
  }

  private static final class Original {
    final String id;
    final int[] tokens;
    final Optional<Instant> time;

    Original(String id, int[] tokens, Optional<Instant> time) {
      this.id = id;
      this.tokens = tokens;
      this.time = time;
    }
  }
}
