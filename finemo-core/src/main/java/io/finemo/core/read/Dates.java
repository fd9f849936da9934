package io.finemo.core.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The forms of a date that sources of posts use. What states no zone is UTC. */
final class Dates {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int X_V1_LENGTH = "Wed Jan 01 00:00:48 +0000 2014".length();
  private static final int LONGEST = 40;

  private Dates() {}

  /**
   * Reads {@code 2014-01-01}, {@code 2014-01-01T00:00:48} (also with a space, without seconds, with
   * a fraction, with {@code Z} or an offset), or {@code Wed Jan 01 00:00:48 +0000 2014}.
   */
  static Optional<Instant> parse(String text) {
    int n = text.length();
    if (n < 10 || n > LONGEST) {
      return Optional.empty();
    }
    try {
      if (n == X_V1_LENGTH && text.charAt(3) == ' ') {
        return Optional.of(ofXv1(text));
      }
      if (n == 10) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
      return Optional.of(
          hasZone(iso)
              ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean hasZone(String iso) {
    return iso.endsWith("Z")
        || iso.endsWith("z")
        || iso.indexOf('+', 11) > 0
        || iso.indexOf('-', 11) > 0;
  }

  /** By position, because two dates in every post make a formatter the slowest part of reading. */
  private static Instant ofXv1(String text) {
    int month = month(text);
    if (text.charAt(7) != ' '
        || text.charAt(10) != ' '
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(19) != ' '
        || text.charAt(25) != ' ') {
      throw new DateTimeException("not a date of X");
    }
    LocalDate day = LocalDate.of(number(text, 26, 30), month, number(text, 8, 10));
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 60) {
      throw new DateTimeException("not a time of day");
    }
    int offset =
        text.startsWith("+0000", 20) ? 0 : ZoneOffset.of(text.substring(20, 25)).getTotalSeconds();
    return Instant.ofEpochSecond(
        day.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second - offset);
  }

  private static int month(String text) {
    for (int month = 0; month < 12; month++) {
      if (MONTHS.regionMatches(3 * month, text, 4, 3)) {
        return month + 1;
      }
    }
    throw new DateTimeException("not a month");
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a number");
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
