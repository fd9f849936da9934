package io.finemo.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that are slow, broken or greedy harm themselves only. */
class HostileClientsTest {
  private static final String HEAD =
      "POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  private Served served;

  @BeforeEach
  void start() {
    served = Served.start(Served.settings());
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void headersThatComeByteByByteAreCut() throws Exception {
    try (Socket socket = served.connect()) {
      boolean ended =
          drip(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(5_000));
      assertThat(ended || Served.readAll(socket).isEmpty()).isTrue();
    }
    assertThat(served.metric("finemo_connections_cut_total{reason=\"slow_headers\"}")).isEqualTo(1);
  }

  @Test
  void bodiesThatComeByteByByteAreCut() throws Exception {
    try (Socket socket = served.connect()) {
      write(socket, HEAD + "Content-Length: 5000\r\n\r\n");
      drip(socket, " ".repeat(4_900));
    }
    assertThat(served.metric("finemo_problems_total{kind=\"request-timeout\"}")).isEqualTo(1);
  }

  @Test
  void aBodyThatNeverComesIsRefusedWithAReason() throws Exception {
    assertThat(served.raw(HEAD + "Content-Length: 10\r\n\r\n{"))
        .startsWith("HTTP/1.1 408 ")
        .contains("the body must arrive within 400 ms");
  }

  /** More slow clients than there are processors hold no thread and keep nobody waiting. */
  @Test
  void othersAreAnsweredMeanwhile() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        Socket socket = served.connect();
        slow.add(socket);
        write(socket, i % 2 == 0 ? "GET / HT" : HEAD + "Content-Length: 10\r\n\r\n{");
      }
      assertThat(served.decide(Served.POST).statusCode()).isEqualTo(200);
      for (Socket socket : slow) {
        Served.readAll(socket);
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertThat(served.decide(Served.POST).statusCode()).isEqualTo(200);
  }

  @Test
  void aClientThatClosesItsHalfIsStillAnswered() throws Exception {
    try (Socket socket = served.connect()) {
      write(socket, HEAD + "Content-Length: " + Served.POST.length() + "\r\n\r\n" + Served.POST);
      socket.shutdownOutput();
      assertThat(Served.readAll(socket)).startsWith("HTTP/1.1 200 ").contains("\"decision\"");
    }
  }

  @Test
  void aBodyThatEndsTooSoonIsRefused() throws Exception {
    try (Socket socket = served.connect()) {
      write(socket, HEAD + "Content-Length: 100\r\n\r\n{\"text\":");
      socket.shutdownOutput();
      assertThat(Served.readAll(socket))
          .matches(text -> text.isEmpty() || text.startsWith("HTTP/1.1 400 "));
    }
  }

  @Test
  void requestsInOnePacketAreAnsweredInTheirOrder() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      String body = "{\"id\":\"n" + i + "\",\"text\":\"up\"}";
      many.append(HEAD).append(i == 19 ? "Connection: close\r\n" : "");
      many.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
    }
    String answers = served.raw(many.toString());
    int at = 0;
    for (int i = 0; i < 20; i++) {
      at = answers.indexOf("\"id\":\"n" + i + "\"", at);
      assertThat(at).as("answer %d", i).isPositive();
    }
  }

  @Test
  void chunksBeyondTheLimitAreRefused() throws Exception {
    String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
    assertThat(
            served.raw(
                HEAD
                    + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunk.repeat(20)
                    + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("the body must be at most 1048576 bytes");
  }

  @Test
  void connectionsBeyondTheLimitWaitForTheirTurn() throws Exception {
    ServeSettings few =
        Served.settings(
            Served.model(),
            new Limits(1_000, 5, 100, 2, 5, 1),
            Served.quick(),
            Rate.unlimited(),
            Optional.empty());
    try (Served small = Served.start(few);
        Socket first = small.connect();
        Socket second = small.connect()) {
      write(first, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
      write(second, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(first.getInputStream().read()).isEqualTo('H');
      assertThat(second.getInputStream().read()).isEqualTo('H');
      try (Socket third = small.connect()) {
        write(third, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        first.shutdownOutput();
        assertThat(Served.readAll(third)).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  /** Writes a byte now and then, until all is written or the service has had enough. */
  private static boolean drip(Socket socket, String bytes)
      throws IOException, InterruptedException {
    OutputStream out = socket.getOutputStream();
    try {
      for (byte b : bytes.getBytes(StandardCharsets.US_ASCII)) {
        if (socket.getInputStream().available() > 0) {
          return true;
        }
        out.write(b);
        Thread.sleep(20);
      }
    } catch (SocketException e) {
      return true;
    }
    return false;
  }

  private static void write(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
  }
}
