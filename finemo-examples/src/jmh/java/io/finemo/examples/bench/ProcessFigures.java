package io.finemo.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operating system tells of a process. */
final class ProcessFigures {
  private ProcessFigures() {}

  /** Megabytes that a process has of the machine now. */
  static double resident(long pid) throws IOException {
    return megabytes("VmRSS", pid);
  }

  /** The most megabytes that a process ever had. */
  static double peak(long pid) throws IOException {
    return megabytes("VmHWM", pid);
  }

  /** Where the system does not tell, there is no figure. */
  private static double megabytes(String name, long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    Matcher line = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(Files.readString(status));
    return line.find() ? Long.parseLong(line.group(1)) / 1024.0 : Double.NaN;
  }
}
