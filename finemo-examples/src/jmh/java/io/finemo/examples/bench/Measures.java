package io.finemo.examples.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a virtual machine has used. */
final class Measures {
  private Measures() {}

  /** Processor time of all threads so far, also of the compiler and the collector. */
  static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
