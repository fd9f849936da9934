package io.finemo.core.read;

import java.io.Closeable;
import java.io.IOException;

/** Reads a file record by record. */
interface RowSource extends Closeable {
  /** Reads one record and gives its rows and rejects, if any, to the sink; false at the end. */
  boolean advance(RowSink sink) throws IOException;
}
