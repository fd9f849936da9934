package io.finemo.examples.distributed;

import io.finemo.cashtag.TaggedPost;
import io.finemo.examples.report.JsonLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Lets the symbols of posts through to their windows, and sends posts to the side whose windows are
 * over. Posts without a date belong to no window.
 *
 * <p>A post is late as a whole, and by the newest post before it, which is kept over a restart:
 * Flink's own watermarks are not, so that a late post would open a window anew that was told
 * already. The watermarks behind this gate are never ahead of it, and no window drops what it lets
 * through.
 */
final class LateGate extends ProcessFunction<TaggedPost, Mention> implements CheckpointedFunction {
  private static final long serialVersionUID = 1;
  static final OutputTag<String> LATE = new OutputTag<>("late", Types.STRING);

  private final long size;
  private final long outOfOrder;
  private long newest = Long.MIN_VALUE;
  private transient @Nullable ListState<Long> state;

  LateGate(WindowOptions windows) {
    size = windows.size().toMillis();
    outOfOrder = windows.outOfOrder().toMillis();
  }

  /**
   * The watermark behind this gate was that of the slowest task: no earlier one can be promised.
   */
  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    ListState<Long> kept =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("newest", Types.LONG));
    if (context.isRestored()) {
      long least = Long.MAX_VALUE;
      for (long each : kept.get()) {
        least = Math.min(least, each);
      }
      newest = least == Long.MAX_VALUE ? Long.MIN_VALUE : least;
    }
    state = kept;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext unused) throws Exception {
    if (state != null) {
      state.clear();
      state.add(newest);
    }
  }

  @Override
  public void processElement(TaggedPost post, Context context, Collector<Mention> out) {
    Optional<Instant> published = post.published();
    if (published.isEmpty()) {
      return;
    }
    long at = published.get().toEpochMilli();
    long window = Math.floorDiv(at, size) * size;
    if (isOver(window)) {
      context.output(LATE, line(post, published.get()));
      return;
    }
    newest = Math.max(newest, at);
    for (String symbol : post.symbols()) {
      out.collect(new Mention(symbol, window, 1, post.clean() ? 1 : 0));
    }
  }

  private boolean isOver(long window) {
    return newest != Long.MIN_VALUE && window + size <= newest - outOfOrder;
  }

  private static String line(TaggedPost post, Instant published) {
    byte[] line =
        JsonLine.of(
            json -> {
              json.writeStringField("id", post.post().id());
              json.writeStringField("created_at", published.toString());
              json.writeArrayFieldStart("symbols");
              for (String symbol : post.symbols()) {
                json.writeString(symbol);
              }
              json.writeEndArray();
            });
    return new String(line, StandardCharsets.UTF_8);
  }
}
