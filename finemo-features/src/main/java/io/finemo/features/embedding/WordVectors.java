package io.finemo.features.embedding;

import io.finemo.core.ThreadSafe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Words with a vector of numbers each, learnt elsewhere and read from a text file in the form of
 * word2vec or GloVe.
 *
 * <p>A line is a word and its numbers, separated by blanks or tabs, in UTF-8; the file may be
 * gzipped. A first line of just two whole numbers is word2vec's header: how many words follow, and
 * of which dimension; the file must then keep both. Without it, the first line tells the dimension.
 * What stands before the last {@code dimension} numbers of a line is the word, blanks inside it
 * included. Of a word that comes twice the first vector counts.
 *
 * <p>Memory: 4 bytes a number and about 100 a word.
 */
@ThreadSafe
public final class WordVectors {
  private static final int WORDS_PER_BLOCK = 1024;

  private final Map<String, Integer> numbers;
  private final List<float[]> blocks;
  private final int dimension;

  private WordVectors(Map<String, Integer> numbers, List<float[]> blocks, int dimension) {
    this.numbers = numbers;
    this.blocks = blocks;
    this.dimension = dimension;
  }

  /**
   * Reads a file within the {@linkplain VectorLimits#standard standard limits}.
   *
   * @param file the file, plain or gzipped
   * @return the vectors
   * @throws VectorFormatException if it is not such a file, is damaged, or beyond the limits
   * @throws IOException if it cannot be read
   */
  public static WordVectors read(Path file) throws IOException {
    return read(file, VectorLimits.standard());
  }

  /**
   * Reads a file.
   *
   * @param file the file, plain or gzipped
   * @param limits what it may ask for
   * @return the vectors
   * @throws VectorFormatException if it is not such a file, is damaged, or beyond the limits
   * @throws IOException if it cannot be read
   */
  public static WordVectors read(Path file, VectorLimits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), limits);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param in the bytes, plain or gzipped
   * @param source what to call it in messages
   * @param limits what it may ask for
   * @return the vectors
   * @throws VectorFormatException if it does not hold word vectors, is damaged, or beyond the
   *     limits
   * @throws IOException if it cannot be read
   */
  public static WordVectors read(InputStream in, String source, VectorLimits limits)
      throws IOException {
    return new VectorFile(new ByteLines(in, source, limits), limits).read();
  }

  /**
   * The number of words.
   *
   * @return how many different words there are, at least 1
   */
  public int size() {
    return numbers.size();
  }

  /**
   * How many numbers a word has.
   *
   * @return the dimension, at least 1
   */
  public int dimension() {
    return dimension;
  }

  /**
   * Whether a word has a vector.
   *
   * @param word the word exactly as in the file
   * @return true if it has
   */
  public boolean contains(String word) {
    return numbers.containsKey(word);
  }

  /**
   * The vector of a word.
   *
   * @param word the word exactly as in the file
   * @return a new array of {@link #dimension} numbers, or empty if the word has no vector
   */
  public Optional<float[]> vector(String word) {
    Integer number = numbers.get(word);
    if (number == null) {
      return Optional.empty();
    }
    int start = start(number);
    return Optional.of(Arrays.copyOfRange(block(number), start, start + dimension));
  }

  /**
   * Adds the vector of a word to a sum. Makes no objects.
   *
   * @param word the word exactly as in the file
   * @param sum at least {@link #dimension} numbers, to which the vector is added
   * @return whether the word has a vector; if not, nothing is added
   */
  public boolean addTo(String word, double[] sum) {
    Integer number = numbers.get(word);
    if (number == null) {
      return false;
    }
    Objects.checkFromIndexSize(0, dimension, sum.length);
    float[] block = block(number);
    int start = start(number);
    for (int i = 0; i < dimension; i++) {
      sum[i] += block[start + i];
    }
    return true;
  }

  private float[] block(int number) {
    return blocks.get(number / WORDS_PER_BLOCK);
  }

  private int start(int number) {
    return number % WORDS_PER_BLOCK * dimension;
  }

  @Override
  public String toString() {
    return "WordVectors[" + size() + " words of " + dimension + " numbers]";
  }

  /** Collects the vectors of different words. */
  static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<float[]> blocks = new ArrayList<>();
    private final int dimension;

    Builder(int dimension) {
      this.dimension = dimension;
    }

    int size() {
      return numbers.size();
    }

    /** Adds a word unless it is there. */
    void add(String word, float[] vector) {
      int number = numbers.size();
      if (numbers.putIfAbsent(word, number) != null) {
        return;
      }
      int place = number % WORDS_PER_BLOCK;
      if (place == 0) {
        blocks.add(new float[Math.multiplyExact(WORDS_PER_BLOCK, dimension)]);
      }
      System.arraycopy(
          vector,
          0,
          blocks.get(blocks.size() - 1),
          Math.multiplyExact(place, dimension),
          dimension);
    }

    WordVectors build() {
      int last = blocks.size() - 1;
      int used = (numbers.size() - last * WORDS_PER_BLOCK) * dimension;
      blocks.set(last, Arrays.copyOf(blocks.get(last), used));
      return new WordVectors(numbers, List.copyOf(blocks), dimension);
    }
  }
}
