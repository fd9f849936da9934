package io.finemo.features.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers out of bytes are those that Java reads out of strings. */
class DecimalTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+1",
        "1.",
        ".5",
        "-.5e-3",
        "1e5",
        "1E+05",
        "000.001",
        "123456789012345678",
        "0.1234567890123456789",
        "3.4028235e38",
        "1e-45",
        "1e-999",
        "-1e-99999999999",
        "0e999999",
        "0.00000000000000000000000000000000000001",
        "16777217",
        "1.00000017881393421514957253748434"
      })
  void readsWhatJavaReads(String text) {
    assertThat(parse(text)).isEqualTo(Float.parseFloat(text));
  }

  @Test
  void readsRandomNumbersAsJavaDoes() {
    Random random = new Random(1);
    String[] forms = {"%.4f", "%.6f", "%.9f", "%e", "%.17f", "%.0f"};
    for (int i = 0; i < 20_000; i++) {
      double number = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
      String text = String.format(Locale.ROOT, forms[i % forms.length], number);
      assertThat(parse(text)).as(text).isEqualTo(Float.parseFloat(text));
      assertThat(parse(Float.toString((float) number))).isEqualTo((float) number);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "e5",
        "1e",
        "1e+",
        "--1",
        "1.2.3",
        "1,5",
        "1_000",
        "0x10",
        "1f",
        "1d",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e39",
        "-1e999999999999",
        "1 ",
        " 1",
        "１",
        "1e5x",
        "1e1.5"
      })
  void refusesEverythingElse(String text) {
    assertThat(parse(text)).isNaN();
  }

  /** Reads from the middle, so that what stands around cannot be part of the number. */
  private static float parse(String text) {
    byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
    return DecimalText.parse(bytes, 1, bytes.length - 1);
  }
}
