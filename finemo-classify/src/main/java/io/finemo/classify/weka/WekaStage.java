package io.finemo.classify.weka;

import io.finemo.classify.StageLearner;
import io.finemo.classify.StageModel;
import io.finemo.classify.internal.StageRows;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import weka.classifiers.Classifier;
import weka.core.OptionHandler;
import weka.core.Randomizable;
import weka.core.Utils;

/**
 * A stage learnt by any Weka classifier that takes numeric features and a nominal class.
 *
 * <p>Few of Weka's classifiers may be asked by several threads at once, so the trained stage keeps
 * copies: as many as threads have asked at once, and the original. For linear models and forests
 * take {@link LibLinearStage} and {@link io.finemo.classify.forest.ForestStage}, which need none.
 */
public final class WekaStage implements StageLearner<SparseVector> {
  static {
    WekaStart.ensure();
  }

  private final Supplier<? extends Classifier> supplier;

  /**
   * A stage of a classifier.
   *
   * @param supplier makes a new, untrained classifier at each call
   */
  public WekaStage(Supplier<? extends Classifier> supplier) {
    this.supplier = Objects.requireNonNull(supplier, "supplier");
  }

  /**
   * Trains a new classifier. The seed is given to those that are {@code Randomizable}.
   *
   * @throws IllegalArgumentException if there are no rows on a side, or the classifier cannot learn
   *     from them or cannot be copied
   */
  @Override
  public StageModel<SparseVector> fit(List<Labeled<SparseVector, Boolean>> rows, long seed) {
    StageRows.checkSides(rows);
    WekaRows shape = WekaRows.ofDimension(StageRows.dimension(rows));
    Classifier classifier = supplier.get();
    if (classifier instanceof Randomizable randomizable) {
      randomizable.setSeed((int) (seed ^ (seed >>> 32)));
    }
    WekaBuild.build(classifier, shape.of(rows));
    return new WekaModel(new ClassifierPool(classifier), shape);
  }

  /** The classifier and its options, as Weka writes them. */
  @Override
  public String toString() {
    Classifier classifier = supplier.get();
    String options =
        classifier instanceof OptionHandler handler ? Utils.joinOptions(handler.getOptions()) : "";
    return "WekaStage[" + (classifier.getClass().getSimpleName() + " " + options).strip() + "]";
  }
}
