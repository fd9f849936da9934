package io.finemo.examples.cli;

import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.WrittenNames;
import io.finemo.examples.reproduce.FeatureSet;
import io.finemo.examples.reproduce.RunListener;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says on standard error how far a reproduction is: a line for each part, a bar within it. */
final class ReproductionProgress implements RunListener, AutoCloseable {
  private final OutputOptions output;
  private final int folds;
  private final Stopwatch watch = new Stopwatch();
  private String part = "";
  private volatile @Nullable Progress bar;

  ReproductionProgress(OutputOptions output, int folds) {
    this.output = output;
    this.folds = folds;
  }

  @Override
  public void begun(int number, int parts, ModelPreset classifier, FeatureSet features) {
    part = name(number, parts, classifier, features);
    bar = Progress.of(part, folds);
    watch.lap();
  }

  @Override
  public void folds(int done) {
    Progress current = bar;
    if (current != null) {
      current.at(done);
    }
  }

  @Override
  public void done() {
    close();
    output.note(String.format(Locale.ROOT, "%s: %.1f s", part, watch.lap()));
  }

  @Override
  public void kept(int number, int parts, ModelPreset classifier, FeatureSet features) {
    output.note(name(number, parts, classifier, features) + ": kept from an earlier run");
  }

  @Override
  public void close() {
    Progress current = bar;
    bar = null;
    if (current != null) {
      current.close();
    }
  }

  private static String name(int number, int parts, ModelPreset classifier, FeatureSet features) {
    return number
        + "/"
        + parts
        + " "
        + WrittenNames.of(classifier)
        + ", "
        + WrittenNames.of(features)
        + " features";
  }
}
