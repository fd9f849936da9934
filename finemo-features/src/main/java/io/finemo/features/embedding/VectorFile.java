package io.finemo.features.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads the lines of a file of word vectors. */
final class VectorFile {
  private static final int NO_HEADER = -1;

  private final ByteLines lines;
  private final VectorLimits limits;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private int announced = NO_HEADER;

  VectorFile(ByteLines lines, VectorLimits limits) {
    this.lines = lines;
    this.limits = limits;
  }

  WordVectors read() throws IOException {
    if (!lines.next()) {
      throw lines.bad("the file is empty");
    }
    skipByteOrderMark();
    int dimension = header();
    boolean more = announced == NO_HEADER || lines.next();
    float[] vector = new float[dimension];
    WordVectors.Builder vectors = new WordVectors.Builder(dimension);
    int found = 0;
    for (; more; more = lines.next()) {
      found++;
      if (announced != NO_HEADER && found > announced) {
        throw lines.bad("more than the " + announced + " words that the first line announces");
      }
      if (found > limits.words()) {
        throw lines.bad("more than " + limits.words() + " words");
      }
      String word = line(vector);
      vectors.add(word, vector);
    }
    if (announced != NO_HEADER && found < announced) {
      throw lines.bad(
          "the file ends after " + found + " of the " + announced + " words it announces");
    }
    return vectors.build();
  }

  /** The dimension, from word2vec's header or else from the first word. */
  private int header() throws VectorFormatException {
    int fields = 0;
    boolean whole = true;
    for (int at = 0; at < lines.length; at++) {
      byte unit = lines.bytes[at];
      boolean blank = ByteLines.isBlank(unit);
      fields += !blank && (at == 0 || ByteLines.isBlank(lines.bytes[at - 1])) ? 1 : 0;
      whole &= blank || (unit >= '0' && unit <= '9');
    }
    if (fields < 2) {
      throw lines.bad("neither a word with its numbers nor a header of two numbers");
    }
    int dimension = fields - 1;
    if (fields == 2 && whole) {
      int blank = fieldStart(lines.length) - 1;
      announced = wholeNumber(0, blank, "words", limits.words());
      dimension = wholeNumber(blank + 1, lines.length, "dimension", limits.dimension());
    }
    if (dimension > limits.dimension()) {
      throw lines.bad("more than " + limits.dimension() + " numbers");
    }
    return dimension;
  }

  private int wholeNumber(int from, int to, String name, int most) throws VectorFormatException {
    long number = 0;
    for (int at = from; at < to && number <= most; at++) {
      number = ByteLines.isBlank(lines.bytes[at]) ? number : number * 10 + lines.bytes[at] - '0';
    }
    if (number < 1 || number > most) {
      throw lines.bad(name + " of the header must be in [1, " + most + "]");
    }
    return (int) number;
  }

  /** Reads the numbers from the end of the line, and gives what stands before them. */
  private String line(float[] vector) throws VectorFormatException {
    int end = lines.length;
    for (int i = vector.length - 1; i >= 0; i--) {
      int start = fieldStart(end);
      if (start <= 0) {
        throw lines.bad("must be a word and " + vector.length + " numbers");
      }
      vector[i] = DecimalText.parse(lines.bytes, start, end);
      if (Float.isNaN(vector[i])) {
        throw lines.bad("number " + (i + 1) + " of " + vector.length + " is not a finite number");
      }
      end = withoutBlanks(start);
    }
    if (ByteLines.isBlank(lines.bytes[0])) {
      throw lines.bad("begins with a blank instead of a word");
    }
    try {
      return decoder.decode(ByteBuffer.wrap(lines.bytes, 0, end)).toString();
    } catch (CharacterCodingException e) {
      VectorFormatException bad = lines.bad("the word is not UTF-8");
      bad.initCause(e);
      throw bad;
    }
  }

  private int fieldStart(int end) {
    int start = end;
    while (start > 0 && !ByteLines.isBlank(lines.bytes[start - 1])) {
      start--;
    }
    return start;
  }

  private int withoutBlanks(int end) {
    int last = end;
    while (last > 0 && ByteLines.isBlank(lines.bytes[last - 1])) {
      last--;
    }
    return last;
  }

  private void skipByteOrderMark() {
    byte[] bytes = lines.bytes;
    if (lines.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      lines.length -= 3;
      System.arraycopy(bytes, 3, bytes, 0, lines.length);
    }
  }
}
