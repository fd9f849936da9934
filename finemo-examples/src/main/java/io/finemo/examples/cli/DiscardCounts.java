package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.preprocess.DiscardReason;
import io.finemo.preprocess.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many posts were kept, and how many discarded for which reason. */
final class DiscardCounts {
  private final Map<DiscardReason, Integer> discarded = new EnumMap<>(DiscardReason.class);
  private int kept;
  private int all;

  /** Counts one post and returns how many there are by now. */
  int count(Outcome outcome) {
    if (outcome instanceof Outcome.Discarded dropped) {
      discarded.merge(dropped.reason(), 1, Integer::sum);
    } else {
      kept++;
    }
    return ++all;
  }

  int kept() {
    return kept;
  }

  /** How many were discarded for which reason; reasons that discarded none are missing. */
  Map<DiscardReason, Integer> byReason() {
    return discarded;
  }

  /** Three lines: read, discarded by reason, kept with a remark. */
  String describe(InputOptions.ReadCounts counts, String remark) {
    StringBuilder text = new StringBuilder();
    line(text, "posts read", counts.accepted(), "rejected " + counts.rejected());
    List<String> reasons = new ArrayList<>();
    discarded.forEach((reason, count) -> reasons.add(name(reason) + " " + count));
    line(text, "discarded", (long) all - kept, String.join(", ", reasons));
    line(text, "kept", kept, remark);
    return text.toString();
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    discarded.forEach((reason, count) -> json.put(reason.name(), count));
    return json;
  }

  private static void line(StringBuilder text, String name, long count, String remark) {
    text.append(String.format(Locale.ROOT, "%-12s %6d", name, count))
        .append(remark.isEmpty() ? "" : "   (" + remark + ")")
        .append(System.lineSeparator());
  }

  private static String name(DiscardReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
