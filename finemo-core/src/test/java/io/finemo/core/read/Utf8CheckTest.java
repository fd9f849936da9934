package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {
  /** Pieces of characters as often as whole ones, among letters. */
  private static final String[] PIECES = {"a", "plain text", "ñ", "→", "\ud83d\ude80"};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itSaysWhatTheDecoderOfThePlatformSays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int wellFormed = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = ("<<<" + text + ">>>").getBytes(StandardCharsets.UTF_8);
      if (random.nextBoolean()) {
        bytes[3 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt(256);
      }
      int cut = random.nextInt(4);
      boolean expected = decodes(bytes, cut, bytes.length - 3 - cut);
      assertThat(Utf8Check.isWellFormed(bytes, cut, bytes.length - 3 - cut)).isEqualTo(expected);
      wellFormed += expected ? 1 : 0;
    }
    assertThat(wellFormed).as("a test of something").isBetween(1_000, 4_000);
  }

  @Test
  void everyBeginningOfACharacterIsJudgedAsTheDecoderDoes() {
    for (int first = 0x80; first < 0x100; first++) {
      for (int second = 0; second < 0x100; second++) {
        byte[] bytes = {(byte) first, (byte) second, (byte) 0x80, (byte) 0xBF};
        for (int length = 1; length <= bytes.length; length++) {
          assertThat(Utf8Check.isWellFormed(bytes, 0, length))
              .as("%02X %02X 80 BF, the first %d", first, second, length)
              .isEqualTo(decodes(bytes, 0, length));
        }
      }
    }
  }

  private static boolean decodes(byte[] bytes, int offset, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
