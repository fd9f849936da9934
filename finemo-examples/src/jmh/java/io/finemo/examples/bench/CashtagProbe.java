package io.finemo.examples.bench;

import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.measure.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long the study of a file takes in a warm machine, and what it holds after the same posts came
 * several times. Arguments: the file, how many times it is studied before it is measured, the
 * company lists of NASDAQ and NYSE.
 */
public final class CashtagProbe {
  private static final int MEASURED = 5;
  private static final List<Integer> TIMES = List.of(1, 4, 16);

  private CashtagProbe() {}

  /** Prints the seconds of a study, then the megabytes held after one, four and sixteen times. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    SymbolDirectory listed =
        SymbolDirectory.merge(
                List.of(
                    SymbolDirectory.readCompanyList(Path.of(args[2]), "NASDAQ"),
                    SymbolDirectory.readCompanyList(Path.of(args[3]), "NYSE")))
            .directory();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      study(file, listed, 1).result();
    }
    double best = Double.MAX_VALUE;
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      study(file, listed, 1).result();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    System.out.printf(Locale.ROOT, "%.4f%n", best);
    for (int times : TIMES) {
      long before = Memory.heldBytes();
      CashtagStudy study = study(file, listed, times);
      long held = Memory.heldBytes() - before;
      // The study is used after it was weighed, or it might be gone by then.
      System.out.printf(
          Locale.ROOT,
          "%d %d %.1f%n",
          times,
          study.result().distribution().all().posts(),
          held / 1048576.0);
    }
  }

  private static CashtagStudy study(Path file, SymbolDirectory listed, int times)
      throws IOException {
    CashtagStudy study = new CashtagStudy(listed);
    for (int time = 0; time < times; time++) {
      NoiseTagger tagger = NoiseTagger.standard();
      try (PostReader reader = PostReaders.open(file, ReadOptions.builder().build())) {
        for (PostRow row : reader) {
          study.add(tagger.tag(row.post()));
        }
      }
    }
    return study;
  }
}
