package io.finemo.examples.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** The bill of materials that the build has just made of a module, in CycloneDX's form. */
record BillOfMaterials(String module, List<Jar> jars) {
  static final List<String> MODULES =
      List.of("core", "preprocess", "features", "classify", "cashtag", "examples");

  /**
   * A jar of other people that a module needs to run.
   *
   * @param licences the user may choose among them
   */
  record Jar(String name, String version, boolean optional, List<String> licences) {}

  static BillOfMaterials of(String module) throws IOException {
    Path folder = Path.of("..", "finemo-" + module);
    Path file = folder.resolve("target").resolve("bom.json");
    Assumptions.assumeTrue(
        isNewer(file, folder.resolve("pom.xml")) && isNewer(file, Path.of("../pom.xml")),
        () -> "Maven makes bills of materials online only (no -o): " + file);
    JsonNode bill = new ObjectMapper().readTree(Files.readString(file));
    Set<String> needed = needed(bill);
    List<Jar> jars = new ArrayList<>();
    for (JsonNode component : bill.get("components")) {
      if (!component.get("group").asText().equals("io.finemo")) {
        jars.add(jar(component, !needed.contains(component.get("bom-ref").asText())));
      }
    }
    return new BillOfMaterials(module, jars);
  }

  /** What can be reached without an optional dependency; it may have others of its own. */
  private static Set<String> needed(JsonNode bill) {
    Set<String> optional = new HashSet<>();
    for (JsonNode component : bill.get("components")) {
      if (component.path("scope").asText().equals("optional")) {
        optional.add(component.get("bom-ref").asText());
      }
    }
    Map<String, JsonNode> dependencies = new HashMap<>();
    bill.get("dependencies").forEach(each -> dependencies.put(each.get("ref").asText(), each));
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>();
    next.add(bill.at("/metadata/component/bom-ref").asText());
    while (!next.isEmpty()) {
      for (JsonNode dependency : dependencies.get(next.remove()).path("dependsOn")) {
        if (!optional.contains(dependency.asText()) && reached.add(dependency.asText())) {
          next.add(dependency.asText());
        }
      }
    }
    return reached;
  }

  private static boolean isNewer(Path file, Path than) throws IOException {
    return Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) >= 0;
  }

  /** As the table of the README counts: without what only its user would add. */
  List<Jar> needed() {
    return jars.stream().filter(jar -> !jar.optional()).toList();
  }

  private static Jar jar(JsonNode component, boolean optional) {
    List<String> licences = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      licences.add(licence.path("id").asText(licence.path("name").asText()));
    }
    return new Jar(
        component.get("group").asText() + ":" + component.get("name").asText(),
        component.get("version").asText(),
        optional,
        licences);
  }
}
