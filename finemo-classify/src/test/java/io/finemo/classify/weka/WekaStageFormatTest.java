package io.finemo.classify.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.StageModel;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weka.classifiers.bayes.NaiveBayesMultinomial;

/** Serialized classifiers are read of the classes allowed, and nothing else is even loaded. */
class WekaStageFormatTest {
  private static final WekaStageFormat BAYES =
      WekaStageFormat.allowing(
          Set.of(
              "weka.classifiers.AbstractClassifier",
              "weka.classifiers.bayes.NaiveBayesMultinomial",
              "weka.core.*",
              "java.util.ArrayList",
              "java.util.HashMap",
              "java.util.Hashtable",
              "java.util.Map$Entry"));
  private static final List<Labeled<SparseVector, Boolean>> ROWS = rows();
  private static final StageModel<SparseVector> MODEL =
      new WekaStage(NaiveBayesMultinomial::new).fit(ROWS, 1);

  private static boolean sprung;

  /** What a file is made of whose class name is then changed to that of {@link Mined}. */
  private static final class Decoy implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** Nothing names this class but a file. */
  @SuppressWarnings("unused")
  private static final class Mined implements Serializable {
    private static final long serialVersionUID = 1;

    static {
      sprung = true;
    }
  }

  @Test
  void aClassifierReadSaysTheSame() throws ModelFormatException {
    StageModel<SparseVector> read = BAYES.read(reader(bytes(MODEL)), 4);

    for (Labeled<SparseVector, Boolean> row : ROWS) {
      assertThat(read.score(row.value())).isEqualTo(MODEL.score(row.value()));
    }
  }

  @Test
  void aClassOutsideTheListIsNamed() {
    WekaStageFormat other =
        WekaStageFormat.allowing(Set.of("weka.classifiers.bayes.NaiveBayesMultinomial"));

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> other.read(reader(bytes(MODEL)), 4))
        .withMessageContaining("class weka.classifiers.AbstractClassifier is not allowed");
  }

  /** Its static initializer would tell, if the class were loaded and set up. */
  @Test
  void aClassOutsideTheListIsNeitherLoadedNorRun() throws IOException {
    byte[] mined = renamed(serialized(new Decoy()), "Decoy", "Mined");
    byte[] nowhere = renamed(serialized(new Decoy()), "Decoy", "Ghost");

    assertRefused(part(mined), "WekaStageFormatTest$Mined is not allowed");
    assertThat(sprung).isFalse();
    // Had it been looked for, it would be missed: there is no such class.
    assertRefused(part(nowhere), "WekaStageFormatTest$Ghost is not allowed");
  }

  @Test
  void whatIsNoClassifierIsRefused() throws IOException {
    assertRefused(part(serialized("text")), "the object is none");
    assertRefused(part(serialized(new ArrayList<>(List.of(1)))), "the object is none");
    assertRefused(part(serialized(new HashSet<>())), "class java.util.HashSet is not allowed");
    assertRefused(part(serialized(new Decoy[1])), "WekaStageFormatTest$Decoy is not allowed");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    List<Object> nested = new ArrayList<>();
    for (int depth = 0; depth < 60; depth++) {
      nested = new ArrayList<>(List.of(nested));
    }
    assertRefused(part(serialized(nested)), "nested more than 50 deep");
  }

  /** An array says how long it is before its content comes. */
  @Test
  void arraysLongerThanTheFileAreRefused() throws IOException {
    byte[] array = serialized(new double[3]);
    int length = array.length - 3 * Double.BYTES - Integer.BYTES;
    array[length] = 0x7f;

    assertRefused(part(array), "bytes can hold");
  }

  @Test
  void aClassifierOfAnotherShapeIsRefused() {
    byte[] part = bytes(MODEL);
    part[3] = 9;

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> BAYES.read(reader(part), 9))
        .withMessageContaining("cannot classify a row of 9 features");
  }

  @Test
  void survivesEveryDamage() {
    byte[] part = bytes(MODEL);
    for (int i = 0; i < part.length; i++) {
      byte[] cut = Arrays.copyOf(part, i);
      assertThat(isRead(cut)).isFalse();
      byte[] flipped = part.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      isRead(flipped);
    }
    assertThat(isRead(part)).isTrue();
  }

  private static boolean isRead(byte[] part) {
    try {
      BAYES.read(reader(part), 4);
      return true;
    } catch (ModelFormatException e) {
      return false;
    }
  }

  @Test
  void aListThatAllowsEverythingIsRefused() {
    for (Set<String> classes : List.of(Set.<String>of(), Set.of(""), Set.of("*"), Set.of(".*"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> WekaStageFormat.allowing(classes));
    }
  }

  private static void assertRefused(byte[] part, String reason) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> BAYES.read(reader(part), 4))
        .withMessageStartingWith("part test: ")
        .withMessageContaining(reason);
  }

  private static byte[] serialized(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static byte[] renamed(byte[] serialized, String from, String to) {
    String text = new String(serialized, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] part(byte[] serialized) {
    return new PartWriter().integer(4).bytes(serialized).toBytes();
  }

  private static byte[] bytes(StageModel<SparseVector> model) {
    PartWriter out = new PartWriter();
    BAYES.write(model, out);
    return out.toBytes();
  }

  private static PartReader reader(byte[] part) {
    return new PartReader("test", part);
  }

  /** Features 0 and 1 speak for going on, 2 and 3 against it. */
  private static List<Labeled<SparseVector, Boolean>> rows() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int row = 0; row < 12; row++) {
      boolean goesOn = row % 2 == 0;
      int first = goesOn ? 0 : 2;
      rows.add(
          new Labeled<>(
              SparseVector.of(new int[] {first, first + 1}, new double[] {1 + row % 3, 1}),
              goesOn));
    }
    return rows;
  }
}
