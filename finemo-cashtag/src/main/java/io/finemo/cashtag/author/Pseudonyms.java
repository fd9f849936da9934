package io.finemo.cashtag.author;

import io.finemo.core.ThreadSafe;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces identifiers of authors by keyed hashes: HMAC-SHA256 (RFC 2104, FIPS 180-4) of the
 * identifier in UTF-8, cut to its first 128 bits, in hexadecimal.
 *
 * <p>The same key gives the same pseudonym, so tables can be joined by whoever holds the key; one
 * who lacks it cannot find a name by hashing all names there are, as with a hash without key.
 */
@ThreadSafe
public final class Pseudonyms {
  /** How many bytes a key has at least. */
  public static final int MIN_KEY_BYTES = 16;

  private static final int KEY_BYTES = 32;
  private static final int PSEUDONYM_BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private Pseudonyms(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Pseudonyms of a key of the caller's own.
   *
   * @param key secret and random, {@link #MIN_KEY_BYTES} bytes or more; copied
   * @return the pseudonyms
   * @throws IllegalArgumentException if the key is shorter
   */
  public static Pseudonyms of(byte[] key) {
    if (key.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException(
          "a key has " + MIN_KEY_BYTES + " bytes or more: " + key.length);
    }
    return new Pseudonyms(key);
  }

  /**
   * Pseudonyms of a random key that nobody keeps: no later table can be joined with this one.
   *
   * @return the pseudonyms
   */
  public static Pseudonyms unlinkable() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new Pseudonyms(key);
  }

  /**
   * The pseudonym of an identifier.
   *
   * @param id the identifier
   * @return 32 hexadecimal digits
   */
  public String of(String id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, PSEUDONYM_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
