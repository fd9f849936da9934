package io.finemo.examples.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.classify.certify.CalibratedDepth;
import io.finemo.classify.certify.DepthSearch;
import io.finemo.classify.certify.Evidence;
import java.util.Locale;
import java.util.Optional;

/** What is certain of a depth, for people and as JSON. */
public final class CertificateText {
  private CertificateText() {}

  /**
   * In words.
   *
   * @param depth the depth
   * @return one line: the aim, whether it is met, and the counts behind it
   */
  public static String of(CalibratedDepth depth) {
    DepthSearch search = depth.search();
    String aim =
        String.format(
            Locale.ROOT,
            "%s at least %.2f with confidence %.2f",
            search.measure(),
            search.aim(),
            search.confidence());
    if (depth instanceof CalibratedDepth.Attained attained) {
      return aim
          + ": "
          + attained.certificate().guarantee().name().toLowerCase(Locale.ROOT)
          + counts(attained.certificate().seen(), search);
    }
    return aim
        + ": unattainable, nothing will be shown"
        + best(depth).map(best -> "; the best there is" + counts(best, search)).orElse("");
  }

  private static String counts(Evidence seen, DepthSearch search) {
    return String.format(
        Locale.ROOT,
        " (%d of %d held-out posts shown, %d errors, bound %.3f)",
        seen.shown(),
        search.heldOut(),
        seen.errors(),
        seen.bound());
  }

  /**
   * As JSON.
   *
   * @param depth the depth
   * @return {@code measure aim confidence attained heldOut}, and {@code shown errors bound} where
   *     there was something to count
   */
  public static ObjectNode json(CalibratedDepth depth) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("measure", depth.search().measure());
    json.put("aim", depth.search().aim());
    json.put("confidence", depth.search().confidence());
    json.put("attained", depth instanceof CalibratedDepth.Attained);
    json.put("heldOut", depth.search().heldOut());
    best(depth)
        .ifPresent(
            seen -> {
              json.put("shown", seen.shown());
              json.put("errors", seen.errors());
              json.put("bound", seen.bound());
            });
    return json;
  }

  private static Optional<Evidence> best(CalibratedDepth depth) {
    return depth instanceof CalibratedDepth.Attained attained
        ? Optional.of(attained.certificate().seen())
        : ((CalibratedDepth.Unattainable) depth).best();
  }
}
