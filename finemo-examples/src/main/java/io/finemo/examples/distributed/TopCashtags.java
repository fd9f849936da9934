package io.finemo.examples.distributed;

import io.finemo.cashtag.TaggedPost;
import io.finemo.examples.report.JsonLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.ReduceFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/**
 * The symbols that most posts name, window by window of the time when the posts were written: each
 * symbol is counted by the task that has it, and the counts of a window meet when it is over.
 *
 * @param windows the windows, and how many symbols
 */
record TopCashtags(WindowOptions windows) {
  /** More posts first; of equally many, in the order of the alphabet. */
  private static final Comparator<Mention> ORDER =
      Comparator.comparingLong(Mention::posts).reversed().thenComparing(Mention::symbol);

  /** The symbols of posts in time, with a side output of those too late. */
  SingleOutputStreamOperator<Mention> mentions(DataStream<TaggedPost> posts) {
    return posts
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<TaggedPost>forBoundedOutOfOrderness(windows.outOfOrder())
                .withTimestampAssigner(
                    (post, unused) ->
                        post.published().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE)))
        .setParallelism(posts.getParallelism())
        .process(new LateGate(windows))
        .name("late gate")
        .setParallelism(posts.getParallelism());
  }

  /** A line for each window that has a symbol, when it is over. */
  DataStream<String> lines(DataStream<Mention> mentions) {
    return mentions
        .keyBy(Mention::symbol)
        .window(TumblingEventTimeWindows.of(windows.size()))
        .reduce(new Adding())
        .name("count symbols")
        .keyBy(Mention::window)
        .window(TumblingEventTimeWindows.of(windows.size()))
        .process(new Ranking(windows))
        .name("rank symbols");
  }

  /** Adds up the mentions of a symbol, so that a window holds one number of it. */
  private record Adding() implements ReduceFunction<Mention> {
    @Override
    public Mention reduce(Mention one, Mention other) {
      return new Mention(
          one.symbol(), one.window(), one.posts() + other.posts(), one.clean() + other.clean());
    }
  }

  /** Tells the first symbols of a window. */
  private static final class Ranking
      extends ProcessWindowFunction<Mention, String, Long, TimeWindow> {
    private static final long serialVersionUID = 1;

    private final long size;
    private final int top;

    Ranking(WindowOptions windows) {
      size = windows.size().toMillis();
      top = windows.top();
    }

    @Override
    public void process(
        Long window, Context unused, Iterable<Mention> symbols, Collector<String> out) {
      List<Mention> ranked = new ArrayList<>();
      symbols.forEach(ranked::add);
      ranked.sort(ORDER);
      byte[] line =
          JsonLine.of(
              json -> {
                json.writeStringField("from", Instant.ofEpochMilli(window).toString());
                json.writeStringField("to", Instant.ofEpochMilli(window + size).toString());
                json.writeNumberField("symbols", ranked.size());
                json.writeArrayFieldStart("top");
                for (Mention each : ranked.subList(0, Math.min(top, ranked.size()))) {
                  json.writeStartObject();
                  json.writeStringField("symbol", each.symbol());
                  json.writeNumberField("posts", each.posts());
                  json.writeNumberField("postsClean", each.clean());
                  json.writeEndObject();
                }
                json.writeEndArray();
              });
      out.collect(new String(line, StandardCharsets.UTF_8));
    }
  }
}
