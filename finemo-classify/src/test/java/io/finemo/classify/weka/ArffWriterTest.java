package io.finemo.classify.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.LabelCodec;
import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader.ArffReader;

/** What is written for Weka is read back by Weka's own reader. */
class ArffWriterTest {
  private static final List<String> LABELS = List.of("no", "it's \"100%\", {yes}\n");

  @BeforeAll
  static void startWeka() {
    WekaStart.ensure();
  }

  @Test
  void aFileCanBeReadByPeople() throws IOException {
    StringBuilder out = new StringBuilder();
    ArffWriter<Boolean> arff =
        new ArffWriter<>(
            out,
            "two posts",
            FeatureSpace.of(List.of("WORD:it's", "EMOJI")),
            List.of(false, true),
            LabelCodec.of(Object::toString, text -> java.util.Optional.empty()));
    arff.write(new Labeled<>(SparseVector.of(new int[] {0, 1}, new double[] {0.25, 3}), true));
    arff.write(new Labeled<>(SparseVector.empty(), false));
    arff.write(SparseVector.of(new int[] {1}, new double[] {-1e-9}));

    assertThat(out)
        .hasToString(
            """
            @relation 'two posts'

            @attribute 'WORD:it\\'s' numeric
            @attribute 'EMOJI' numeric
            @attribute 'class' {'false','true'}

            @data
            {0 0.25,1 3,2 'true'}
            {2 'false'}
            {1 -1.0E-9,2 ?}
            """);
  }

  @Test
  void hostileNamesComeBackAsTheyAre() throws IOException {
    List<String> names =
        List.of(
            "",
            " ",
            "?",
            "a'b",
            "\"",
            "\\",
            "\\n",
            "\\'",
            "%",
            "a%b",
            "{",
            "}",
            "{1 2}",
            ",",
            "@data",
            "@attribute x numeric",
            "line\nbreak",
            "\r",
            "\t",
            "\u0000",
            "\u00001",
            "\u001E",
            "\u007F",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "ñandú",
            "日本",
            "🚀",
            "class",
            "Class",
            "CHAR_GRAMS: $t");

    Instances read = read(arff(names, List.of()));

    for (int i = 0; i < names.size(); i++) {
      assertThat(read.attribute(i).name()).isEqualTo(names.get(i));
      assertThat(read.attribute(i).isNumeric()).isTrue();
    }
    assertThat(read.relationName()).isEqualTo("it's a \"relation\" of 100%");
    assertThat(Collections.list(read.attribute(names.size()).enumerateValues())).isEqualTo(LABELS);
    assertThat(read.attribute(names.size()).name()).isEqualTo("class_");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rowsAndNamesOfAnyKindComeBackEqual(long seed) throws IOException {
    Random random = new Random(seed);
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < 200) {
      names.add(text(random));
    }
    List<Labeled<SparseVector, String>> rows = new ArrayList<>();
    for (int row = 0; row < 50; row++) {
      rows.add(new Labeled<>(vector(random, names.size()), LABELS.get(random.nextInt(2))));
    }

    Instances read = read(arff(List.copyOf(names), rows));

    int feature = 0;
    for (String name : names) {
      assertThat(read.attribute(feature++).name()).isEqualTo(name);
    }
    assertThat(read.numInstances()).isEqualTo(rows.size());
    read.setClassIndex(read.numAttributes() - 1);
    for (int row = 0; row < rows.size(); row++) {
      Instance instance = read.instance(row);
      assertThat(vector(instance)).isEqualTo(rows.get(row).value());
      assertThat(instance.stringValue(instance.classIndex())).isEqualTo(rows.get(row).label());
    }
  }

  @Test
  void aRowWithoutALabelHasNoClass() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      writer(out, List.of("a")).write(SparseVector.of(new int[] {0}, new double[] {1}));
    }
    Instances read = read(bytes.toByteArray());
    read.setClassIndex(1);

    assertThat(read.instance(0).classIsMissing()).isTrue();
    assertThat(read.instance(0).value(0)).isEqualTo(1);
  }

  @Test
  void loneSurrogatesAreSpelledOut() throws IOException {
    Instances read = read(arff(List.of("\uD83D", "a\uDE80b", "\uDE80\uD83D", "🚀"), List.of()));

    assertThat(read.attribute(0).name()).isEqualTo("\\ud83d");
    assertThat(read.attribute(1).name()).isEqualTo("a\\ude80b");
    assertThat(read.attribute(2).name()).isEqualTo("\\ude80\\ud83d");
    assertThat(read.attribute(3).name()).isEqualTo("🚀");
  }

  @Test
  void whatWekaCouldNotTellApartIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer(new StringBuilder(), List.of("a", "b", "a")))
        .withMessageContaining("features are written as 'a'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer(new StringBuilder(), List.of("\uD83D", "\\ud83d")));
    FeatureSpace space = FeatureSpace.of(List.of("a"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ArffWriter<>(
                    new StringBuilder(), "r", space, List.of("x", "x"), LabelCodec.text()))
        .withMessageContaining("labels are written as 'x'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ArffWriter<>(
                    new StringBuilder(), "r", space, List.<String>of(), LabelCodec.text()))
        .withMessageContaining("at least 1");
  }

  @Test
  void aRowOfOtherFeaturesOrLabelsIsRefusedAndNothingOfItWritten() throws IOException {
    StringBuilder out = new StringBuilder();
    ArffWriter<String> arff = writer(out, List.of("a"));
    int header = out.length();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> arff.write(SparseVector.of(new int[] {0, 1}, new double[] {1, 1})))
        .withMessage("index must be below 1: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arff.write(new Labeled<>(SparseVector.empty(), "maybe")))
        .withMessageStartingWith("label maybe is not one of ");
    assertThat(out).hasSize(header);
  }

  private static byte[] arff(List<String> names, List<Labeled<SparseVector, String>> rows)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      ArffWriter<String> arff = writer(out, names);
      for (Labeled<SparseVector, String> row : rows) {
        arff.write(row);
      }
    }
    return bytes.toByteArray();
  }

  private static ArffWriter<String> writer(Appendable out, List<String> names) throws IOException {
    return new ArffWriter<>(
        out, "it's a \"relation\" of 100%", FeatureSpace.of(names), LABELS, LabelCodec.text());
  }

  private static Instances read(byte[] bytes) throws IOException {
    return new ArffReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
        .getData();
  }

  /** Letters, and all that means something to a reader of ARFF. */
  private static String text(Random random) {
    String units = "ab '\"\\%{},?@\n\r\t\u0000\u0007\u001E\u0085ñ日013nu";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(units.charAt(random.nextInt(units.length())));
    }
    return text.toString();
  }

  private static SparseVector vector(Random random, int features) {
    double[] values = new double[features];
    int[] indices = new int[features];
    for (int i = 0; i < features; i++) {
      indices[i] = i;
      values[i] =
          switch (random.nextInt(8)) {
            case 0 -> random.nextGaussian();
            case 1 -> random.nextInt(100);
            case 2 -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62));
            default -> 0;
          };
    }
    return SparseVector.of(indices, values);
  }

  private static SparseVector vector(Instance instance) {
    List<Integer> indices = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int entry = 0; entry < instance.numValues(); entry++) {
      if (instance.index(entry) != instance.classIndex()) {
        indices.add(instance.index(entry));
        values.add(instance.valueSparse(entry));
      }
    }
    return SparseVector.of(
        indices.stream().mapToInt(Integer::intValue).toArray(),
        values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
