package io.finemo.core.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a {@link PartWriter} wrote. The bytes are the sender's: every count is compared with
 * the bytes that are left before anything is allocated, and every fault is a {@link
 * ModelFormatException} that names what was being read. For use by one thread.
 */
public final class PartReader {
  private final String part;
  private final ByteBuffer bytes;

  /**
   * Starts at the beginning of a part.
   *
   * @param archive the model file
   * @param part the name of the part
   * @throws ModelFormatException if the file has no such part
   */
  public PartReader(ModelArchive archive, String part) throws ModelFormatException {
    this(part, archive.part(part));
  }

  /**
   * Starts at the beginning of bytes.
   *
   * @param part what the bytes are called in messages
   * @param bytes the bytes, not to be changed while they are read
   */
  public PartReader(String part, byte[] bytes) {
    this.part = part;
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /**
   * Reads a whole number.
   *
   * @param what what it is, for messages
   * @param least the smallest that is allowed
   * @param most the largest that is allowed
   * @return the number
   * @throws ModelFormatException if it is not there or out of its bounds
   */
  public int integer(String what, int least, int most) throws ModelFormatException {
    require(what, 1, Integer.BYTES);
    int value = bytes.getInt();
    if (value < least || value > most) {
      throw fault(what + " must be " + least + " to " + most + ": " + value);
    }
    return value;
  }

  /**
   * Reads a whole number of eight bytes.
   *
   * @param what what it is, for messages
   * @param least the smallest that is allowed
   * @param most the largest that is allowed
   * @return the number
   * @throws ModelFormatException if it is not there or out of its bounds
   */
  public long whole(String what, long least, long most) throws ModelFormatException {
    require(what, 1, Long.BYTES);
    long value = bytes.getLong();
    if (value < least || value > most) {
      throw fault(what + " must be " + least + " to " + most + ": " + value);
    }
    return value;
  }

  /**
   * Reads a count of as many bytes as it needs.
   *
   * @param what what it is, for messages
   * @param least the smallest that is allowed, 0 or more
   * @param most the largest that is allowed
   * @return the count
   * @throws ModelFormatException if it is not there, longer than nine bytes or out of its bounds
   */
  public long compact(String what, long least, long most) throws ModelFormatException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
      require(what, 1, 1);
      byte next = bytes.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        if (value < least || value > most) {
          throw fault(what + " must be " + least + " to " + most + ": " + value);
        }
        return value;
      }
    }
    throw fault(what + " has more than nine bytes");
  }

  /**
   * Reads a real number.
   *
   * @param what what it is, for messages
   * @return the number, finite
   * @throws ModelFormatException if it is not there, infinite or not a number
   */
  public double real(String what) throws ModelFormatException {
    require(what, 1, Double.BYTES);
    return finite(what, bytes.getDouble());
  }

  /**
   * Reads a truth value.
   *
   * @param what what it is, for messages
   * @return the value
   * @throws ModelFormatException if it is not there or neither true nor false
   */
  public boolean flag(String what) throws ModelFormatException {
    require(what, 1, 1);
    byte value = bytes.get();
    if (value != 0 && value != 1) {
      throw fault(what + " must be 0 or 1: " + value);
    }
    return value == 1;
  }

  /**
   * Reads a text.
   *
   * @param what what it is, for messages
   * @return the text
   * @throws ModelFormatException if it is not there or not UTF-8
   */
  public String text(String what) throws ModelFormatException {
    int length = count(what, 1);
    ByteBuffer utf8 = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException e) {
      throw new ModelFormatException("part " + part + ": " + what + " is not UTF-8", e);
    }
  }

  /**
   * Reads one of the constants of an enumeration, which was written as text.
   *
   * @param what what it is, for messages
   * @param constants the constants there are
   * @param <E> the type of the enumeration
   * @return the constant
   * @throws ModelFormatException if it is not there or none of them
   */
  @SafeVarargs
  public final <E extends Enum<E>> E constant(String what, E... constants)
      throws ModelFormatException {
    String name = text(what);
    for (E constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw fault(what + " is not known: " + name);
  }

  /**
   * Reads whole numbers.
   *
   * @param what what they are, for messages
   * @return the numbers
   * @throws ModelFormatException if they are not all there
   */
  public int[] integers(String what) throws ModelFormatException {
    int[] values = new int[count(what, Integer.BYTES)];
    bytes.asIntBuffer().get(values);
    bytes.position(bytes.position() + values.length * Integer.BYTES);
    return values;
  }

  /**
   * Reads real numbers.
   *
   * @param what what they are, for messages
   * @return the numbers, finite
   * @throws ModelFormatException if they are not all there, or one is infinite or not a number
   */
  public double[] reals(String what) throws ModelFormatException {
    double[] values = new double[count(what, Double.BYTES)];
    bytes.asDoubleBuffer().get(values);
    bytes.position(bytes.position() + values.length * Double.BYTES);
    for (double value : values) {
      finite(what, value);
    }
    return values;
  }

  /**
   * Reads real numbers of single precision.
   *
   * @param what what they are, for messages
   * @return the numbers, finite
   * @throws ModelFormatException if they are not all there, or one is infinite or not a number
   */
  public float[] singles(String what) throws ModelFormatException {
    float[] values = new float[count(what, Float.BYTES)];
    bytes.asFloatBuffer().get(values);
    bytes.position(bytes.position() + values.length * Float.BYTES);
    for (float value : values) {
      finite(what, value);
    }
    return values;
  }

  /**
   * Reads UTF-16 units.
   *
   * @param what what they are, for messages
   * @return the units
   * @throws ModelFormatException if they are not all there
   */
  public char[] units(String what) throws ModelFormatException {
    char[] values = new char[count(what, Character.BYTES)];
    bytes.asCharBuffer().get(values);
    bytes.position(bytes.position() + values.length * Character.BYTES);
    return values;
  }

  /**
   * Reads bytes of a form of their own.
   *
   * @param what what they are, for messages
   * @return the bytes, the caller's own
   * @throws ModelFormatException if they are not all there
   */
  public byte[] bytes(String what) throws ModelFormatException {
    byte[] values = new byte[count(what, 1)];
    bytes.get(values);
    return values;
  }

  /**
   * Reads how many there are of something that follows, piece by piece.
   *
   * @param what what they are, for messages
   * @param leastBytes how many bytes each of them has at least, 1 or more
   * @return the count, which fits the bytes that are left
   * @throws ModelFormatException if it is not there, negative or more than can follow
   */
  public int count(String what, int leastBytes) throws ModelFormatException {
    int count = integer("the number of " + what, 0, Integer.MAX_VALUE);
    require(what, count, leastBytes);
    return count;
  }

  /**
   * Checks that all bytes were read.
   *
   * @throws ModelFormatException if some are left
   */
  public void end() throws ModelFormatException {
    if (bytes.hasRemaining()) {
      throw fault(bytes.remaining() + " bytes too many at the end");
    }
  }

  /**
   * A fault in what was read.
   *
   * @param message what is wrong
   * @return the exception, to be thrown
   */
  public ModelFormatException fault(String message) {
    return new ModelFormatException("part " + part + ": " + message);
  }

  private double finite(String what, double value) throws ModelFormatException {
    if (!Double.isFinite(value)) {
      throw fault(what + " must be finite: " + value);
    }
    return value;
  }

  private void require(String what, int count, int bytesEach) throws ModelFormatException {
    if ((long) count * bytesEach > bytes.remaining()) {
      throw fault(
          what
              + ": "
              + count
              + " of at least "
              + bytesEach
              + " bytes each, but "
              + bytes.remaining()
              + " bytes are left");
    }
  }
}
