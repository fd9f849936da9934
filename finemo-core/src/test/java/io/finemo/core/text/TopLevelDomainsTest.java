package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopLevelDomainsTest {

  @ParameterizedTest
  @CsvSource({
    "com, 3, generic",
    "Com, 3, in any case",
    "es/, 2, a country",
    "ck, 2, a country with registrations below its second level only",
    "an, 2, a country that is no more",
    "telefonica, 10, generic, given back",
    "みんな, 3, of another script",
    "みんなで, 3, followed by a word without a space",
    "comだ, 3, ASCII followed by another script",
    "vermögensberatung, 17, of both",
    "xn--p1ai, 8, the ASCII form of another script",
    "com_x, 3, an underscore is no part of it",
    "com., 3, a dot follows",
    "com1, -1, a digit follows",
    "com@, -1, an address follows",
    "comx, -1, unknown",
    "c, -1, too short",
    "bq, 2, a country whose code is not in use",
    "xx, -1, no country",
    "xn--, -1, nothing encoded",
  })
  void endsBehindTheLongestDomain(String text, int end, String why) {
    assertThat(TopLevelDomains.endAt(text, 0)).as(why).isEqualTo(end);
    assertThat(TopLevelDomains.endAt("a." + text, 2)).as(why).isEqualTo(end < 0 ? end : end + 2);
  }
}
