package io.finemo.examples.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A running service on a free port, and ways to talk to it. */
final class Served implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String POST = "{\"id\":\"p\",\"text\":\"Adding $NVDA at 107, I see 150 soon\"}";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final FinemoService service;

  private Served(FinemoService service) {
    this.service = service;
  }

  /** A model of the four financial emotions, from the files kept for good. */
  static Path model() {
    return Path.of("src/test/resources/io/finemo/examples/pipeline/golden-sigmoid-2.finemo");
  }

  /** Waits that are short enough for a test. */
  static Timeouts quick() {
    return new Timeouts(
        Duration.ofMillis(400),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10));
  }

  static ServeSettings settings() {
    return settings(model(), Limits.standard(), quick(), Rate.unlimited(), Optional.empty());
  }

  static ServeSettings settings(
      Path model, Limits limits, Timeouts timeouts, Rate rate, Optional<String> token) {
    return new ServeSettings(
        model,
        Optional.empty(),
        "127.0.0.1",
        0,
        Set.of("finemo.example"),
        Set.of("https://desk.example"),
        limits,
        timeouts,
        rate,
        token,
        0);
  }

  static Served start(ServeSettings settings) {
    try {
      return new Served(FinemoService.start(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    service.close();
  }

  URI uri(String path) {
    return service.uri().resolve(path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  HttpResponse<String> decide(String body) {
    return send(
        request("/v1/decisions")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** The value of a figure, by its name and labels as they are written. */
  double metric(String name) {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figure " + name));
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.uri().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  /** What comes back for some bytes, until the service ends the connection. */
  String raw(String bytes) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return readAll(socket);
    }
  }

  /** Everything until the end of the stream; a reset is an end too. */
  static String readAll(Socket socket) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8_192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (SocketException e) {
      // Ended by a reset.
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
