package io.finemo.core.read;

import java.io.IOException;

/** One record per line; a line that is too long is read to its end and not kept. */
final class LineSource extends RecordSource {
  private final int mostBytes;
  private int consumed;
  private long lines;

  /** The line break that ended the line: LF, CR LF, or nothing at the end of the file. */
  String lineBreak = "";

  LineSource(Window window, int mostBytes) {
    super(window);
    this.mostBytes = mostBytes;
  }

  @Override
  boolean next() throws IOException {
    window.from += consumed;
    consumed = 0;
    problem = null;
    head = "";
    int n = 0;
    while (true) {
      int end = indexOfLineFeed(n);
      if (end >= 0) {
        return found(end, 1);
      }
      n = window.to - window.from;
      if (n > mostBytes) {
        if (problem == null) {
          tooLong();
        }
        window.from = window.to; // Forget it, so that memory does not grow with the line.
        n = 0;
      }
      if (!window.more()) {
        return (n > 0 || problem != null) && found(n, 0);
      }
    }
  }

  private int indexOfLineFeed(int start) {
    byte[] bytes = window.bytes;
    for (int i = window.from + start; i < window.to; i++) {
      if (bytes[i] == '\n') {
        return i - window.from;
      }
    }
    return -1;
  }

  private boolean found(int end, int feed) {
    line = ++lines;
    length = end;
    consumed = end + feed;
    lineBreak = feed == 0 ? "" : "\n";
    if (feed == 1 && end > 0 && window.bytes[window.from + end - 1] == '\r') {
      length--;
      lineBreak = "\r\n";
    }
    if (problem == null && length > mostBytes) {
      tooLong();
    }
    return true;
  }

  private void tooLong() {
    problem = "line longer than " + mostBytes + " bytes";
    // Not all that is in the window: that depends on the stream, and other lines may be in it.
    head = OneLine.raw(window.bytes, window.from, mostBytes);
  }
}
