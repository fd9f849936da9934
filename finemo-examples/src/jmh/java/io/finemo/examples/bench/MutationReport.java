package io.finemo.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes the table of {@code docs/mutation.md} from what the profile {@code mutation} left in the
 * modules, and keeps the rest of the file, which says what survivors are. Argument: the file.
 */
public final class MutationReport {
  private static final String REST = "## Survivors";

  private static final List<Core> CORES =
      List.of(
          new Core("finemo-classify", "cascade"),
          new Core("finemo-classify", "calibration"),
          new Core("finemo-classify", "certificate"),
          new Core("finemo-features", "n-grams"),
          new Core("finemo-features", "chi-squared"),
          new Core("finemo-cashtag", "co-occurrence"),
          new Core("finemo-cashtag", "spike"));

  private MutationReport() {}

  private record Core(String module, String name) {
    Path file() {
      return Path.of("..", module, "target", "mutation", name, "mutations.xml");
    }
  }

  /** What became of the mutants of a core. */
  private record Outcome(Set<String> classes, Map<String, Integer> byStatus) {
    int mutants() {
      return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(String status) {
      return byStatus.getOrDefault(status, 0);
    }

    List<String> row(String core) {
      int caught = of("KILLED") + of("TIMED_OUT");
      int others = mutants() - caught - of("SURVIVED") - of("NO_COVERAGE");
      return List.of(
          core,
          Integer.toString(classes.size()),
          Figures.whole(mutants()),
          Figures.whole(of("KILLED")),
          Figures.whole(of("TIMED_OUT")),
          Figures.whole(of("SURVIVED")),
          Figures.whole(of("NO_COVERAGE")),
          Figures.whole(others),
          percent(of("KILLED")),
          percent(caught));
    }

    private String percent(int part) {
      return Markdown.decimals(100.0 * part / mutants(), 1) + " %";
    }
  }

  /** Reads the outcomes of all cores and writes the file. */
  public static void main(String[] args) throws IOException, XMLStreamException {
    if (args.length != 1) {
      throw new IllegalArgumentException("argument: FILE");
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "core",
            "classes",
            "mutants",
            "killed",
            "timed out",
            "survived",
            "not reached",
            "other",
            "killed / all",
            "with timed out"));
    for (Core core : CORES) {
      rows.add(
          Files.exists(core.file())
              ? read(core.file()).row(core.name())
              : List.of(core.name(), "not run", "", "", "", "", "", "", "", ""));
    }
    Path file = Path.of(args[0]);
    Files.writeString(file, head().table(rows) + "\n" + rest(file));
  }

  private static Markdown head() {
    return new Markdown()
        .paragraph("# Do the tests notice?")
        .paragraph(
            "Mutation testing: PIT changes the compiled code of seven cores in one small way at a"
                + " time (mutators `STRONGER`) and runs their unit tests, which ought to fail. Made"
                + " by one command, which fails where a core is below 85 %:")
        .paragraph(
            "```\nmvn -q -pl finemo-examples -am -Pmutation,bench process-test-classes exec:exec"
                + " -Dbench.main=io.finemo.examples.bench.MutationReport"
                + " -Dbench=../docs/mutation.md\n```")
        .paragraph(
            "No data is needed, and no test on real data takes part. Which classes and tests"
                + " belong to a core stands in the profile `mutation` of its module's `pom.xml`; no"
                + " class or mutator is left out to reach the mark. A mutant timed out is mostly a"
                + " loop without an end; the first share counts it as not killed, the second,"
                + " which the threshold is for, as killed.");
  }

  private static Outcome read(Path file) throws IOException, XMLStreamException {
    Outcome outcome = new Outcome(new HashSet<>(), new TreeMap<>());
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (var in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "mutation" ->
                outcome.byStatus.merge(xml.getAttributeValue(null, "status"), 1, Integer::sum);
            case "sourceFile" -> outcome.classes.add(xml.getElementText());
            default -> {}
          }
        }
      }
    }
    return outcome;
  }

  private static String rest(Path file) throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : "";
    int at = before.indexOf(REST);
    return at < 0 ? REST + "\n" : before.substring(at);
  }
}
