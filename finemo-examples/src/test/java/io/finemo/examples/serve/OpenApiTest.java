package io.finemo.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document describes the service that there is. */
class OpenApiTest {
  private static Served served;
  private static JsonNode document;
  private static SchemaCheck schemas;

  @BeforeAll
  static void start() {
    served =
        Served.start(
            Served.settings(
                Served.model(),
                Limits.standard(),
                Served.quick(),
                Rate.unlimited(),
                Optional.of("a-token-of-a-test-run")));
    document = Served.json(served.get("/openapi.json"));
    schemas = new SchemaCheck(document);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void itHasThePathsOfTheService() {
    assertThat(names(document.get("paths"))).isEqualTo(new TreeSet<>(Routes.PATHS));
  }

  @Test
  void everyPathHasItsMethodsAndNoOther() {
    for (String path : names(document.get("paths"))) {
      for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
        if (path.equals(LiveStream.PATH) && method.equals("GET")) {
          continue;
        }
        HttpResponse<String> response =
            Served.send(
                served.request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
        boolean described = document.at("/paths").get(path).has(method.toLowerCase(Locale.ROOT));
        assertThat(response.statusCode() != 405).as("%s %s", method, path).isEqualTo(described);
      }
    }
  }

  @Test
  void itsExamplesAreOfItsSchemas() {
    int examples = 0;
    for (JsonNode content : document.findValues("content")) {
      for (JsonNode media : content) {
        for (JsonNode example : media.path("examples")) {
          assertThat(schemas.faults(media.get("schema"), example.get("value"))).isEmpty();
          examples++;
        }
      }
    }
    assertThat(examples).isGreaterThan(5);
  }

  @Test
  void itsExamplesAreAnsweredByWhatItDescribes() {
    JsonNode decide = document.at("/paths/~1v1~1decisions/post");
    JsonNode answer = decide.at("/responses/200/content/application~1json/schema");
    for (JsonNode example : decide.at("/requestBody/content/application~1json/examples")) {
      HttpResponse<String> response = served.decide(example.get("value").toString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(schemas.faults(answer, Served.json(response))).isEmpty();
    }
    assertThat(schemas.faults(schema("Model"), Served.json(served.get("/v1/model")))).isEmpty();
    assertThat(schemas.faults(schema("Health"), Served.json(served.get("/healthz")))).isEmpty();
    assertThat(schemas.faults(schema("Problem"), Served.json(served.decide("{\"text\":1}"))))
        .isEmpty();
  }

  @Test
  void itsBoundsAreThoseOfTheStandard() {
    assertThat(schema("Post").at("/properties/text/maxLength").intValue())
        .isEqualTo(Limits.standard().text());
    assertThat(schema("Posts").at("/properties/posts/maxItems").intValue())
        .isEqualTo(Limits.standard().batch());
    assertThat(schema("Post").at("/properties/assets/maxItems").intValue())
        .isEqualTo(PostFields.MOST_ASSETS);
    assertThat(schema("Post").at("/properties/id/maxLength").intValue())
        .isEqualTo(PostFields.LONGEST_ID);
  }

  /** The check itself finds faults. */
  @Test
  void whatDoesNotFitIsFound() {
    assertThat(schemas.faults(schema("Post"), Served.json("{\"text\":5}"))).isNotEmpty();
    assertThat(schemas.faults(schema("Post"), Served.json("{}"))).isNotEmpty();
    assertThat(schemas.faults(schema("Health"), Served.json("{\"status\":\"so\"}"))).isNotEmpty();
    assertThat(schemas.faults(schema("Model"), Served.json("{\"file\":\"a\"}"))).isNotEmpty();
  }

  private static JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  private static Set<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return new TreeSet<>(names);
  }
}
