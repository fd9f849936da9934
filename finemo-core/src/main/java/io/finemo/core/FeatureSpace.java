package io.finemo.core;

import io.finemo.core.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The names of the features of a {@link SparseVector}, by index. What a weight belongs to can be
 * read here, and two models fit together only if their spaces have the same {@link #fingerprint()}.
 */
@ThreadSafe
public final class FeatureSpace {
  private final List<String> names;

  private FeatureSpace(List<String> names) {
    this.names = List.copyOf(names);
  }

  /**
   * A space of the given names.
   *
   * @param names the name of each feature, in the order of their indices
   * @return the space
   */
  public static FeatureSpace of(List<String> names) {
    return new FeatureSpace(names);
  }

  /**
   * The number of features.
   *
   * @return the dimension of the space
   */
  public int size() {
    return names.size();
  }

  /**
   * The name of a feature.
   *
   * @param index its index, 0 to {@link #size()} - 1
   * @return its name
   * @throws IndexOutOfBoundsException if there is no such feature
   */
  public String name(int index) {
    return names.get(index);
  }

  /**
   * All names, in the order of their indices.
   *
   * @return an immutable list
   */
  public List<String> names() {
    return names;
  }

  /**
   * A hash of all names and their order. Computed at each call, in time linear in the names.
   *
   * @return 64 hexadecimal digits of SHA-256
   */
  public String fingerprint() {
    MessageDigest sha = Sha256.digest();
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      int length = bytes.length;
      // The length in front keeps ("ab","c") and ("a","bc") apart.
      sha.update(
          new byte[] {
            (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
          });
      sha.update(bytes);
    }
    return Sha256.hex(sha);
  }

  @Override
  public String toString() {
    return "FeatureSpace[" + names.size() + " features]";
  }
}
