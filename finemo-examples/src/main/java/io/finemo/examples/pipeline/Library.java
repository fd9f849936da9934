package io.finemo.examples.pipeline;

/** What this library is. */
public final class Library {
  /** The version, as it stands in model files. */
  public static final String VERSION = "0.1.0-SNAPSHOT";

  private Library() {}
}
