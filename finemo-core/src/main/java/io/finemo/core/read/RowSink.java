package io.finemo.core.read;

import java.io.IOException;

/** Takes what a source of rows finds. */
interface RowSink {
  void row(PostRow row);

  void reject(long line, String reason, String raw) throws IOException;
}
