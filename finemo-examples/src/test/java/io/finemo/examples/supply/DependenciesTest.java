package io.finemo.examples.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.examples.supply.BillOfMaterials.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents tell what comes with each module, as the bills of materials do. */
class DependenciesTest {
  static final List<String> MODULES = BillOfMaterials.MODULES;

  @ParameterizedTest
  @FieldSource("MODULES")
  void theReadmeCountsTheJars(String module) throws IOException {
    int jars = BillOfMaterials.of(module).needed().size();

    assertThat(Files.readString(Path.of("../README.md")))
        .containsPattern(
            Pattern.compile(
                "^\\|[^|]*\\| `finemo-" + module + "` \\| " + jars + "\\b", Pattern.MULTILINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "cashtag"})
  void smallModulesBringFewerThanSixJars(String module) throws IOException {
    assertThat(BillOfMaterials.of(module).needed()).hasSizeLessThan(6);
  }

  @Test
  void theDocumentListsTheJars() throws IOException {
    StringBuilder text = new StringBuilder();
    Set<Jar> listed = new HashSet<>();
    for (String module : MODULES) {
      BillOfMaterials bill = BillOfMaterials.of(module);
      List<Jar> more =
          bill.jars().stream()
              .filter(jar -> listed.stream().noneMatch(jar::equals))
              .sorted(Comparator.comparing(Jar::optional).thenComparing(Jar::name))
              .toList();
      text.append("\n### finemo-").append(module).append(": ").append(bill.needed().size());
      text.append(more.size() < bill.jars().size() ? ", not listed above:\n\n" : "\n\n");
      text.append(more.isEmpty() ? "none\n" : table(more));
      listed.addAll(more);
    }

    GeneratedText.checkPart(Path.of("../docs/dependencies.md"), text + "\n");
  }

  private static String table(List<Jar> jars) {
    StringBuilder table = new StringBuilder("| jar | version | licence |\n|---|---|---|\n");
    for (Jar jar : jars) {
      table.append("| `").append(jar.name()).append(jar.optional() ? "` (optional)" : "`");
      table.append(" | ").append(jar.version()).append(" | ");
      table.append(String.join(", or ", jar.licences())).append(" |\n");
    }
    return table.toString();
  }
}
