package io.finemo.cashtag.author;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

  /** Test case 1 of RFC 4231: 20 bytes 0b, "Hi There". */
  @Test
  void aPseudonymIsTheStartOfTheHmacOfTheStandard() {
    byte[] key = new byte[20];
    Arrays.fill(key, (byte) 0x0b);

    assertThat(Pseudonyms.of(key).of("Hi There")).isEqualTo("b0344c61d8db38535ca8afceaf0bf12b");
  }

  @Test
  void anotherKeyGivesAnotherPseudonym() {
    Pseudonyms one = Pseudonyms.of("0123456789abcdef".getBytes(UTF_8));
    Pseudonyms other = Pseudonyms.of("0123456789abcdeF".getBytes(UTF_8));

    assertThat(one.of("1")).isEqualTo(one.of("1")).isNotEqualTo(one.of("2"));
    assertThat(one.of("1")).isNotEqualTo(other.of("1"));
    assertThat(Pseudonyms.unlinkable().of("1")).isNotEqualTo(Pseudonyms.unlinkable().of("1"));
  }

  @Test
  void theKeyIsCopied() {
    byte[] key = "0123456789abcdef".getBytes(UTF_8);
    Pseudonyms pseudonyms = Pseudonyms.of(key);
    String before = pseudonyms.of("1");
    Arrays.fill(key, (byte) 0);

    assertThat(pseudonyms.of("1")).isEqualTo(before);
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pseudonyms.of(new byte[15]))
        .withMessageContaining("15");
  }
}
