package io.finemo.classify.weka;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.Toys;
import io.finemo.core.SparseVector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.bayes.NaiveBayesMultinomial;

/** Weka must leave the user's home alone. Each case is a Java process with a home of its own. */
class WekaHomeTest {

  /** Learns one stage, in the process that the tests start. */
  public static final class Program {
    private Program() {}

    /** Learns. */
    public static void main(String[] kind) {
      List<SparseVector> noise = Toys.noise(new Random(1), 20, 10, .5);
      var rows = Toys.label(noise, i -> i % 2 == 0);
      if (kind[0].equals("linear")) {
        LibLinearStage.logistic(1).fit(rows, 1);
      } else {
        new WekaStage(NaiveBayesMultinomial::new).fit(rows, 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "weka"})
  void learningLeavesTheHomeFolderEmpty(String kind, @TempDir Path folder) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));

    String printed = run(folder, kind);

    assertThat(children(home)).isEmpty();
    assertThat(children(folder.resolve("tmp"))).as("what is left behind").isEmpty();
    assertThat(printed).as("standard output belongs to the caller").isEmpty();
  }

  @Test
  void aFolderThatIsNamedIsKept(@TempDir Path folder) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path chosen = folder.resolve("chosen");

    run(folder, "linear", "-DWEKA_HOME=" + chosen);

    assertThat(children(home)).isEmpty();
    assertThat(chosen).isDirectory();
    assertThat(children(folder.resolve("tmp"))).isEmpty();
  }

  private static String run(Path folder, String kind, String... options) throws Exception {
    Path tmp = Files.createDirectory(folder.resolve("tmp"));
    List<String> command =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Duser.home=" + folder.resolve("home"),
                    "-Djava.io.tmpdir=" + tmp),
                Stream.of(options),
                Stream.of(
                    "-cp", System.getProperty("java.class.path"), Program.class.getName(), kind))
            .flatMap(part -> part)
            .toList();
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().remove("WEKA_HOME");
    int exit = builder.start().waitFor();
    String printed = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(exit).as(printed).isZero();
    return printed;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }
}
