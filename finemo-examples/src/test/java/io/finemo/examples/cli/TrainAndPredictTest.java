package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finemo.core.SparseVector;
import io.finemo.core.read.PostRow;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.features.FeatureExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader;

/** From labelled posts to a model file, and from there to a line for each post. */
class TrainAndPredictTest {
  @TempDir static Path shared;
  private static List<PostRow> rows;
  private static Path posts;
  private static Path model;

  @TempDir Path folder;

  @BeforeAll
  static void train() throws IOException {
    rows = SampleCsv.firstOfEach(25);
    posts = SampleCsv.write(shared.resolve("posts.csv"), rows);
    model = shared.resolve("model.finemo");
    train(model).succeeds();
  }

  private static CliRun train(Path file, String... more) {
    return CliRun.of(
        Stream.concat(
                Stream.of(
                    "train",
                    "--task",
                    "opportunity",
                    "--input",
                    posts.toString(),
                    "--label",
                    "label",
                    "--model-file",
                    file.toString(),
                    "--output",
                    shared.resolve("train.txt").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private CliRun predict(Path input, Path out) {
    return CliRun.of(
        "predict",
        "--model-file",
        model.toString(),
        "--input",
        input.toString(),
        "--output",
        out.toString(),
        "--json",
        folder.resolve("figures.json").toString());
  }

  @Test
  void everyPostGetsALineInItsPlace() throws IOException {
    Path out = folder.resolve("out.jsonl");

    predict(posts, out).succeeds();

    List<JsonNode> lines = lines(out);
    assertThat(lines)
        .extracting(line -> line.get("id").textValue())
        .containsExactlyElementsOf(rows.stream().map(row -> row.post().id()).toList());
    int right = 0;
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = lines.get(i);
      double sum = 0;
      for (JsonNode probability : line.get("probabilities")) {
        sum += probability.doubleValue();
      }
      assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
      right += line.path("label").asText().equals(rows.get(i).label().orElseThrow()) ? 1 : 0;
    }
    // These are the posts it learnt from.
    assertThat(right).isGreaterThan(lines.size() / 2);
    JsonNode figures = SampleCsv.json(folder.resolve("figures.json"));
    assertThat(figures.get("n").intValue()).isEqualTo(rows.size());
    assertThat(figures.get("decided").intValue() + figures.get("abstained").intValue())
        .isEqualTo(rows.size());
  }

  @Test
  void theSameTrainingGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again.finemo");

    train(again).succeeds();

    assertThat(again).hasSameBinaryContentAs(model);
  }

  @Test
  void wekaReadsTheRowsAsTheModelSeesThem() throws IOException {
    Path arff = folder.resolve("rows.arff");

    train(folder.resolve("again.finemo"), "--arff", arff.toString()).succeeds();

    Instances read;
    try (BufferedReader in = Files.newBufferedReader(arff)) {
      read = new ArffLoader.ArffReader(in).getData();
    }
    read.setClassIndex(read.numAttributes() - 1);
    SavedModel<?> saved = SavedModel.read(model);
    FeatureExtractor extractor = saved.model().extractor();
    assertThat(read.numAttributes()).isEqualTo(extractor.size() + 1);
    for (int i = 0; i < extractor.size(); i++) {
      assertThat(read.attribute(i).name()).isEqualTo(extractor.name(i));
    }
    assertThat(read.numInstances()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Instance instance = read.instance(i);
      SparseVector vector =
          extractor.apply(saved.preparation().preprocessor().analyze(rows.get(i).post()));
      assertThat(instance.stringValue(instance.classIndex()))
          .isEqualTo(rows.get(i).label().orElseThrow());
      for (int entry = 0; entry < vector.size(); entry++) {
        assertThat(instance.value(vector.indexAt(entry))).isEqualTo(vector.valueAt(entry));
      }
    }
  }

  @Test
  void theRowsForWekaDoNotOverwriteTheModel() {
    Path file = folder.resolve("both");

    assertThat(train(file, "--arff", file.toString()).failsWith(2))
        .startsWith("--arff would overwrite another file of the run");
    assertThat(file).doesNotExist();
  }

  @Test
  void aModelOfAnyLabelsTravelsToo() throws IOException {
    Path words = folder.resolve("words.finemo");
    CliRun.of(
            "train",
            "--task",
            "labels",
            "--input",
            posts.toString(),
            "--label",
            "label",
            "--model",
            "random-forest",
            "--calibration",
            "none",
            "--model-file",
            words.toString(),
            "--output",
            folder.resolve("train.txt").toString())
        .succeeds();
    Path out = folder.resolve("out.jsonl");

    CliRun.of(
            "predict",
            "--model-file",
            words.toString(),
            "--input",
            posts.toString(),
            "--output",
            out.toString())
        .succeeds();

    assertThat(lines(out)).hasSize(rows.size());
  }

  @Test
  void aPrecisionOutOfReachIsSaidToBe() throws IOException {
    Path careful = folder.resolve("careful.finemo");

    train(careful, "--target", "OPPORTUNITY", "--precision", "0.95").succeeds();

    assertThat(Files.readString(shared.resolve("train.txt")))
        .contains(
            "precision of OPPORTUNITY at least 0.95 with confidence 0.95: unattainable, nothing"
                + " will be shown");
  }

  @Test
  void linesSurviveHostilePosts() throws IOException {
    Path hostile =
        Files.writeString(
            folder.resolve("hostile.jsonl"),
            """
            {"id":"a\\ud83d","text":"$TSLA \\ud83d \\u0000 \\u202e"}
            {"id":"b","text":""}
            not json
            """);
    Path out = folder.resolve("out.jsonl");

    predict(hostile, out).succeeds();

    assertThat(Files.readString(out)).startsWith("{\"id\":\"a\\uD83D\",");
    assertThat(lines(out)).hasSize(2);
    assertThat(SampleCsv.json(folder.resolve("figures.json")).get("rejected").intValue())
        .isEqualTo(1);
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertThat(train(folder.resolve("m"), "--target", "OPPORTUNITY").failsWith(2))
        .isEqualTo("--target LABEL and --precision P go together");
    assertThat(train(folder.resolve("m"), "--target", "GOOD", "--precision", "0.8").failsWith(2))
        .isEqualTo("--target is no label of the task: GOOD");
    assertThat(train(posts).failsWith(2))
        .isEqualTo("--model-file would overwrite another file of the run: " + posts);
    assertThat(train(folder.resolve("no").resolve("m")).failsWith(1)).endsWith("no such folder");
  }

  @Test
  void whatIsNoModelIsRefusedBeforeAnythingIsWritten() {
    Path out = folder.resolve("out.jsonl");

    String reason =
        CliRun.of(
                "predict",
                "--model-file",
                posts.toString(),
                "--input",
                posts.toString() + "x",
                "--output",
                out.toString())
            .failsWith(1);

    assertThat(reason).startsWith(posts.toString());
    assertThat(out).doesNotExist();
  }

  /** As {@code finemo predict | head -1}: the rest is not made, and nobody complains. */
  @Test
  void aReaderThatHasSeenEnoughEndsTheRun() throws Exception {
    Path err = folder.resolve("err");
    Process process = predicting(manyPosts(30_000)).redirectError(err.toFile()).start();
    try {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(reader.readLine()).startsWith("{\"id\":\"0\"");
      }
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(err)).doesNotContain("finemo:").doesNotContain("\tat ");
  }

  @Test
  void aRunThatIsKilledLeavesNoHalfFileUnderTheFinalName() throws Exception {
    Path out = Files.writeString(folder.resolve("decisions.jsonl"), "those of yesterday");
    Process process =
        predicting(manyPosts(1_000_000), "--output", out.toString())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try {
      Path part = partOf(out, process);
      assertThat(Files.size(part)).isPositive();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(process.exitValue()).as("it was killed, not done").isNotZero();
    assertThat(out).hasContent("those of yesterday");
  }

  /** Waits until some of the result is written, under whatever name. */
  private static Path partOf(Path out, Process process) throws Exception {
    while (process.isAlive()) {
      try (Stream<Path> files = Files.list(out.getParent())) {
        for (Path file : files.filter(file -> file.toString().endsWith(".part")).toList()) {
          if (Files.size(file) > 0) {
            return file;
          }
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("ended before anything was written");
  }

  private Path manyPosts(int count) throws IOException {
    StringBuilder many = new StringBuilder("id,text\n");
    for (int i = 0; i < count; i++) {
      many.append(i).append(",$TSLA up ").append(i).append('\n');
    }
    return Files.writeString(folder.resolve("many.csv"), many);
  }

  /** {@code finemo predict} in a process of its own. */
  private static ProcessBuilder predicting(Path input, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.finemo.examples.Finemo",
                "predict",
                "--model-file",
                model.toString(),
                "--input",
                input.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }
}
