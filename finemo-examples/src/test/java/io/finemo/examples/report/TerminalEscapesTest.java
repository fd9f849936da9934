package io.finemo.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of posts cannot move the cursor, colour the screen, or turn the direction of writing. */
class TerminalEscapesTest {

  static Stream<Arguments> hostile() {
    return Stream.of(
        arguments("clear the screen", "up\u001B[2Jdown", "up [2Jdown"),
        arguments("the introducer as one character", "up\u009B31mdown", "up 31mdown"),
        arguments("a line of their own", "up\r\nfinemo: done", "up finemo: done"),
        arguments("another kind of line break", "up\u2028down", "up down"),
        arguments("right to left from here", "up\u202Edown", "up down"),
        arguments("an isolate that never ends", "up\u2066down", "up down"),
        arguments("bell and backspaces", "up\u0007\b\bdown", "up down"),
        arguments("half a pair", "up\uD83D", "up\uFFFD"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void areMadeHarmless(String trick, String text, String shown) {
    assertThat(TerminalText.line(text, 80)).isEqualTo(shown);
  }

  @Test
  void joinedEmojiStayWhole() {
    assertThat(TerminalText.line("👩\u200D💻 ok", 80)).isEqualTo("👩\u200D💻 ok");
  }

  @Test
  void longTextsEndInAnEllipsis() {
    assertThat(TerminalText.line("a".repeat(100), 10)).isEqualTo("a".repeat(10) + "…");
    assertThat(TerminalText.line("a".repeat(10), 10)).isEqualTo("a".repeat(10));
  }
}
