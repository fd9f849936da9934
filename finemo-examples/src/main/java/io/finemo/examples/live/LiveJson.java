package io.finemo.examples.live;

import com.fasterxml.jackson.core.JsonGenerator;
import io.finemo.examples.pipeline.Reasons;
import io.finemo.examples.report.JsonLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** Events as the page reads them. */
final class LiveJson {
  private LiveJson() {}

  /** A post. */
  static LiveEvent of(LiveFeed.NumberedPost shown) {
    LivePost post = shown.post();
    String json =
        line(
            out -> {
              out.writeStringField("id", post.id());
              out.writeStringField("at", post.at().toString());
              out.writeStringField("text", post.text());
              out.writeStringField("label", post.label());
              out.writeNumberField("probability", post.probability());
              out.writeBooleanField("opportunity", post.opportunity());
              out.writeArrayFieldStart("assets");
              for (String asset : post.assets()) {
                out.writeString(asset);
              }
              out.writeEndArray();
              out.writeStringField("sentiment", post.sentiment().map(Enum::name).orElse(null));
              out.writeBooleanField("declared", post.declared());
              out.writeArrayFieldStart("because");
              for (Reasons.Piece piece : post.because()) {
                out.writeStartObject();
                out.writeNumberField("start", piece.span().start());
                out.writeNumberField("end", piece.span().end());
                out.writeNumberField("weight", piece.weight());
                out.writeEndObject();
              }
              out.writeEndArray();
            });
    return new LiveEvent(LiveEvent.POST, json, shown.number());
  }

  /** The figures of the last minutes, and how many posts this watcher was not shown. */
  static LiveEvent of(LiveSummary summary, long skipped) {
    String json =
        line(
            out -> {
              out.writeNumberField("minutes", summary.minutes());
              out.writeNumberField("posts", summary.posts());
              out.writeNumberField("opportunities", summary.opportunities());
              out.writeObjectFieldStart("sentiment");
              out.writeNumberField("bullish", summary.bullish());
              out.writeNumberField("bearish", summary.bearish());
              out.writeNumberField("declared", summary.declared());
              write("bullishShare", summary.bullishShare(), out);
              write("coverage", summary.coverage(), out);
              out.writeEndObject();
              out.writeArrayFieldStart("symbols");
              for (LiveSummary.Symbol symbol : summary.symbols()) {
                out.writeStartObject();
                out.writeStringField("symbol", symbol.symbol());
                out.writeNumberField("posts", symbol.posts());
                out.writeNumberField("opportunities", symbol.opportunities());
                out.writeEndObject();
              }
              out.writeEndArray();
              out.writeNumberField("uncounted", summary.uncounted());
              out.writeNumberField("skipped", skipped);
            });
    return new LiveEvent(LiveEvent.SUMMARY, json, 0);
  }

  private static void write(String name, OptionalDouble value, JsonGenerator out)
      throws IOException {
    if (value.isPresent()) {
      out.writeNumberField(name, value.getAsDouble());
    } else {
      out.writeNullField(name);
    }
  }

  private static String line(JsonLine.Members members) {
    return new String(JsonLine.of(members), StandardCharsets.US_ASCII).stripTrailing();
  }
}
