package io.finemo.classify.weka;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
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
      startInFolderOfItsOwn();
    } else {
      startWithoutChatter();
    }
  }

  private WekaStart() {}

  /** To be called before the first class of Weka is loaded; only the first call does anything. */
  static void ensure() {
    // The static initializer has done it.
  }

  /**
   * Weka reads settings and packages from its folder, so that it must not be one whose name others
   * can guess. Weka makes some empty folders there; all go when the process ends.
   */
  private static void startInFolderOfItsOwn() {
    try {
      Path folder = Files.createTempDirectory("finemo-weka");
      System.setProperty(HOME, folder.toString());
      startWithoutChatter();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-weka-folder"));
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for Weka", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // The process ends; what is left is a few empty folders among temporary files.
      return;
    }
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
