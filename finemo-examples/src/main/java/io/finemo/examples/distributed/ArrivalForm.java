package io.finemo.examples.distributed;

import io.finemo.core.read.Reject;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of what a source gives: whether it is a post, then the post or the reject. */
record ArrivalForm() implements WireForm<Arrival> {
  static final String NAME = "arrival";
  private static final PostForm POST = new PostForm();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(Arrival arrival, DataOutputView out) throws IOException {
    out.writeBoolean(arrival instanceof Arrival.Read);
    if (arrival instanceof Arrival.Read read) {
      POST.write(read.post(), out);
    } else if (arrival instanceof Arrival.Rejected rejected) {
      Reject reject = rejected.reject();
      Wire.text(reject.source(), out);
      out.writeLong(reject.line());
      Wire.text(reject.reason(), out);
      Wire.text(reject.raw(), out);
    }
  }

  @Override
  public Arrival read(DataInputView in) throws IOException {
    return in.readBoolean()
        ? new Arrival.Read(POST.read(in))
        : new Arrival.Rejected(
            new Reject(Wire.text(in), in.readLong(), Wire.text(in), Wire.text(in)));
  }
}
