package io.finemo.examples.measure;

import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What memory this virtual machine has taken. */
public final class Memory {
  private static final int COLLECTIONS = 5;

  private Memory() {}

  /**
   * The heap that is held once garbage is collected.
   *
   * @return bytes
   */
  public static long heldBytes() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      runtime.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }

  /**
   * What the calling thread has allocated since it began. Asked for by name, since the type that
   * tells it is not part of every Java platform.
   *
   * @return bytes; empty where the virtual machine does not count them
   */
  public static OptionalLong allocatedBytes() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      Object bytes =
          server.getAttribute(
              new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME), "CurrentThreadAllocatedBytes");
      return bytes instanceof Long count && count >= 0
          ? OptionalLong.of(count)
          : OptionalLong.empty();
    } catch (JMException | UnsupportedOperationException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * What the calling thread has allocated since an earlier moment, shared out.
   *
   * @param before what {@link #allocatedBytes()} said then
   * @param count among how many it is shared out, 1 or more
   * @return bytes each; {@code NaN} where the virtual machine does not count them
   */
  static double eachSince(OptionalLong before, long count) {
    OptionalLong now = allocatedBytes();
    return before.isPresent() && now.isPresent()
        ? (double) (now.getAsLong() - before.getAsLong()) / count
        : Double.NaN;
  }
}
