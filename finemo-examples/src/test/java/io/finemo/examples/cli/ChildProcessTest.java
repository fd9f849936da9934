package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operating system sees of a run: the exit code, and what goes where. */
class ChildProcessTest {
  @TempDir Path folder;

  private record Ended(int exit, String out, List<String> err) {}

  @Test
  void workThatIsDoneWritesItsResultToStandardOutputAlone() throws Exception {
    Path input = SampleCsv.write(folder.resolve("posts.csv"), SampleCsv.firstOfEach(10));

    Ended run =
        finemo(
            "evaluate",
            "--task",
            "opportunity",
            "--input",
            input.toString(),
            "--label",
            "label",
            "--folds",
            "2",
            "--target",
            "OPPORTUNITY");

    assertThat(run.err()).containsExactly("40 labelled posts");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("rows 40 ")
        .contains("OPPORTUNITY: average precision")
        .contains("at recall 0.7");
  }

  @Test
  void resultsAreUtf8WhateverTheTerminalSays() throws Exception {
    StringBuilder table = new StringBuilder("text,label\n");
    for (int i = 0; i < 12; i++) {
      table.append("$TEF sube ").append(i).append(i % 2 == 0 ? ",señal 🚀\n" : ",nada\n");
    }
    Path input = Files.writeString(folder.resolve("posts.csv"), table, StandardCharsets.UTF_8);

    Ended run =
        finemo(
            "evaluate",
            "--task",
            "labels",
            "--input",
            "" + input,
            "--label",
            "label",
            "--folds",
            "2");

    assertThat(run.exit()).as("%s", run.err()).isZero();
    assertThat(run.out()).contains("señal 🚀");
  }

  @Test
  void workThatFailedEndsWithOneAndWritesNothing() throws Exception {
    Path missing = folder.resolve("missing.csv");

    Ended run =
        finemo("evaluate", "--task", "labels", "--input", missing.toString(), "--label", "label");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsExactly("finemo: " + missing + ": no such file");
  }

  @Test
  void badUsageEndsWithTwoAndWritesNothing() throws Exception {
    Ended run = finemo("opportunities", "--everything");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsExactly(
            "finemo: Unknown option: '--everything' (see 'finemo opportunities --help')");
  }

  private Ended finemo(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A terminal that knows ASCII only.
    command.addAll(List.of("-Dfile.encoding=US-ASCII", "-Xmx512m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.finemo.examples.Finemo");
    command.addAll(List.of(args));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readAllLines(err));
  }
}
