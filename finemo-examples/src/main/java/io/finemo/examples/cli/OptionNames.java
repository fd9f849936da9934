package io.finemo.examples.cli;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** Values of options as users write them: {@code x-v1} for {@code X_V1}. */
final class OptionNames {
  private OptionNames() {}

  static <E extends Enum<E>> E constant(E[] values, String text, String wanted) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new TypeConversionException("must be " + wanted + ": '" + text + "'");
  }
}
