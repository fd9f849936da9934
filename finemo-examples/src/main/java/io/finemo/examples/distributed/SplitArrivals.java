package io.finemo.examples.distributed;

import io.finemo.core.Post;
import io.finemo.core.read.Reject;
import io.finemo.examples.report.JsonLine;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends posts on, and rejects to the side, each as a line of JSON. */
final class SplitArrivals extends ProcessFunction<Arrival, Post> {
  private static final long serialVersionUID = 1;
  static final OutputTag<String> REJECTS = new OutputTag<>("rejects", Types.STRING);

  /** The posts of a source, with what it rejected beside them. */
  static SingleOutputStreamOperator<Post> read(
      StreamExecutionEnvironment flink, PostSource posts, int readers) {
    return flink
        .fromSource(posts.source(), WatermarkStrategy.noWatermarks(), "posts", WireType.ARRIVAL)
        .setParallelism(readers)
        .process(new SplitArrivals())
        .returns(WireType.POST)
        .name("read")
        .setParallelism(readers);
  }

  @Override
  public void processElement(Arrival arrival, Context context, Collector<Post> out) {
    if (arrival instanceof Arrival.Read read) {
      out.collect(read.post());
    } else if (arrival instanceof Arrival.Rejected rejected) {
      context.output(REJECTS, line(rejected.reject()));
    }
  }

  private static String line(Reject reject) {
    byte[] line =
        JsonLine.of(
            json -> {
              json.writeStringField("file", reject.source());
              json.writeNumberField("line", reject.line());
              json.writeStringField("reason", reject.reason());
              json.writeStringField("raw", reject.raw());
            });
    return new String(line, StandardCharsets.UTF_8);
  }
}
