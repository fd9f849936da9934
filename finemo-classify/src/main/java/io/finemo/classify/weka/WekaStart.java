package io.finemo.classify.weka;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Starts Weka so that it neither writes into the user's home folder nor prints into the caller's
 * output.
 */
final class WekaStart {
  private static final String HOME = "WEKA_HOME";
  private static final String CHATTER = "WARNING: core mtj";

  static {
    if (System.getenv(HOME) == null && System.getProperty(HOME) == null) {
      System.setProperty(
          HOME, Path.of(System.getProperty("java.io.tmpdir"), "finemo-weka").toString());
    }
    startWithoutChatter();
  }

  private WekaStart() {}

  /** To be called before the first class of Weka is loaded; only the first call does anything. */
  static void ensure() {
    // The static initializer has done it.
  }

  /**
   * Weka's package manager prints one line to standard output when it is loaded, about a library
   * that nothing here uses. Standard output belongs to the caller's data, so that line is held back
   * while the class loads; whatever other threads print meanwhile passes through.
   */
  @HandlesStandardOutput
  private static void startWithoutChatter() {
    PrintStream standard = System.out;
    PrintStream filter =
        new PrintStream(standard, true, Charset.defaultCharset()) {
          @Override
          public void println(@Nullable String line) {
            if (line == null || !line.startsWith(CHATTER)) {
              standard.println(line);
            }
          }
        };
    System.setOut(filter);
    try {
      Class.forName("weka.core.WekaPackageManager");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Weka is missing from the class path", e);
    } finally {
      System.setOut(standard);
    }
  }
}
