package io.finemo.examples.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole cashtag study on one processor, beside a script with pandas that only counts.
 *
 * @param perSecond posts a second of the study, gzip and JSON included, warm, best of five
 * @param peerPerSecond posts a second of the script, best of three
 * @param memory times the file, posts, megabytes held
 */
record CashtagSpeed(double perSecond, double peerPerSecond, List<List<String>> memory) {
  /** Counts X's own entities with pandas. */
  static final String PEER = "src/jmh/python/cashtag_peer.py";

  /** One processor, and room for the young: what is measured is the study. */
  static final List<String> MACHINE =
      List.of(
          "-XX:ActiveProcessorCount=1",
          "-Xmx2g",
          "-Xmn300m",
          "-XX:+UseSerialGC",
          "-XX:+UseTransparentHugePages");

  private static final String POSTS = "stocknet/tweets-2014.jsonl.gz";
  private static final int PEER_RUNS = 3;
  private static final String WARM_UP = "20";

  CashtagSpeed {
    memory = List.copyOf(memory);
  }

  static CashtagSpeed measure(Path data, String python) throws IOException, InterruptedException {
    String posts = data.resolve(POSTS).toString();
    List<String> probe =
        ChildRun.lines(
            MACHINE,
            CashtagProbe.class,
            List.of(
                posts,
                WARM_UP,
                data.resolve("symbols/nasdaq-2014-01.csv").toString(),
                data.resolve("symbols/nyse-2014-01.csv").toString()));
    double ours = Double.parseDouble(probe.get(0));
    double theirs = Double.MAX_VALUE;
    double count = 0;
    for (int run = 0; run < PEER_RUNS; run++) {
      String[] figures = ChildRun.lines(List.of(python, PEER, posts)).get(0).split(" ", -1);
      count = Double.parseDouble(figures[0]);
      theirs = Math.min(theirs, Double.parseDouble(figures[1]));
    }
    List<List<String>> memory = new ArrayList<>();
    for (String line : probe.subList(1, probe.size())) {
      memory.add(List.of(line.split(" ", -1)));
    }
    return new CashtagSpeed(count / ours, count / theirs, memory);
  }
}
