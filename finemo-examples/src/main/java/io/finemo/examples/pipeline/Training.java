package io.finemo.examples.pipeline;

import io.finemo.core.Labeled;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartWriter;
import io.finemo.core.internal.Sha256;
import io.finemo.core.text.AnalyzedPost;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a model was trained on: enough to tell whether two models saw the same, and to train one
 * again.
 *
 * @param rows how many rows, 0 or more
 * @param sha256 a hash of texts and labels in order, 64 lower-case hexadecimal digits
 * @param seed the seed of the training
 */
public record Training(int rows, String sha256, long seed) {
  private static final String ROWS = "training.rows";
  private static final String SHA256 = "training.sha256";
  private static final String SEED = "training.seed";
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ROW_COUNT = Pattern.compile("[0-9]{1,10}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");

  /**
   * Checks the form of the hash.
   *
   * @param rows how many rows, 0 or more
   * @param sha256 a hash of texts and labels in order, 64 lower-case hexadecimal digits
   * @param seed the seed of the training
   */
  public Training {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must be at least 0: " + rows);
    }
    if (!HEX.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "sha256 must be 64 lower-case hexadecimal digits: " + sha256);
    }
  }

  /**
   * Counts and hashes training rows.
   *
   * @param task what is learnt
   * @param rows the rows in the order of the training
   * @param seed the seed of the training
   * @param <L> the type of the labels
   * @return what the model is trained on
   */
  public static <L> Training of(Task<L> task, List<Labeled<AnalyzedPost, L>> rows, long seed) {
    MessageDigest sha = Sha256.digest();
    for (Labeled<AnalyzedPost, L> row : rows) {
      // UTF-16 units with their number in front: posts may have lone surrogates.
      char[] text = row.value().post().text().toCharArray();
      String label = task.codec().write(row.label());
      sha.update(new PartWriter().units(text, text.length).text(label).toBytes());
    }
    return new Training(rows.size(), Sha256.hex(sha), seed);
  }

  /**
   * Hashes texts, which tells different lists apart.
   *
   * @param texts the texts
   * @return 64 lower-case hexadecimal digits
   */
  public static String hash(List<String> texts) {
    MessageDigest sha = Sha256.digest();
    texts.forEach(text -> sha.update(new PartWriter().text(text).toBytes()));
    return Sha256.hex(sha);
  }

  void write(ModelArchive.Builder archive) {
    archive.property(ROWS, Integer.toString(rows));
    archive.property(SHA256, sha256);
    archive.property(SEED, Long.toString(seed));
  }

  static Training read(ModelArchive archive) throws ModelFormatException {
    String rows = property(archive, ROWS, ROW_COUNT);
    String sha256 = property(archive, SHA256, HEX);
    String seed = property(archive, SEED, WHOLE_NUMBER);
    try {
      return new Training(Integer.parseInt(rows), sha256, Long.parseLong(seed));
    } catch (NumberFormatException e) {
      throw new ModelFormatException("a property of the training: " + e.getMessage(), e);
    }
  }

  private static String property(ModelArchive archive, String key, Pattern form)
      throws ModelFormatException {
    String value = archive.property(key);
    if (!form.matcher(value).matches()) {
      throw new ModelFormatException("property " + key + " must be " + form + ": " + value);
    }
    return value;
  }
}
