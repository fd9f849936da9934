package io.finemo.core.read;

import java.io.IOException;

/**
 * What happens to the parts of a file that could not be read; the reader counts them in any case.
 */
@FunctionalInterface
public interface RejectHandler {

  /**
   * Takes one reject. It is called by the thread that reads, in the order of the file.
   *
   * @param reject the part and the reason
   * @throws IOException if the reject cannot be written; the run ends with it
   */
  void rejected(Reject reject) throws IOException;

  /**
   * A handler that does nothing: rejects are counted, not kept.
   *
   * @return the handler
   */
  static RejectHandler countOnly() {
    return reject -> {};
  }
}
