package io.finemo.core.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum that model files, fingerprints and resources are known by (FIPS 180-4). */
public final class Sha256 {
  private Sha256() {}

  /**
   * A digest to feed piece by piece.
   *
   * @return a new one
   */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The end of a digest.
   *
   * @param digest has been fed all pieces
   * @return 64 lower-case hexadecimal digits
   */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The checksum of bytes.
   *
   * @param bytes any number of them
   * @return 64 lower-case hexadecimal digits
   */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }
}
