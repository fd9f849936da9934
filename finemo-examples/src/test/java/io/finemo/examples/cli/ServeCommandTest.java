package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.examples.serve.FinemoService;
import io.finemo.examples.serve.ServeSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command in front of the service, as the operating system sees it. */
class ServeCommandTest {
  private static final String MODEL =
      "src/test/resources/io/finemo/examples/pipeline/golden-sigmoid-2.finemo";
  private static final Pattern ROW =
      Pattern.compile("\\| `(--[a-z-]+) [^`]*` \\| `(FINEMO_SERVE_[A-Z_]+)` \\| ([^|]*) \\|.*");

  @TempDir Path folder;

  /** Every option is in the table of the documentation, with its variable and its default. */
  @Test
  void theTableOfTheDocumentationHasEveryOption() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("../docs/serve.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        documented.put(row.group(1), row.group(2) + " " + row.group(3).replace("`", "").strip());
      }
    }
    Map<String, String> options = new TreeMap<>();
    CommandLine command = new CommandLine(new ServeCommand());
    command.setDefaultValueProvider(null);
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        options.put(
            option.longestName(),
            EnvironmentDefaults.variable(option.longestName()) + " " + written(option));
      }
    }
    assertThat(documented).isEqualTo(options);
  }

  private static String written(OptionSpec option) {
    Object value = option.initialValue();
    if (option.required()) {
      return "required";
    }
    if (value == null || value.equals(List.of())) {
      return "none";
    }
    return value instanceof List<?> list ? String.valueOf(list.get(0)) : String.valueOf(value);
  }

  @Test
  void settingsComeFromTheEnvironmentAndASignalEndsTheProcessWell() throws Exception {
    ProcessBuilder builder = process("serve", "--port", "0");
    builder
        .environment()
        .put("FINEMO_SERVE_MODEL_FILE", Path.of(MODEL).toAbsolutePath().toString());
    builder.environment().put("FINEMO_SERVE_MAX_TEXT", "5");
    builder.environment().put("FINEMO_SERVE_WARM_UP", "0");
    builder.environment().put("FINEMO_SERVE_PORT", "1");
    Process process = builder.start();
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = err.readLine();
      assertThat(line).startsWith("finemo listens at http://127.0.0.1:");
      URI uri = URI.create(line.substring("finemo listens at ".length()));
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(uri.resolve("/v1/decisions"))
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"longer\"}"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(413);

      assertThat(process.toHandle().destroy()).isTrue();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(err.readLine()).isEqualTo("finemo stopped");
      assertThat(err.readLine()).isNull();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void thePostsOfAFileArePlayed() throws Exception {
    Path posts =
        Files.writeString(folder.resolve("posts.csv"), "id,text\n1,up $TEF\n2,down $SAN\n");
    try (FinemoService service = FinemoService.start(ServeSettings.standard(Path.of(MODEL)))) {
      service.show(Post.of("0", "first"));
      Thread player = FeedPlayer.start(service, posts, 1_000);
      double played = 0;
      while (played < 10) {
        Thread.sleep(10);
        played = judged(service.uri());
      }
      player.interrupt();
      player.join();
      assertThat(played).isGreaterThanOrEqualTo(10);
    }
  }

  private static double judged(URI uri) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri.resolve("/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("finemo_posts_total{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void badSettingsAreRefusedWithAReason() throws IOException {
    assertThat(refused("--port", "70000")).isEqualTo("port must be 0 to 65535: 70000");
    assertThat(refused("--max-body", "0")).isEqualTo("body must be at least 1: 0");
    assertThat(refused("--rate", "-1")).isEqualTo("rate must be in [0, 1e9]: -1.0");
    assertThat(refused("--timeout", "0"))
        .isEqualTo("--timeout must be in [0.001, 86400] seconds: 0.0");
    assertThat(refused("--reload", "sometimes"))
        .isEqualTo("--reload must be off, signal, endpoint or signal,endpoint: sometimes");
    assertThat(refused("--reload", "endpoint"))
        .isEqualTo("--reload endpoint and --reload-token-file go together");
    Path token = Files.writeString(folder.resolve("token"), "short\n");
    assertThat(refused("--reload", "endpoint", "--reload-token-file", token.toString()))
        .isEqualTo("--reload-token-file must hold at least 16 characters: " + token);
    assertThat(refused("--feed-rate", "0")).isEqualTo("--feed-rate must be in [0.01, 10000]: 0.0");
  }

  private static String refused(String... more) {
    List<String> args = new ArrayList<>(List.of("serve", "--model-file", MODEL));
    args.addAll(List.of(more));
    return CliRun.of(args.toArray(String[]::new)).failsWith(2);
  }

  private static ProcessBuilder process(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    command.add("io.finemo.examples.Finemo");
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }
}
