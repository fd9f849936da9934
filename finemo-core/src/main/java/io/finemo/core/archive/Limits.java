package io.finemo.core.archive;

/**
 * How much a model file may hold before reading gives up on it.
 *
 * @param maxParts the largest number of parts, 1 or more
 * @param maxPartBytes the largest size of one part in bytes, 1 or more
 * @param maxTotalBytes the largest size of the whole file in bytes, 1 or more
 * @param maxManifestBytes the largest size of the manifest in bytes, 1 or more
 */
public record Limits(int maxParts, int maxPartBytes, long maxTotalBytes, int maxManifestBytes) {
  private static final Limits DEFAULTS = new Limits(64, 512 << 20, 1L << 30, 4 << 20);

  /**
   * Checks that every bound is positive.
   *
   * @param maxParts the largest number of parts, 1 or more
   * @param maxPartBytes the largest size of one part in bytes, 1 or more
   * @param maxTotalBytes the largest size of the whole file in bytes, 1 or more
   * @param maxManifestBytes the largest size of the manifest in bytes, 1 or more
   */
  public Limits {
    requirePositive("maxParts", maxParts);
    requirePositive("maxPartBytes", maxPartBytes);
    requirePositive("maxTotalBytes", maxTotalBytes);
    requirePositive("maxManifestBytes", maxManifestBytes);
  }

  /**
   * 64 parts of at most 512 MiB each, 1 GiB for the whole file, 4 MiB for the manifest.
   *
   * @return the limits used where none are given
   */
  public static Limits defaults() {
    return DEFAULTS;
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more: " + value);
    }
  }
}
