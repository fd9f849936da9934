package io.finemo.examples.cli;

import io.finemo.core.SymbolDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Reads lists of companies, whether they tell the exchange or not. */
final class SymbolLists {
  private SymbolLists() {}

  /** A list; where it has no column of the exchange, that is the first word of the file's name. */
  static SymbolDirectory read(Path file) throws IOException {
    return tellsExchange(file)
        ? SymbolDirectory.read(file)
        : SymbolDirectory.readCompanyList(file, firstWord(String.valueOf(file.getFileName())));
  }

  private static boolean tellsExchange(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String header = lines.readLine();
      return header != null
          && Arrays.stream(header.split(",", -1))
              .map(name -> name.replaceAll("[\"\\ufeff]", "").strip().toLowerCase(Locale.ROOT))
              .anyMatch("exchange"::equals);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not in UTF-8", e);
    }
  }

  /** {@code NASDAQ} for {@code nasdaq-2014-01.csv}. */
  static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end).toUpperCase(Locale.ROOT);
  }
}
