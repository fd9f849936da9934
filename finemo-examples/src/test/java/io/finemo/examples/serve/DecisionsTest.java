package io.finemo.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.Finemo;
import io.finemo.examples.pipeline.EmbeddedSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service answers when all is well. */
class DecisionsTest {
  private static Served served;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    served = Served.start(Served.settings());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void decisionsAreThoseOfPredictByteByByte() throws IOException {
    ArrayNode posts = Served.JSON.createArrayNode();
    StringBuilder lines = new StringBuilder();
    try (PostReader reader = EmbeddedSample.open(ReadOptions.defaults())) {
      for (PostRow row : reader) {
        if (posts.size() < 120) {
          ObjectNode post = posts.addObject();
          post.put("id", row.post().id()).put("text", row.post().text());
          lines.append(post).append('\n');
        }
      }
    }
    Path input = Files.writeString(folder.resolve("posts.jsonl"), lines);
    Path predicted = folder.resolve("predicted.jsonl");
    assertThat(
            Finemo.run(
                "predict",
                "--model-file",
                Served.model().toString(),
                "--input",
                input.toString(),
                "--output",
                predicted.toString()))
        .isZero();

    String batch = served.decide("{\"posts\":" + posts + "}").body();

    assertThat(batch)
        .isEqualTo(
            "{\"decisions\":[\n" + String.join("\n,", Files.readAllLines(predicted)) + "\n]}\n");
    assertThat(served.decide(posts.get(7).toString()).body())
        .isEqualTo(Files.readAllLines(predicted).get(7) + "\n");
  }

  @Test
  void aPostWithoutAnIdentifierIsKnownByItsPlace() {
    JsonNode decisions =
        Served.json(
                served.decide(
                    "{\"posts\":[{\"text\":\"a\"},{\"id\":9,\"text\":\"b\"},{\"text\":\"c\"}]}"))
            .get("decisions");

    assertThat(decisions)
        .extracting(node -> node.get("id").textValue())
        .containsExactly("1", "9", "3");
  }

  @Test
  void noPostsGetNoDecisions() {
    assertThat(Served.json(served.decide("{\"posts\":[]}")).get("decisions")).isEmpty();
  }

  @Test
  void declaredAssetsAreAssetsAndOtherMembersArePassedBy() {
    JsonNode decision =
        Served.json(
            served.decide(
                "{\"text\":\"up $TEF\",\"assets\":[\"$san\"],\"sentiment\":\"Bullish\","
                    + "\"createdAt\":\"2026-01-31T09:30:00+01:00\",\"language\":null,"
                    + "\"user\":{\"name\":[1,{\"x\":null}]}}"));

    assertThat(decision.get("assets"))
        .extracting(JsonNode::textValue)
        .containsExactly("SAN", "TEF");
  }

  @Test
  void theModelTellsWhatItIs() {
    JsonNode model = Served.json(served.get("/v1/model"));

    assertThat(model.get("file").textValue()).isEqualTo("golden-sigmoid-2.finemo");
    assertThat(model.get("task").textValue()).isEqualTo("opportunity");
    assertThat(model.get("labels")).hasSize(4);
    assertThat(model.get("manifest").get("training.rows").textValue())
        .isEqualTo(model.get("trainingRows").asText());
    assertThat(model.toString()).doesNotContain("resources");
  }

  @Test
  void theServiceIsWell() {
    assertThat(served.get("/healthz").body()).isEqualTo("{\"status\":\"ok\"}\n");
  }

  @Test
  void figuresCountPostsAndAreBounded() {
    double before = total("finemo_posts_total");
    served.decide("{\"posts\":[{\"text\":\"a\"},{\"text\":\"b\"}]}");

    assertThat(total("finemo_posts_total")).isEqualTo(before + 2);

    List<String> names = names();
    for (int i = 0; i < 50; i++) {
      served.get("/nothing/" + i + "?q=" + i);
      Served.send(
          served.request("/v1/model").method("M" + i, HttpRequest.BodyPublishers.noBody()).build());
    }
    List<String> added = new ArrayList<>(names());
    added.removeAll(names);
    assertThat(added).hasSizeLessThan(40).noneMatch(name -> name.contains("nothing/"));
  }

  private static List<String> names() {
    return served
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .toList();
  }

  private static double total(String name) {
    return served
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void thePageBringsItsOwnPolicy() {
    HttpResponse<String> page = served.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("script-src", "frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/model",
        "/healthz",
        "/metrics",
        "/openapi.json",
        "/nothing",
        "/v1/decisions"
      })
  void everyAnswerIsGuarded(String path) {
    HttpResponse<String> response = served.get(path);

    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(response.headers().map()).doesNotContainKeys("server", "set-cookie");
  }

  @Test
  void watchersAreToldOfPostsAsTheyAreJudged() throws IOException {
    try (Socket socket = served.connect()) {
      socket
          .getOutputStream()
          .write(
              "GET /v1/live?all=true HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");
      await(lines, "event: summary");

      served.decide("{\"id\":\"</script>\",\"text\":\"$TEF <b>\"}");

      // Opportunities that were kept come first.
      String id = "";
      while (!id.equals("</script>")) {
        String data = await(lines, "event: post");
        id = Served.json(data.substring("data: ".length())).get("id").textValue();
      }
    }
  }

  /** The line behind one that is waited for. */
  private static String await(BufferedReader lines, String wanted) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(wanted)) {
        return lines.readLine();
      }
    }
    throw new AssertionError("ended before " + wanted);
  }
}
