package io.finemo.core.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes numbers, texts and arrays into the bytes of a part, to be read by {@link PartReader} in
 * the same order. Big-endian; the same content gives the same bytes. For use by one thread.
 */
public final class PartWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Starts an empty part. */
  public PartWriter() {}

  /**
   * Writes a whole number, in four bytes.
   *
   * @param value the number
   * @return this
   */
  public PartWriter integer(int value) {
    return write(() -> out.writeInt(value));
  }

  /**
   * Writes a whole number that may be large, in eight bytes.
   *
   * @param value the number
   * @return this
   */
  public PartWriter whole(long value) {
    return write(() -> out.writeLong(value));
  }

  /**
   * Writes a count, in as few bytes as it needs: seven bits each, the lowest first, and the highest
   * bit of all but the last (LEB128). Counts below 128 take one byte.
   *
   * @param value the count, 0 or more
   * @return this
   * @throws IllegalArgumentException if it is negative
   */
  public PartWriter compact(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a count must not be negative: " + value);
    }
    return write(
        () -> {
          long rest = value;
          while (rest > 0x7f) {
            out.writeByte((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
          }
          out.writeByte((int) rest);
        });
  }

  /**
   * Writes a real number, in eight bytes.
   *
   * @param value the number
   * @return this
   */
  public PartWriter real(double value) {
    return write(() -> out.writeDouble(value));
  }

  /**
   * Writes a truth value, in one byte.
   *
   * @param value the value
   * @return this
   */
  public PartWriter flag(boolean value) {
    return write(() -> out.writeBoolean(value));
  }

  /**
   * Writes a text: the number of its bytes, then UTF-8.
   *
   * @param value the text, well-formed Unicode
   * @return this
   * @throws IllegalArgumentException if it has a lone surrogate
   */
  public PartWriter text(String value) {
    if (hasLoneSurrogate(value)) {
      throw new IllegalArgumentException("a text must not have a lone surrogate: " + value);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return write(
        () -> {
          out.writeInt(utf8.length);
          out.write(utf8);
        });
  }

  /**
   * Writes whole numbers: how many, then each.
   *
   * @param values the numbers
   * @param length how many of them, from the first on
   * @return this
   */
  public PartWriter integers(int[] values, int length) {
    return write(
        () -> {
          out.writeInt(length);
          for (int i = 0; i < length; i++) {
            out.writeInt(values[i]);
          }
        });
  }

  /**
   * Writes real numbers: how many, then each.
   *
   * @param values the numbers
   * @return this
   */
  public PartWriter reals(double... values) {
    return write(
        () -> {
          out.writeInt(values.length);
          for (double value : values) {
            out.writeDouble(value);
          }
        });
  }

  /**
   * Writes real numbers of single precision: how many, then each, in four bytes.
   *
   * @param values the numbers
   * @return this
   */
  public PartWriter singles(float... values) {
    return write(
        () -> {
          out.writeInt(values.length);
          for (float value : values) {
            out.writeFloat(value);
          }
        });
  }

  /**
   * Writes UTF-16 units, lone surrogates among them: how many, then each, in two bytes.
   *
   * @param values the units
   * @param length how many of them, from the first on
   * @return this
   */
  public PartWriter units(char[] values, int length) {
    return write(
        () -> {
          out.writeInt(length);
          for (int i = 0; i < length; i++) {
            out.writeChar(values[i]);
          }
        });
  }

  /**
   * Writes bytes of a form of their own: how many, then each.
   *
   * @param values the bytes
   * @return this
   */
  public PartWriter bytes(byte[] values) {
    return write(
        () -> {
          out.writeInt(values.length);
          out.write(values);
        });
  }

  /**
   * What was written so far.
   *
   * @return a copy, the caller's own
   */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  private static boolean hasLoneSurrogate(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        // Rare, so that only then is a pair looked for.
        return !StandardCharsets.UTF_8.newEncoder().canEncode(value);
      }
    }
    return false;
  }

  private PartWriter write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes all bytes", e);
    }
    return this;
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
