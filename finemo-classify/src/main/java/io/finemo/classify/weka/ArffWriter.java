package io.finemo.classify.weka;

import io.finemo.classify.LabelCodec;
import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes rows as sparse ARFF, the format of Weka's Explorer: one numeric attribute for each
 * feature, under its name, and the label as the last attribute, which the Explorer takes for the
 * class by itself.
 *
 * <pre>{@code
 * try (Writer out = Files.newBufferedWriter(file)) {
 *   ArffWriter<String> arff =
 *       new ArffWriter<>(out, "posts", extractor.space(), labels, LabelCodec.text());
 *   for (Labeled<SparseVector, String> row : rows) {
 *     arff.write(row);
 *   }
 * }
 * }</pre>
 *
 * <p>Names may hold anything: they are quoted, and control characters escaped. A lone surrogate,
 * which UTF-8 cannot hold, becomes a backslash, {@code u} and its four digits.
 *
 * <p>Rows are written as they come and none is held. For use by one thread.
 *
 * <p>Trap: Weka reads files in the encoding of its JVM. Before JDK 18 start it with {@code
 * -Dfile.encoding=UTF-8}.
 *
 * @param <L> the type of the labels
 */
public final class ArffWriter<L> {
  private static final String CLASS = "class";

  /** Below this, a whole number is written without its decimals. */
  private static final double WHOLE = 1L << 53;

  private final Appendable out;
  private final int features;
  private final Map<L, String> labels = new LinkedHashMap<>();

  /**
   * Writes the names of the attributes.
   *
   * @param out where to, for example a buffered writer in UTF-8; neither flushed nor closed
   * @param relation what to call the data
   * @param features the names of the features
   * @param labels all labels there may be, at least one, in the order of Weka's reports
   * @param codec how labels are written
   * @throws IllegalArgumentException if there is no label, or two features or labels have the same
   *     name
   * @throws IOException if writing fails
   */
  public ArffWriter(
      Appendable out, String relation, FeatureSpace features, List<L> labels, LabelCodec<L> codec)
      throws IOException {
    this.out = out;
    this.features = features.size();
    Set<String> names = new HashSet<>();
    for (String name : features.names()) {
      requireNew("feature", quoted(name), names);
    }
    Set<String> texts = new HashSet<>();
    for (L label : labels) {
      String text = quoted(codec.write(label));
      requireNew("label", text, texts);
      this.labels.put(label, text);
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("labels must hold at least 1 label, not 0");
    }
    String last = CLASS;
    while (names.contains(quoted(last))) {
      last += "_";
    }
    out.append("@relation ").append(quoted(relation)).append("\n\n");
    for (String name : features.names()) {
      out.append("@attribute ").append(quoted(name)).append(" numeric\n");
    }
    out.append("@attribute ").append(quoted(last)).append(" {");
    out.append(String.join(",", this.labels.values())).append("}\n\n@data\n");
  }

  /**
   * Writes a row with its label.
   *
   * @param row features and label
   * @throws IllegalArgumentException if the row has a feature without a name, or another label than
   *     those given
   * @throws IOException if writing fails
   */
  public void write(Labeled<SparseVector, L> row) throws IOException {
    String label = labels.get(row.label());
    if (label == null) {
      throw new IllegalArgumentException(
          "label " + row.label() + " is not one of " + labels.keySet());
    }
    write(row.value(), label);
  }

  /**
   * Writes a row whose label is to be found.
   *
   * @param row the features
   * @throws IllegalArgumentException if it has a feature without a name
   * @throws IOException if writing fails
   */
  public void write(SparseVector row) throws IOException {
    write(row, "?");
  }

  /** The label is written even where it is the first one, which sparse rows may leave out. */
  private void write(SparseVector row, String label) throws IOException {
    if (row.size() > 0 && row.indexAt(row.size() - 1) >= features) {
      throw new IllegalArgumentException(
          "index must be below " + features + ": " + row.indexAt(row.size() - 1));
    }
    out.append('{');
    for (int entry = 0; entry < row.size(); entry++) {
      double value = row.valueAt(entry);
      out.append(Integer.toString(row.indexAt(entry))).append(' ');
      out.append(
          value == Math.rint(value) && Math.abs(value) < WHOLE
              ? Long.toString((long) value)
              : Double.toString(value));
      out.append(',');
    }
    out.append(Integer.toString(features)).append(' ').append(label).append("}\n");
  }

  private static void requireNew(String what, String name, Set<String> names) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("two of the " + what + "s are written as " + name);
    }
  }

  /** As Weka's reader, which is Java's {@code StreamTokenizer}, takes it back: octal escapes. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\'' || unit == '\\') {
        quoted.append('\\').append(unit);
      } else if (unit < ' ' || unit == 0x7F) {
        quoted.append('\\').append((char) ('0' + (unit >> 6)));
        quoted.append((char) ('0' + (unit >> 3 & 7))).append((char) ('0' + (unit & 7)));
      } else if (Character.isSurrogate(unit) && !isPaired(text, i)) {
        quoted.append("\\\\u").append(Integer.toHexString(unit));
      } else {
        quoted.append(unit);
      }
    }
    return quoted.append('\'').toString();
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
