package io.finemo.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is written is read again, and nothing else is. */
class PartReaderTest {
  private static final byte[] WRITTEN =
      new PartWriter()
          .integer(-7)
          .whole(-5_000_000_000L)
          .compact(300)
          .real(0.1)
          .flag(true)
          .text("año 🚀")
          .text("FIRST")
          .integers(new int[] {3, 1, 4, 9}, 3)
          .reals(1.5, -2)
          .singles(0.25f)
          .units(new char[] {'a', '\ud83d'}, 2)
          .bytes(new byte[] {5, -5})
          .toBytes();

  private enum Order {
    FIRST,
    SECOND
  }

  private static String read(byte[] bytes) throws ModelFormatException {
    PartReader in = new PartReader("p", bytes);
    String read =
        in.integer("a", -10, 10)
            + " "
            + in.whole("a2", -6_000_000_000L, 0)
            + " "
            + in.compact("a3", 0, 300)
            + " "
            + in.real("b")
            + " "
            + in.flag("c")
            + " "
            + in.text("d")
            + " "
            + in.constant("e", Order.values())
            + " "
            + Arrays.toString(in.integers("f"))
            + Arrays.toString(in.reals("g"))
            + Arrays.toString(in.singles("h"))
            + in.units("i").length
            + Arrays.toString(in.bytes("j"));
    in.end();
    return read;
  }

  @Test
  void givesBackWhatWasWritten() throws ModelFormatException {
    assertThat(read(WRITTEN))
        .isEqualTo("-7 -5000000000 300 0.1 true año 🚀 FIRST [3, 1, 4][1.5, -2.0][0.25]2[5, -5]");
  }

  @Test
  void refusesEveryPrefixAndEveryExtension() {
    for (int length = 0; length < WRITTEN.length; length++) {
      byte[] cut = Arrays.copyOf(WRITTEN, length);
      assertThatExceptionOfType(ModelFormatException.class)
          .isThrownBy(() -> read(cut))
          .withMessageStartingWith("part p: ");
    }
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(Arrays.copyOf(WRITTEN, WRITTEN.length + 3)))
        .withMessageContaining("3 bytes too many");
  }

  @Test
  void refusesACountBeforeItAllocates() {
    byte[] huge = ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).array();
    PartReader in = new PartReader("p", huge);

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> in.reals("weights"))
        .withMessage("part p: weights: 2147483647 of at least 8 bytes each, but 4 bytes are left");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> new PartReader("p", new byte[] {-1, -1, -1, -1}).integers("ends"))
        .withMessageContaining("the number of ends must be 0 to 2147483647: -1");
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> reader(new PartWriter().integer(11)).integer("trees", 1, 10))
        .withMessage("part p: trees must be 1 to 10: 11");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> reader(new PartWriter().real(Double.NaN)).real("bias"))
        .withMessageContaining("bias must be finite");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> reader(new PartWriter().text("THIRD")).constant("order", Order.values()))
        .withMessageContaining("order is not known: THIRD");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> new PartReader("p", new byte[] {2}).flag("on"))
        .withMessageContaining("on must be 0 or 1: 2");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> new PartReader("p", new byte[] {0, 0, 0, 1, -1}).text("name"))
        .withMessageContaining("name is not UTF-8");
    assertThatIllegalArgumentException().isThrownBy(() -> new PartWriter().text("\ud83d"));
  }

  @Test
  void aWholeNumberHasEightBytesAndItsBounds() throws ModelFormatException {
    for (long value : new long[] {Long.MIN_VALUE, -1, 0, 1L << 32, Long.MAX_VALUE}) {
      byte[] bytes = new PartWriter().whole(value).toBytes();
      assertThat(bytes).isEqualTo(ByteBuffer.allocate(8).putLong(value).array());
      assertThat(new PartReader("p", bytes).whole("n", Long.MIN_VALUE, Long.MAX_VALUE))
          .isEqualTo(value);
      assertThat(new PartReader("p", bytes).whole("n", value, value)).isEqualTo(value);
    }
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> reader(new PartWriter().whole(-1)).whole("posts", 0, Long.MAX_VALUE))
        .withMessage("part p: posts must be 0 to 9223372036854775807: -1");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> reader(new PartWriter().whole(1L << 40)).whole("posts", 0, 9))
        .withMessage("part p: posts must be 0 to 9: 1099511627776");
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> reader(new PartWriter().integer(7)).whole("posts", 0, 9))
        .withMessageContaining("4 bytes are left");
  }

  @Test
  void aCountTakesAsFewBytesAsItNeeds() throws ModelFormatException {
    long[] counts = {0, 127, 128, 16_383, 16_384, 1L << 56, Long.MAX_VALUE};
    int[] lengths = {1, 1, 2, 2, 3, 9, 9};
    for (int i = 0; i < counts.length; i++) {
      byte[] bytes = new PartWriter().compact(counts[i]).toBytes();
      assertThat(bytes).hasSize(lengths[i]);
      PartReader in = new PartReader("p", bytes);
      assertThat(in.compact("n", 0, Long.MAX_VALUE)).isEqualTo(counts[i]);
      in.end();
    }
    assertThat(new PartWriter().compact(300).toBytes()).containsExactly(0xac, 0x02);
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> reader(new PartWriter().compact(10)).compact("posts", 0, 9))
        .withMessage("part p: posts must be 0 to 9: 10");
    byte[] endless = new byte[20];
    Arrays.fill(endless, (byte) 0x80);
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> new PartReader("p", endless).compact("posts", 0, 9))
        .withMessageContaining("more than nine bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PartWriter().compact(-1))
        .withMessageContaining("-1");
  }

  private static PartReader reader(PartWriter writer) {
    return new PartReader("p", writer.toBytes());
  }
}
