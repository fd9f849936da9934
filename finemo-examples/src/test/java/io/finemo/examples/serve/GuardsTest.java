package io.finemo.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of other web sites do not get at the service through a browser. */
class GuardsTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.start(Served.settings());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,200",
    "LOCALHOST:8080,200",
    "127.0.0.1:1,200",
    "[::1]:8080,200",
    "finemo.example,200",
    "evil.example,421",
    "localhost.evil.example,421",
    "127.0.0.1.evil.example:8080,421",
    "169.254.169.254,421",
    "0.0.0.0,421"
  })
  void onlyOwnNamesAreAnswered(String host, int status) throws IOException {
    assertThat(get("Host: " + host)).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void theNameInTheRequestLineCountsToo() throws IOException {
    assertThat(
            served.raw(
                "GET http://evil.example/healthz HTTP/1.1\r\nHost: localhost\r\nConnection:"
                    + " close\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080,200",
    "https://localhost:8080,200",
    "https://desk.example,200",
    "HTTPS://DESK.EXAMPLE,200",
    "http://desk.example,403",
    "http://localhost:9,403",
    "null,403",
    "https://evil.example,403"
  })
  void onlyOwnAndAllowedOriginsAreAnswered(String origin, int status) throws IOException {
    assertThat(get("Host: localhost:8080\r\nOrigin: " + origin))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @CsvSource({"cross-site,403", "same-site,403", "same-origin,200", "none,200"})
  void pagesOfOtherSitesDoNotPost(String site, int status) throws IOException {
    assertThat(
            served.raw(
                "POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nSec-Fetch-Site: "
                    + site
                    + "\r\nContent-Length: "
                    + Served.POST.length()
                    + "\r\n\r\n"
                    + Served.POST))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void pagesOfAllowedOriginsMayAskAndRead() throws IOException {
    String preflight =
        served.raw(
            "OPTIONS /v1/decisions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin:"
                + " https://desk.example\r\nAccess-Control-Request-Method: POST\r\n\r\n");

    assertThat(preflight)
        .startsWith("HTTP/1.1 204 ")
        .contains("Access-Control-Allow-Origin: https://desk.example")
        .contains("Access-Control-Allow-Headers: Content-Type");
    assertThat(get("Host: localhost")).doesNotContain("Access-Control");
  }

  private static String get(String headers) throws IOException {
    return served.raw("GET /healthz HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n");
  }
}
