package io.finemo.examples.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.examples.measure.Latency;
import io.finemo.examples.measure.MedianRange;
import io.finemo.examples.measure.Throughput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How fast each step is, for people and as JSON.
 *
 * @param preprocess from text to analysed post
 * @param transform from analysed post to features
 * @param predict from features to decision
 * @param latency of one post, from text to decision
 * @param fit seconds to learn from the posts, by preset
 * @param loadMillis to read the model file
 * @param fileBytes how long the model file is
 * @param heapBytes what the model holds once it is read
 */
public record BenchFigures(
    Throughput preprocess,
    Throughput transform,
    Throughput predict,
    Latency latency,
    Map<String, MedianRange> fit,
    MedianRange loadMillis,
    long fileBytes,
    long heapBytes) {

  /**
   * Keeps the order of the map, which must not change any more.
   *
   * @param preprocess from text to analysed post
   * @param transform from analysed post to features
   * @param predict from features to decision
   * @param latency of one post, from text to decision
   * @param fit seconds to learn from the posts, by preset
   * @param loadMillis to read the model file
   * @param fileBytes how long the model file is
   * @param heapBytes what the model holds once it is read
   */
  public BenchFigures {
    fit = Collections.unmodifiableMap(new LinkedHashMap<>(fit));
  }

  /**
   * As JSON.
   *
   * @return {@code preprocess transform predict}, each {@code postsPerSecond low high
   *     bytesPerPost}; {@code fit} by preset, each {@code seconds low high rounds}; {@code
   *     latencyMicros: p50 p90 p99 p999 bytesPerPost}; {@code loadMillis loadMillisLow
   *     loadMillisHigh modelFileMB heapMB}; bytes are null where they are not counted
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "preprocess", preprocess);
    put(json, "transform", transform);
    put(json, "predict", predict);
    ObjectNode presets = json.putObject("fit");
    fit.forEach(
        (name, seconds) ->
            presets
                .putObject(name)
                .put("seconds", seconds.median())
                .put("low", seconds.low())
                .put("high", seconds.high())
                .put("rounds", seconds.rounds()));
    ObjectNode micros = json.putObject("latencyMicros");
    micros.put("p50", latency.p50()).put("p90", latency.p90());
    micros.put("p99", latency.p99()).put("p999", latency.p999());
    putBytes(micros, latency.bytes());
    json.put("loadMillis", loadMillis.median());
    json.put("loadMillisLow", loadMillis.low());
    json.put("loadMillisHigh", loadMillis.high());
    json.put("modelFileMB", fileBytes / 1e6);
    json.put("heapMB", heapBytes / 1e6);
    return json;
  }

  private static void put(ObjectNode json, String name, Throughput step) {
    ObjectNode one = json.putObject(name);
    one.put("postsPerSecond", step.perSecond().median());
    one.put("low", step.perSecond().low());
    one.put("high", step.perSecond().high());
    putBytes(one, step.bytes());
  }

  private static void putBytes(ObjectNode json, double bytes) {
    if (Double.isNaN(bytes)) {
      json.putNull("bytesPerPost");
    } else {
      json.put("bytesPerPost", bytes);
    }
  }

  /**
   * In words.
   *
   * @return lines of text
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(format("%-18s %12s %24s %14s%n", "step", "posts/s", "of all rounds", "bytes/post"));
    text.append(line("preprocess", preprocess));
    text.append(line("transform", transform));
    text.append(line("predict", predict));
    text.append(
        format(
            "%none post, from text to decision: half within %.1f us, 99 %% within %.1f us%n",
            latency.p50(), latency.p99()));
    text.append(
        format(
            "model file of %.1f MB, read in %.1f ms [%.1f, %.1f], holds %.1f MB of heap%n%n",
            fileBytes / 1e6,
            loadMillis.median(),
            loadMillis.low(),
            loadMillis.high(),
            heapBytes / 1e6));
    text.append(format("%-18s %12s %24s %14s%n", "fit", "seconds", "of all rounds", "rounds"));
    fit.forEach(
        (name, seconds) ->
            text.append(
                format(
                    "%-18s %12.2f %24s %14d%n",
                    name,
                    seconds.median(),
                    format("[%.2f, %.2f]", seconds.low(), seconds.high()),
                    seconds.rounds())));
    return text.toString();
  }

  private static String line(String name, Throughput step) {
    MedianRange perSecond = step.perSecond();
    return format(
        "%-18s %12s %24s %14s%n",
        name,
        format("%,.0f", perSecond.median()),
        format("[%,.0f, %,.0f]", perSecond.low(), perSecond.high()),
        Double.isNaN(step.bytes()) ? "-" : format("%,.0f", step.bytes()));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
