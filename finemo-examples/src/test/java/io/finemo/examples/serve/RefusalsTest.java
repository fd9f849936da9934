package io.finemo.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service does not do, and how it says so: RFC 9457, without a word of the post. */
class RefusalsTest {
  private static final String SECRET = "kassandra";
  private static Served served;

  @BeforeAll
  static void start() {
    Limits limits = new Limits(20_000, 3, 100, 64, 16, 1);
    served =
        Served.start(
            Served.settings(
                Served.model(), limits, Served.quick(), Rate.unlimited(), Optional.empty()));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("", 400, "invalid", ""),
        Arguments.of("kassandra", 400, "malformed", ""),
        Arguments.of("{\"text\":\"kassandra\"", 400, "malformed", ""),
        Arguments.of("{\"text\":\"kassandra\"} x", 400, "malformed", ""),
        Arguments.of("{\"text\":\"kassandra\"}{}", 400, "malformed", ""),
        Arguments.of("{\"text\":\"a\",\"text\":\"kassandra\"}", 400, "malformed", ""),
        Arguments.of("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}", 400, "malformed", ""),
        Arguments.of("{\"a\":" + "1".repeat(500) + "}", 400, "malformed", ""),
        Arguments.of("{\"" + "k".repeat(3_000) + "\":1}", 400, "malformed", ""),
        Arguments.of("{\"text\":\"\u0007kassandra\"}", 400, "malformed", ""),
        Arguments.of("[]", 400, "invalid", ""),
        Arguments.of("\"kassandra\"", 400, "invalid", ""),
        Arguments.of("{}", 400, "invalid", "/text"),
        Arguments.of("{\"text\":null}", 400, "invalid", "/text"),
        Arguments.of("{\"text\":[\"kassandra\"]}", 400, "invalid", "/text"),
        Arguments.of("{\"id\":true,\"text\":\"\"}", 400, "invalid", "/id"),
        Arguments.of("{\"id\":\" \",\"text\":\"\"}", 400, "invalid", "/id"),
        Arguments.of("{\"id\":\"" + "i".repeat(201) + "\",\"text\":\"\"}", 400, "invalid", "/id"),
        Arguments.of("{\"text\":\"\",\"createdAt\":\"kassandra\"}", 400, "invalid", "/createdAt"),
        Arguments.of("{\"text\":\"\",\"createdAt\":5}", 400, "invalid", "/createdAt"),
        Arguments.of("{\"text\":\"\",\"language\":\"kassandra\"}", 400, "invalid", "/language"),
        Arguments.of("{\"text\":\"\",\"sentiment\":\"kassandra\"}", 400, "invalid", "/sentiment"),
        Arguments.of("{\"text\":\"\",\"assets\":\"kassandra\"}", 400, "invalid", "/assets"),
        Arguments.of("{\"text\":\"\",\"assets\":[\"A\",{}]}", 400, "invalid", "/assets/1"),
        Arguments.of("{\"text\":\"\",\"assets\":[\"$\"]}", 400, "invalid", "/assets/0"),
        Arguments.of("{\"posts\":{}}", 400, "invalid", "/posts"),
        Arguments.of("{\"posts\":[],\"text\":\"kassandra\"}", 400, "invalid", "/posts"),
        Arguments.of("{\"posts\":[{\"text\":\"a\"},7]}", 400, "invalid", "/posts/1"),
        Arguments.of(
            "{\"posts\":[{\"text\":\"a\"},{\"text\":7}]}", 400, "invalid", "/posts/1/text"),
        Arguments.of(
            "{\"posts\":[{\"text\":\"\"},{\"text\":\"\"},{\"text\":\"\"},{\"text\":\"\"}]}",
            413,
            "too-large",
            "/posts"),
        Arguments.of("{\"text\":\"" + SECRET.repeat(20) + "\"}", 413, "too-large", "/text"),
        Arguments.of("{\"text\":\"" + " ".repeat(30_000) + "\"}", 413, "too-large", ""));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void bodiesThatAreNoPosts(String body, int status, String kind, String pointer) {
    HttpResponse<String> response = served.decide(body);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Served.json(response);
    assertThat(problem.get("type").textValue()).isEqualTo("urn:finemo:problem:" + kind);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.path("pointer").asText()).isEqualTo(pointer);
    assertThat(response.body()).doesNotContain(SECRET);
  }

  @Test
  void bytesThatAreNotUtf8() {
    HttpResponse<String> response =
        Served.send(
            served
                .request("/v1/decisions")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        "{\"text\":\"año\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .build());

    assertThat(Served.json(response).get("detail").textValue()).isEqualTo("the body must be UTF-8");
  }

  /** Longest texts are welcome to the last character, one more is not. */
  @Test
  void boundsAreSharp() {
    assertThat(served.decide("{\"text\":\"" + "x".repeat(100) + "\"}").statusCode()).isEqualTo(200);
    assertThat(
            Served.json(served.decide("{\"text\":\"" + "x".repeat(101) + "\"}"))
                .get("detail")
                .textValue())
        .isEqualTo("must be at most 100 characters: 101");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain,415",
    "application/x-www-form-urlencoded,415",
    "application/json; charset=latin1,415",
    "application/jsonp,415",
    "application/json; charset=UTF-8,200",
    "APPLICATION/JSON,200"
  })
  void onlyJsonIsRead(String type, int status) {
    assertThat(
            Served.send(
                    served
                        .request("/v1/decisions")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(Served.POST))
                        .build())
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void compressedBodiesAreNotRead() {
    HttpResponse<String> response =
        Served.send(
            served
                .request("/v1/decisions")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString(Served.POST))
                .build());

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/v1/decisions,text/html,406",
    "GET,/v1/live,application/json,406",
    "GET,/,application/json,406",
    "GET,/v1/decisions,*/*,405",
    "PUT,/v1/decisions,*/*,405",
    "DELETE,/v1/model,*/*,405",
    "POST,/v1/live,*/*,405",
    "GET,/v1,*/*,404",
    "GET,/v1/decisions/,*/*,404",
    "POST,/v1/model/reload,*/*,404",
    "TRACE,/,*/*,405"
  })
  void pathsHaveTheirMethodsAndTypes(String method, String path, String accept, int status)
      throws IOException {
    String answer =
        served.raw(
            method
                + " "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
                + accept
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("urn:finemo:problem:");
  }

  @ParameterizedTest
  @CsvSource({
    "'GARBAGE\r\n\r\n',400",
    "'GET / HTTP/1.1\r\n\r\n',400",
    "'GET / HTTP/1.1\r\nHost: localhost\r\nHo st: x\r\n\r\n',400",
    "'GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n',400",
    "'GET /%2e%2e/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n',400",
    "'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n',400",
    "'POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n',400",
    "'POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',400",
    "'POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',400",
    "'POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n{',413"
  })
  void brokenHttpIsRefusedAndEnded(String bytes, int status) throws IOException {
    String answer = served.raw(bytes);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("application/problem+json");
  }

  @Test
  void hugeHeadersAreRefused() throws IOException {
    assertThat(
            served.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains("urn:finemo:problem:headers-too-large");
  }

  @Test
  void aClientThatSendsTooManyPostsIsToldWhenToComeAgain() {
    ServeSettings settings =
        Served.settings(
            Served.model(), Limits.standard(), Served.quick(), new Rate(0.01, 2), Optional.empty());
    try (Served limited = Served.start(settings)) {
      assertThat(limited.decide(Served.POST).statusCode()).isEqualTo(200);
      assertThat(limited.decide(Served.POST).statusCode()).isEqualTo(200);

      HttpResponse<String> third = limited.decide(Served.POST);

      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 100L);
      assertThat(limited.metric("finemo_problems_total{kind=\"too-many-requests\"}")).isEqualTo(1);
    }
  }

  @Test
  void watchersHaveSoManyPlaces() throws IOException {
    String live = "GET /v1/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (Socket first = served.connect()) {
      first.getOutputStream().write(live.getBytes(StandardCharsets.US_ASCII));
      assertThat((char) first.getInputStream().read()).isEqualTo('H');

      assertThat(served.raw(live)).startsWith("HTTP/1.1 503 ").contains("Retry-After: 10");
    }
  }

  @Test
  void requestsBeyondTheQueueAreRefused() throws Exception {
    ScoringGate gate = new ScoringGate(1, 1, Duration.ofMillis(1));
    Optional<Problem> refused =
        gate.score(
            () -> {
              FutureTask<Optional<Problem>> other =
                  new FutureTask<>(
                      () -> {
                        try {
                          return gate.score(Optional::empty);
                        } catch (Problem problem) {
                          return Optional.of(problem);
                        }
                      });
              new Thread(other).start();
              try {
                return other.get();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(refused)
        .hasValueSatisfying(p -> assertThat(p.kind()).isEqualTo(ProblemKind.OVERLOADED));
  }
}
