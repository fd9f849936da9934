package io.finemo.core.archive;

import com.google.common.hash.Hashing;

/** The checksum of parts. */
final class Sha256 {
  private Sha256() {}

  /** 64 lower-case hexadecimal digits. */
  static String hex(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString();
  }
}
