package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2020-02-29, 2020-02-29T00:00:00Z",
    "2020-10-01T12:00:00Z, 2020-10-01T12:00:00Z",
    "2020-10-01T12:00:00.250Z, 2020-10-01T12:00:00.250Z",
    "2020-10-01T12:00:00+02:00, 2020-10-01T10:00:00Z",
    "2020-10-01T12:00:00-05:00, 2020-10-01T17:00:00Z",
    "2020-10-01T12:00:00, 2020-10-01T12:00:00Z",
    "2020-10-01 12:00:00, 2020-10-01T12:00:00Z",
    "2020-10-01 12:00:00+00:00, 2020-10-01T12:00:00Z",
    "2020-10-01T12:00, 2020-10-01T12:00:00Z",
    "Wed Jan 01 00:00:48 +0000 2014, 2014-01-01T00:00:48Z",
    "Sun Nov 13 02:50:12 +0130 2011, 2011-11-13T01:20:12Z",
  })
  void theseAreDates(String text, Instant expected) {
    assertThat(Dates.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2020",
        "01/02/2020",
        "2021-02-29",
        "2020-10-01T25:00:00Z",
        "2020-10-01T",
        "Wed Jan 32 00:00:48 +0000 2014",
        "Wed anF 01 00:00:48 +0000 2014",
        "Wed Jan 01 00:61:48 +0000 2014",
        "Wed Jan 01 0x:00:48 +0000 2014",
        "Wed Jan 01 00:00:48 -9900 2014",
        "12345678901234567890123456789012345678901234567890",
      })
  void theseAreNot(String text) {
    assertThat(Dates.parse(text)).isEmpty();
  }

  @Test
  void theFormOfXComesBackForAnyMoment() {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ROOT)
            .withLocale(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2_000; i++) {
      Instant moment = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
      assertThat(Dates.parse(format.format(moment))).contains(moment);
    }
  }
}
