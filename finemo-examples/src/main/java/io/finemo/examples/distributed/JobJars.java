package io.finemo.examples.distributed;

import io.finemo.cashtag.CashtagStudy;
import io.finemo.classify.StackedCascade;
import io.finemo.core.Post;
import io.finemo.features.FeatureExtractor;
import io.finemo.preprocess.Preprocessor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What goes to a cluster with a job: finemo's own jars. Other people's libraries lie on the class
 * path of the cluster already.
 */
final class JobJars {
  private static final List<Class<?>> ONE_OF_EACH_MODULE =
      List.of(
          Post.class,
          Preprocessor.class,
          FeatureExtractor.class,
          StackedCascade.class,
          CashtagStudy.class,
          JobJars.class);

  private JobJars() {}

  static List<Path> ofFinemo() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Class<?> type : ONE_OF_EACH_MODULE) {
      Path place = placeOf(type);
      jars.add(Files.isDirectory(place) ? packed(place) : place);
    }
    return jars;
  }

  private static Path placeOf(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("classes that lie nowhere: " + type, e);
    }
  }

  /** A program that was built, but not packed. */
  private static Path packed(Path classes) throws IOException {
    Path jar = Files.createTempFile("finemo-", ".jar");
    jar.toFile().deleteOnExit();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar));
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        entries.putNextEntry(new JarEntry(name));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }
}
