package io.finemo.classify.weka;

import java.nio.file.Path;

/** Keeps Weka from writing into the user's home folder. */
final class WekaHome {
  private static final String NAME = "WEKA_HOME";

  private WekaHome() {}

  /** To be called before the first class of Weka is loaded. */
  static void keepOutOfUserHome() {
    if (System.getenv(NAME) == null && System.getProperty(NAME) == null) {
      System.setProperty(
          NAME, Path.of(System.getProperty("java.io.tmpdir"), "finemo-weka").toString());
    }
  }
}
