package io.finemo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a {@code main} in which only some modules of finemo can be seen, and Weka only beside the
 * module that may use it: an example that needs a jar more than it says fails.
 */
final class OnlyModules extends ClassLoader {
  private static final ClassLoader ALL = OnlyModules.class.getClassLoader();
  private static final Set<String> GPL = Set.of("weka", "de.bwaldvogel");

  private final Set<String> modules;

  private OnlyModules(Set<String> modules) {
    super(ClassLoader.getPlatformClassLoader());
    this.modules = modules;
  }

  /** The lines that the example prints to standard output. */
  static List<String> output(Set<String> modules, Class<?> example, String... args)
      throws ReflectiveOperationException {
    Class<?> alone = new OnlyModules(modules).loadClass(example.getName());
    assertThat(alone).isNotSameAs(example);
    PrintStream standard = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      alone.getMethod("main", String[].class).invoke(null, (Object) args);
    } finally {
      System.setOut(standard);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!isSeen(name)) {
      throw new ClassNotFoundException(name + " beside " + modules);
    }
    try (InputStream in = ALL.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private boolean isSeen(String name) {
    if (name.startsWith(OnlyModules.class.getPackageName() + ".")) {
      return true;
    }
    Optional<String> module =
        name.startsWith("io.finemo.") ? Optional.of(name.split("\\.", -1)[2]) : Optional.empty();
    return module
        .map(modules::contains)
        .orElseGet(
            () ->
                modules.contains("classify")
                    || GPL.stream().noneMatch(root -> name.startsWith(root + ".")));
  }

  @Override
  protected URL findResource(String name) {
    return ALL.getResource(name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return ALL.getResources(name);
  }
}
