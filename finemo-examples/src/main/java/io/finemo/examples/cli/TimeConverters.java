package io.finemo.examples.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads dates and times, and says what was wanted without the name of a class. */
final class TimeConverters {
  private TimeConverters() {}

  /** Reads {@code 2014-01-31}. */
  static final class Date implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("must be a date such as 2014-01-31: '" + value + "'");
      }
    }
  }

  /** Reads {@code 16:00}. */
  static final class Time implements ITypeConverter<LocalTime> {
    @Override
    public LocalTime convert(String value) {
      try {
        return LocalTime.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("must be a time such as 16:00: '" + value + "'");
      }
    }
  }

  /** Reads {@code America/New_York}. */
  static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String value) {
      try {
        return ZoneId.of(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "must be a time zone such as America/New_York: '" + value + "'");
      }
    }
  }

  /** Reads {@code 500ms}, {@code 30s}, {@code 15m}, {@code 1h} or {@code 1d}. */
  static final class Length implements ITypeConverter<Duration> {
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    @Override
    public Duration convert(String value) {
      Matcher length = LENGTH.matcher(value);
      if (!length.matches()) {
        throw new TypeConversionException(
            "must be a time such as 500ms, 15m or 1h: '" + value + "'");
      }
      int number = Integer.parseInt(length.group(1));
      return switch (length.group(2)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
  }
}
