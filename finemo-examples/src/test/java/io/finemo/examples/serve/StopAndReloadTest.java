package io.finemo.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.finemo.core.archive.ModelFormatException;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the service, and models that change while it runs. */
class StopAndReloadTest {
  private static final String TOKEN = "a-token-of-a-test-run";
  private static final String REQUEST =
      "POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: "
          + Served.POST.length()
          + "\r\n\r\n"
          + Served.POST;

  @TempDir Path folder;

  /**
   * Eight clients ask on and on. Whatever they had sent when the service was told to stop is
   * answered; then their connections end.
   */
  @Test
  void aStopUnderLoadLosesNoRequest() throws Exception {
    Served served = Served.start(Served.settings());
    CountDownLatch busy = new CountDownLatch(8 * 20);
    AtomicInteger sent = new AtomicInteger();
    AtomicInteger answered = new AtomicInteger();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Socket socket = served.connect();
      Thread client =
          new Thread(
              () -> {
                try (socket) {
                  boolean more = true;
                  while (more) {
                    socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
                    sent.incrementAndGet();
                    String answer = OneAnswer.read(socket.getInputStream());
                    if (answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("}}\n")) {
                      answered.incrementAndGet();
                    }
                    busy.countDown();
                    more = !answer.contains("Connection: close") && !answer.isEmpty();
                  }
                } catch (IOException e) {
                  // Counted as sent and not answered.
                }
              });
      clients.add(client);
      client.start();
    }
    busy.await();

    served.close();

    for (Thread client : clients) {
      client.join();
    }
    assertThat(sent.get()).isGreaterThanOrEqualTo(160);
    assertThat(answered.get()).isEqualTo(sent.get());
    assertThatThrownBy(served::connect).isInstanceOf(IOException.class);
  }

  @Test
  void watchersAreLetGo() throws Exception {
    Served served = Served.start(Served.settings());
    try (Socket socket = served.connect()) {
      socket
          .getOutputStream()
          .write(
              "GET /v1/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat((char) socket.getInputStream().read()).isEqualTo('H');

      served.close();

      assertThat(Served.readAll(socket)).endsWith("0\r\n\r\n");
    }
  }

  @Test
  void aTakenPortIsSaidToBe() {
    try (Served served = Served.start(Served.settings())) {
      ServeSettings some = Served.settings();
      int port = served.service.uri().getPort();
      ServeSettings same =
          new ServeSettings(
              some.model(),
              some.sentiment(),
              some.host(),
              port,
              some.hosts(),
              some.origins(),
              some.limits(),
              some.timeouts(),
              some.rate(),
              some.reloadToken(),
              0);

      assertThatThrownBy(() -> FinemoService.start(same))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("cannot listen at 127.0.0.1:" + port);
    }
  }

  @Test
  void theModelIsTakenAnewByWhoKnowsTheToken() throws IOException {
    Path file = copy("golden-sigmoid-2.finemo");
    try (Served served = Served.start(reloading(file))) {
      String before = Served.json(served.get("/v1/model")).get("sha256").textValue();
      String decision = served.decide(Served.POST).body();
      copy("golden-isotonic-2.finemo");

      HttpResponse<String> reloaded = reload(served, "Bearer " + TOKEN);

      assertThat(reloaded.statusCode()).isEqualTo(200);
      JsonNode after = Served.json(served.get("/v1/model"));
      assertThat(after.get("sha256").textValue())
          .isNotEqualTo(before)
          .isEqualTo(Served.json(reloaded).get("sha256").textValue());
      assertThat(served.decide(Served.POST).body()).isNotEqualTo(decision);
      assertThat(served.metric("finemo_reloads_total{result=\"taken\"}")).isEqualTo(1);
    }
  }

  @Test
  void whoDoesNotKnowTheTokenChangesNothing() throws IOException {
    Path file = copy("golden-sigmoid-2.finemo");
    try (Served served = Served.start(reloading(file))) {
      copy("golden-isotonic-2.finemo");
      String before = served.get("/v1/model").body();

      HttpResponse<String> wrong = reload(served, "Bearer something else");

      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(wrong.body()).doesNotContain(TOKEN);
      assertThat(reload(served, "").statusCode()).isEqualTo(401);
      assertThat(served.get("/v1/model").body()).isEqualTo(before);
    }
  }

  @Test
  void aFileThatIsNoModelOrOfAnotherTaskChangesNothing() throws IOException {
    Path file = copy("golden-sigmoid-2.finemo");
    try (Served served = Served.start(reloading(file))) {
      String before = served.get("/v1/model").body();
      Files.writeString(file, "PK no model at all");

      assertThat(reload(served, "Bearer " + TOKEN).statusCode()).isEqualTo(409);

      copy("golden-flat-2.finemo");
      assertThatThrownBy(served.service::reload)
          .isInstanceOf(ModelFormatException.class)
          .hasMessageContaining("but the one served is of opportunity");
      Files.delete(file);
      assertThatThrownBy(served.service::reload).isInstanceOf(IOException.class);

      assertThat(served.get("/v1/model").body()).isEqualTo(before);
      assertThat(served.decide(Served.POST).statusCode()).isEqualTo(200);
      assertThat(served.metric("finemo_reloads_total{result=\"refused\"}")).isEqualTo(3);
    }
  }

  private static ServeSettings reloading(Path file) {
    return Served.settings(
        file, Limits.standard(), Served.quick(), Rate.unlimited(), Optional.of(TOKEN));
  }

  private static HttpResponse<String> reload(Served served, String authorization) {
    return Served.send(
        served
            .request("/v1/model/reload")
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /** Replaces the served file in one step, as a careful operator does. */
  private Path copy(String name) throws IOException {
    Path fresh = Files.copy(Served.model().resolveSibling(name), folder.resolve("fresh"));
    return Files.move(fresh, folder.resolve("model.finemo"), StandardCopyOption.REPLACE_EXISTING);
  }
}
