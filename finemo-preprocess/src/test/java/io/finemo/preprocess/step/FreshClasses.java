package io.finemo.preprocess.step;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Runs a task on classes that are loaded once more for it, so that nothing is loaded and nothing
 * remembered yet: a result taken from a memory that an earlier test has filled would prove nothing.
 */
final class FreshClasses {
  private FreshClasses() {}

  /**
   * Calls a task.
   *
   * @param task its class, with a constructor without parameters; the result must be of types of
   *     the JDK
   */
  static <T> T call(Class<? extends Callable<T>> task) throws Exception {
    try (URLClassLoader loader = loader()) {
      var constructor = loader.loadClass(task.getName()).getDeclaredConstructor();
      constructor.setAccessible(true);
      @SuppressWarnings("unchecked")
      Callable<T> fresh = (Callable<T>) constructor.newInstance();
      if (task.isInstance(fresh)) {
        throw new IllegalStateException(task + " was not loaded once more");
      }
      return fresh.call();
    }
  }

  private static URLClassLoader loader() throws IOException {
    List<URL> path = new ArrayList<>();
    for (String entry :
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .toList()) {
      path.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
