package io.finemo.examples.bench;

import java.io.IOException;

/** The whole cashtag study beside a script that only counts. */
final class CashtagSection {
  private CashtagSection() {}

  static void report(BenchmarkRun run) throws IOException, InterruptedException {
    CashtagSpeed speed = CashtagSpeed.measure(run.data(), run.python());
    run.comparisons()
        .add(
            Comparison.higher(
                "the whole cashtag study of "
                    + BenchmarkRun.STREAM
                    + ", against a script that only counts X's entities",
                "pandas",
                speed.perSecond(),
                speed.peerPerSecond(),
                0,
                "posts/s"));
    run.sections()
        .heading("Cashtags")
        .paragraph(
            "One processor (`"
                + String.join(" ", CashtagSpeed.MACHINE)
                + "`), gzip and JSON included; best of five and best of three. The aim of 3 times is "
                + (speed.perSecond() >= 3 * speed.peerPerSecond() ? "reached" : "not reached")
                + ". Memory of the study, once, four and sixteen times the posts: "
                + String.join(", ", speed.memory().stream().map(row -> row.get(2) + " MB").toList())
                + ".");
  }
}
