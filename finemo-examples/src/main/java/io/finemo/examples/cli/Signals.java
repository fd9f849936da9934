package io.finemo.examples.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. Java has them outside of its standard only ({@code
 * sun.misc.Signal}, module {@code jdk.unsupported}), so they are looked up by name.
 */
final class Signals {
  private Signals() {}

  /**
   * Does something at a signal, in place of what the virtual machine does.
   *
   * @return false if there are no such signals here
   */
  static boolean on(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, args) -> {
                if (method.getName().equals("handle")) {
                  action.run();
                  return null;
                }
                return switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> args != null && self == args[0];
                  default -> "handler of SIG" + name;
                };
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
      return true;
    } catch (InvocationTargetException e) {
      // The system does not have it, or keeps it to itself.
      return false;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
