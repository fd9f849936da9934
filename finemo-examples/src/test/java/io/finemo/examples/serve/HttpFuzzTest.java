package io.finemo.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Requests to a running service. With {@code B} in front an input is the body of a request for
 * decisions, else it is all that a client sends.
 */
class HttpFuzzTest {
  private static final Limits LIMITS = new Limits(2_000, 5, 300, 64, 16, 1);
  private static Served served;
  private static Socket open;

  @BeforeAll
  static void start() throws IOException {
    served =
        Served.start(
            Served.settings(
                Served.model(), LIMITS, Served.quick(), Rate.unlimited(), Optional.of("secret")));
    open = served.connect();
  }

  @AfterAll
  static void stop() throws IOException {
    open.close();
    served.close();
  }

  @FuzzTest
  void http(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    // Nowhere else: a connection that a request brings about is a finding.
    BugDetectors.allowNetworkConnections((host, port) -> port == served.service.uri().getPort());
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    if (input[0] == 'B') {
      checkBody(body(rest));
    } else {
      try (Socket socket = served.connect()) {
        socket.getOutputStream().write(rest);
        socket.shutdownOutput();
        check(OneAnswer.read(socket.getInputStream()), rest);
      }
    }
  }

  /** An answer to a body, over one connection as long as it lasts. */
  private static String body(byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        ("POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    for (int attempt = 0; attempt < 2; attempt++) {
      try {
        open.getOutputStream().write(request.toByteArray());
        String answer = OneAnswer.read(open.getInputStream());
        if (!answer.isEmpty()) {
          return answer;
        }
      } catch (IOException e) {
        // A connection that was quiet too long is ended by the service.
      }
      open.close();
      open = served.connect();
    }
    throw new AssertionError("no answer");
  }

  private static void checkBody(String answer) {
    JsonNode json = Served.json(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    int status = status(answer);
    if (status == 200) {
      assertThat(json.has("decision") || json.has("decisions")).isTrue();
    } else {
      assertThat(status).isIn(400, 413);
      assertThat(answer).contains("application/problem+json");
      assertThat(json.path("type").textValue()).startsWith("urn:finemo:problem:");
      assertThat(json.path("status").intValue()).isEqualTo(status);
    }
  }

  private static void check(String answer, byte[] request) {
    if (answer.isEmpty()) {
      return; // What ends before it is a request needs none.
    }
    int status = status(answer);
    assertThat(status)
        .isIn(100, 200, 204, 400, 401, 403, 404, 405, 406, 408, 409, 413, 415, 421, 431, 503);
    boolean head = new String(request, StandardCharsets.ISO_8859_1).contains("HEAD");
    if (status >= 400 && !head) {
      assertThat(answer).contains("application/problem+json").contains("urn:finemo:problem:");
    }
  }

  private static int status(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 ");
    return Integer.parseInt(answer.substring(9, 12));
  }
}
