package io.finemo.cashtag.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.cashtag.volume.Resolution;
import io.finemo.cashtag.volume.VolumeOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionVolumesTest {
  /** Thanksgiving of 2014 was Thursday the 27th; the 24th was a Monday. */
  private static final TradingCalendar NOVEMBER =
      TradingCalendar.of(
          List.of(
              PriceSeries.of(
                  "A",
                  Stream.of("21", "24", "25", "26", "28")
                      .map(day -> new DailyPrice(LocalDate.parse("2014-11-" + day), 1, 1))
                      .toList()),
              PriceSeries.of("B", List.of(new DailyPrice(LocalDate.of(2014, 12, 1), 1, 1)))));

  @ParameterizedTest
  @CsvSource({
    "2014-11-21T20:59:59Z, 2014-11-21, a second before four on Friday",
    "2014-11-21T21:00:00Z, 2014-11-24, after the close on Friday is Monday",
    "2014-11-22T12:00:00Z, 2014-11-24, Saturday is Monday",
    "2014-11-24T04:59:00Z, 2014-11-24, Sunday evening is Monday",
    "2014-11-24T05:00:00Z, 2014-11-24, Monday before the opening is Monday",
    "2014-11-26T22:00:00Z, 2014-11-28, after the close before a holiday",
    "2014-11-27T15:00:00Z, 2014-11-28, the holiday is the day after",
    "2014-11-28T17:59:59Z, 2014-11-28, a second before one on a half day",
    "2014-11-28T18:00:00Z, 2014-12-01, after the close of a half day",
    "2014-11-20T15:00:00Z, , before the first session",
    "2014-12-01T21:00:00Z, , after the last close",
    "2014-12-02T15:00:00Z, , behind the calendar",
  })
  void postsCountToTheSessionThatCanAnswerToThem(String moment, LocalDate session, String why) {
    assertThat(sessions(SessionOptions.newYork()).session(Instant.parse(moment)).orElse(null))
        .as(why)
        .isEqualTo(session);
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, 2014-11-21T21:00:00Z, 2014-11-21",
    "false, false, 2014-11-22T15:00:00Z, ",
    "false, true, 2014-11-22T15:00:00Z, 2014-11-24",
    "true, false, 2014-11-21T21:00:00Z, 2014-11-24",
    "true, false, 2014-11-22T15:00:00Z, ",
  })
  void bothMovesAreByOption(
      boolean afterClose, boolean closedDays, String moment, LocalDate session) {
    SessionOptions options =
        new SessionOptions(LocalTime.of(16, 0), Map.of(), afterClose, closedDays);

    assertThat(sessions(options).session(Instant.parse(moment)).orElse(null)).isEqualTo(session);
  }

  @Test
  void theCloseFollowsDaylightSavingTime() {
    // Four in New York is 20:00 UTC on Friday, and 21:00 UTC from Sunday, 2014-11-02, on.
    TradingCalendar calendar =
        TradingCalendar.of(
            List.of(
                PriceSeries.of(
                    "A",
                    Stream.of("2014-10-31", "2014-11-03", "2014-11-04")
                        .map(day -> new DailyPrice(LocalDate.parse(day), 1, 1))
                        .toList())));
    SessionVolumes sessions =
        new SessionVolumes(calendar, SessionOptions.newYork(), VolumeOptions.defaults());

    assertThat(sessions.session(Instant.parse("2014-10-31T20:00:00Z")))
        .contains(LocalDate.of(2014, 11, 3));
    assertThat(sessions.session(Instant.parse("2014-11-03T20:59:59Z")))
        .contains(LocalDate.of(2014, 11, 3));
    assertThat(sessions.session(Instant.parse("2014-11-03T21:00:00Z")))
        .contains(LocalDate.of(2014, 11, 4));
  }

  @Test
  void aCloseWithinASlotIsRefused() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    SessionOptions xetra = new SessionOptions(LocalTime.of(17, 30), Map.of(), true, true);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SessionVolumes(NOVEMBER, xetra, new VolumeOptions(berlin, Resolution.HOUR)))
        .withMessageContaining("17:30");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SessionVolumes(NOVEMBER, xetra, new VolumeOptions(berlin, Resolution.DAY)));
    assertThat(
            new SessionVolumes(NOVEMBER, xetra, new VolumeOptions(berlin, Resolution.HALF_HOUR))
                .session(Instant.parse("2014-11-24T16:30:00Z")))
        .contains(LocalDate.of(2014, 11, 25));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-07-03",
        "2013-11-29",
        "2013-12-24",
        "2014-07-03",
        "2014-11-28",
        "2014-12-24"
      })
  void halfDaysOfNewYork(String day) {
    assertThat(SessionOptions.newYork().close(LocalDate.parse(day))).isEqualTo(LocalTime.of(13, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-07-03", "2021-12-24", "2014-11-27", "2014-12-31", "2016-07-03"})
  void holidaysAndWholeDaysAreNoHalfDays(String day) {
    assertThat(SessionOptions.newYork().close(LocalDate.parse(day))).isEqualTo(LocalTime.of(16, 0));
  }

  private static SessionVolumes sessions(SessionOptions options) {
    return new SessionVolumes(NOVEMBER, options, VolumeOptions.defaults());
  }
}
