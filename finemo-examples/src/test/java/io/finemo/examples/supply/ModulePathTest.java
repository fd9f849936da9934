package io.finemo.examples.supply;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of the page on embedding, put together to a module that requires the modules of
 * finemo by the names their jars state, compile and do the same there as on the class path.
 */
class ModulePathTest {
  private static final Path PROGRAMS = Path.of("src/test/java/io/finemo/examples/embed");
  private static final List<String> LIBRARY = PublicApiTest.LIBRARY;

  /** What the library modules need to run, without what is optional. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(jspecify|jackson-core|fastcsv|morfologik-\\w+|english-pos-dict|spanish-pos-dict"
              + "|weka-stable|bounce|liblinear|slf4j-api|jgrapht-core|jheaps)-[\\d.]+\\.jar");

  /** Automatic modules bring along each other, but no module that has a descriptor. */
  private static final String MODULE_INFO =
      """
      module finemo.user {
        requires io.finemo.core;
        requires io.finemo.preprocess;
        requires io.finemo.features;
        requires io.finemo.classify;
        requires io.finemo.cashtag;
        requires com.fasterxml.jackson.core;
        requires de.siegmar.fastcsv;
        requires org.slf4j;
      }
      """;

  /** Who runs it is told first, so that the two runs cannot be mixed up. */
  private static final String MAIN =
      """
      package io.finemo.examples.embed;

      import io.finemo.features.lexicon.Lexica;

      public final class Main {
        public static void main(String[] args) throws Exception {
          System.out.println(Main.class.getModule());
          ReadPosts.main(args);
          FilterPosts.main(new String[0]);
          VectorizePosts.main(new String[0]);
          SortTickets.main(new String[0]);
          StudyCashtags.main(new String[0]);
          System.out.println(Lexica.standard().of("es").isPresent());
        }
      }
      """;

  @TempDir static Path folder;
  private static Path jars;
  private static Path classes;
  private static Path libLinear;

  @BeforeAll
  static void packAndCompile() throws IOException {
    jars = Files.createDirectory(folder.resolve("jars"));
    classes = Files.createDirectory(folder.resolve("classes"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path file = Path.of(entry);
      if (file.getFileName().toString().startsWith("LibLINEAR-")) {
        libLinear = file;
      }
      if (OTHERS.matcher(file.getFileName().toString()).matches()) {
        Files.copy(file, jars.resolve(file.getFileName()));
      }
    }
    for (String module : LIBRARY) {
      pack(module);
    }
    Path sources = Files.createDirectory(folder.resolve("sources"));
    List<String> files = new ArrayList<>();
    files.add("" + Files.writeString(sources.resolve("module-info.java"), MODULE_INFO));
    files.add("" + Files.writeString(sources.resolve("Main.java"), MAIN));
    for (String program : programs()) {
      files.add(PROGRAMS.resolve(program + ".java").toString());
    }
    compile(files);
  }

  @Test
  void jarsHaveTheNamesThatTheDocumentsGive() {
    List<ModuleDescriptor> ours =
        ModuleFinder.of(jars).findAll().stream()
            .map(found -> found.descriptor())
            .filter(each -> each.name().startsWith("io.finemo."))
            .toList();

    assertThat(ours)
        .allSatisfy(each -> assertThat(each.isAutomatic()).isTrue())
        .extracting(ModuleDescriptor::name)
        .containsExactlyInAnyOrderElementsOf(
            LIBRARY.stream().map(module -> "io.finemo." + module).toList());
  }

  @Test
  void theProgramsDoTheSameOnTheModulePathAndOnTheClassPath() throws Exception {
    String posts =
        "" + Files.writeString(folder.resolve("posts.jsonl"), "{\"text\":\"$TSLA is up\"}");

    String path = jars + File.pathSeparator + classes;
    List<String> modular = new ArrayList<>(patch());
    modular.addAll(List.of("-p", path, "-m", "finemo.user/" + main(), posts));
    String all = String.join(File.pathSeparator, jars + "/*", "" + libLinear, "" + classes);

    List<String> onModulePath = run(modular);
    List<String> onClassPath = run(List.of("-cp", all, main(), posts));

    assertThat(onModulePath.get(0)).isEqualTo("module finemo.user");
    assertThat(onClassPath.get(0)).startsWith("unnamed module");
    assertThat(onModulePath.subList(1, onModulePath.size()))
        .contains("1 kept [i, did, not, bought, $tsla, at, NUM, ,, sorry, !]", "SAN 3, clean 2")
        .isEqualTo(onClassPath.subList(1, onClassPath.size()));
  }

  /** Weka and its package for LIBLINEAR share a Java package, which two modules may not. */
  private static List<String> patch() {
    return List.of("--patch-module", "weka.stable=" + libLinear);
  }

  private static String main() {
    return "io.finemo.examples.embed.Main";
  }

  private static List<String> programs() {
    return MAIN.lines()
        .map(line -> line.trim())
        .filter(line -> line.contains(".main("))
        .map(line -> line.substring(0, line.indexOf('.')))
        .toList();
  }

  private static void compile(List<String> files) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8", "-Xlint:all", "-Werror"));
    // These modules are automatic on purpose, as what they depend on is.
    arguments.add("-Xlint:-requires-automatic");
    arguments.addAll(List.of("-p", jars.toString(), "-d", classes.toString()));
    // Not the class path of the tests, which javac would take otherwise.
    arguments.addAll(List.of("-cp", classes.toString()));
    arguments.addAll(patch());
    arguments.addAll(files);
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int exit =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(out, out, arguments.toArray(String[]::new));
    assertThat(exit).as(said.toString()).isZero();
  }

  private static List<String> run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readAllLines(out);
  }

  /** As the build does, with the name that the module's POM gives. */
  private static void pack(String module) throws IOException {
    Path project = Path.of("..", "finemo-" + module);
    Matcher name =
        Pattern.compile("<finemo.module-name>(.*)</finemo.module-name>")
            .matcher(Files.readString(project.resolve("pom.xml")));
    assertThat(name.find()).isTrue();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", name.group(1));
    Path root = project.resolve("target").resolve("classes");
    try (OutputStream file = Files.newOutputStream(jars.resolve("finemo-" + module + ".jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest);
        Stream<Path> below = Files.walk(root)) {
      for (Path each :
          below.filter(not(Files::isDirectory)).sorted(Comparator.naturalOrder()).toList()) {
        jar.putNextEntry(new JarEntry(root.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, jar);
        jar.closeEntry();
      }
    }
  }
}
