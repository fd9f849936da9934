package io.finemo.examples.distributed;

import java.io.IOException;

/** Finds the reason in what Flink throws, which wraps it many times. */
final class JobFailure {
  private JobFailure() {}

  static IOException of(Throwable thrown) {
    Throwable last = thrown;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    if (last instanceof IOException io && io.getMessage() != null) {
      return new IOException(io.getMessage(), thrown);
    }
    return new IOException("the job failed: " + last, thrown);
  }
}
