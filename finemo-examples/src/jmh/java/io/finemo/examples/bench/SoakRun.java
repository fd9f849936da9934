package io.finemo.examples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code finemo predict} over a long stream, watched from outside. */
final class SoakRun {
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  /**
   * How it stood after some posts.
   *
   * @param posts how many were judged so far
   * @param perSecond posts judged in a second since the sample before
   * @param heap megabytes of heap that a collection left
   * @param resident megabytes that the process has of the machine
   */
  record Sample(long posts, double perSecond, double heap, double resident) {}

  private SoakRun() {}

  /** Judges all posts, and samples each time so many are done. */
  static List<Sample> watch(Path model, Path posts, List<String> machine, long step)
      throws IOException, InterruptedException {
    Process process = start(machine, model, posts, ProcessBuilder.Redirect.PIPE);
    List<Sample> samples = new ArrayList<>();
    try (InputStream lines = process.getInputStream()) {
      byte[] buffer = new byte[1 << 16];
      long done = 0;
      long sampled = 0;
      long since = System.nanoTime();
      for (int read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
        done += linesIn(buffer, read);
        if (done - sampled >= step) {
          double perSecond = (done - sampled) / ((System.nanoTime() - since) / 1e9);
          samples.add(
              new Sample(done, perSecond, heap(process), ProcessFigures.resident(process.pid())));
          sampled = done;
          since = System.nanoTime();
        }
      }
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException("predict failed: " + exit);
      }
    } finally {
      process.destroyForcibly();
    }
    return samples;
  }

  /** The command, in a virtual machine of its own. */
  static Process start(
      List<String> machine, Path model, Path posts, ProcessBuilder.Redirect out, String... more)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(machine);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "io.finemo.examples.Finemo"));
    command.addAll(
        List.of("predict", "--model-file", model.toString(), "--input", posts.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectOutput(out)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static int linesIn(byte[] bytes, int length) {
    int lines = 0;
    for (int i = 0; i < length; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static double heap(Process process) throws IOException, InterruptedException {
    jcmd(process, "GC.run");
    for (String line : jcmd(process, "GC.heap_info")) {
      Matcher used = USED.matcher(line);
      if (used.find()) {
        return Long.parseLong(used.group(1)) / 1024.0;
      }
    }
    throw new IOException("no line of GC.heap_info matches " + USED);
  }

  private static List<String> jcmd(Process process, String question)
      throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    return ChildRun.lines(List.of(jcmd.toString(), Long.toString(process.pid()), question));
  }
}
