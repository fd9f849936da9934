package io.finemo.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

  @Test
  void plainTextStaysAsItIs() {
    String text = "$TSLA sube un 3,5 % 🚀 mañana… 買い";

    assertThat(TerminalText.line(text, 100)).isEqualTo(text);
  }

  @Test
  void lineBreaksAndTabsBecomeOneBlank() {
    assertThat(TerminalText.line("one\r\n\n two\tthree\u2028four\u2029five\u0085six", 100))
        .isEqualTo("one two three four five six");
  }

  @Test
  void blanksAtTheEndsGo() {
    assertThat(TerminalText.line("\n  buy \n", 100)).isEqualTo("buy");
  }

  @Test
  void escapeSequencesLoseTheirEscape() {
    assertThat(TerminalText.line("\u001b[2Jgone\u001b]0;title\u0007!", 100))
        .isEqualTo("[2Jgone ]0;title !");
    assertThat(TerminalText.line("c1\u009b31mred", 100)).isEqualTo("c1 31mred");
  }

  @Test
  void charactersThatTurnTheDirectionOfWritingGo() {
    assertThat(TerminalText.line("a\u202eb\u2066c\u200fd\u2069", 100)).isEqualTo("a b c d");
  }

  @Test
  void theJoinerOfEmojiStays() {
    String family = "👨\u200d👩\u200d👧";

    assertThat(TerminalText.line(family, 100)).isEqualTo(family);
  }

  @Test
  void loneSurrogatesBecomeTheReplacementCharacter() {
    assertThat(TerminalText.line("a\ud83db\ude80c🚀", 100)).isEqualTo("a\ufffdb\ufffdc🚀");
  }

  @Test
  void longTextIsCutAndSaysSo() {
    assertThat(TerminalText.line("abcdef", 3)).isEqualTo("abc…");
  }

  @Test
  void textOfJustTheLengthIsNotCut() {
    assertThat(TerminalText.line("abc", 3)).isEqualTo("abc");
  }

  @Test
  void whatIsCutEndsBetweenCharacters() {
    assertThat(TerminalText.line("ab🚀c", 3)).isEqualTo("ab…");
  }

  @Test
  void blanksAtTheEndAreNoReasonToCut() {
    assertThat(TerminalText.line("abc \n", 3)).isEqualTo("abc");
  }

  @Test
  void nothingStaysNothing() {
    assertThat(TerminalText.line("", 3)).isEmpty();
    assertThat(TerminalText.line("\u001b\n", 3)).isEmpty();
  }

  @RepeatedTest(50)
  void anyTextBecomesOneHarmlessLine(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      int high = random.nextInt(4) == 0 ? 0xffff : 0x2fff;
      text.append((char) random.nextInt(random.nextBoolean() ? 0xff : high));
    }

    String line = TerminalText.line(text.toString(), 80);

    assertThat(line.length()).isLessThanOrEqualTo(81);
    assertThat(line.codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE)
        .noneMatch(codePoint -> codePoint >= 0x202a && codePoint <= 0x202e)
        .noneMatch(codePoint -> codePoint >= 0x2066 && codePoint <= 0x2069)
        .noneMatch(codePoint -> codePoint == 0x2028 || codePoint == 0x2029);
  }
}
