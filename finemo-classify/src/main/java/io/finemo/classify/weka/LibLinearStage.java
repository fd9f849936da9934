package io.finemo.classify.weka;

import de.bwaldvogel.liblinear.Model;
import io.finemo.classify.LinearModel;
import io.finemo.classify.StageLearner;
import io.finemo.classify.internal.StageRows;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;
import weka.classifiers.functions.LibLINEAR;
import weka.core.Instances;
import weka.core.SelectedTag;

/**
 * A stage learnt by LIBLINEAR (Fan et al. 2008) through Weka, kept as a {@link LinearModel}.
 *
 * <p>The solvers are those of the primal problem: they use no random numbers, so the seed changes
 * nothing and equal rows give equal weights.
 *
 * @param loss the loss function
 * @param cost the weight of a training error against the length of the weights, more than 0;
 *     smaller regularises more
 */
public record LibLinearStage(Loss loss, double cost) implements StageLearner<SparseVector> {
  static {
    WekaStart.ensure();
  }

  private static final double TOLERANCE = 0.01;

  /**
   * Checks the bounds.
   *
   * @param loss the loss function
   * @param cost the weight of a training error, more than 0
   */
  public LibLinearStage {
    if (!(cost > 0) || !Double.isFinite(cost)) {
      throw new IllegalArgumentException("cost must be more than 0 and finite: " + cost);
    }
  }

  /**
   * Logistic regression.
   *
   * @param cost the weight of a training error, more than 0
   * @return the stage
   */
  public static LibLinearStage logistic(double cost) {
    return new LibLinearStage(Loss.LOGISTIC, cost);
  }

  /**
   * Linear support vector classification.
   *
   * @param cost the weight of a training error, more than 0
   * @return the stage
   */
  public static LibLinearStage linearSvc(double cost) {
    return new LibLinearStage(Loss.SQUARED_HINGE, cost);
  }

  /**
   * Learns the weights.
   *
   * @throws IllegalArgumentException unless there are rows on both sides
   */
  @Override
  public LinearModel fit(List<Labeled<SparseVector, Boolean>> rows, long seed) {
    StageRows.checkSides(rows);
    int dimension = StageRows.dimension(rows);
    LibLINEAR classifier = new LibLINEAR();
    classifier.setSVMType(new SelectedTag(loss.solver, LibLINEAR.TAGS_SVMTYPE));
    classifier.setCost(cost);
    classifier.setEps(TOLERANCE);
    classifier.setBias(1);
    Instances instances = WekaRows.ofDimension(dimension).of(rows);
    WekaBuild.build(classifier, instances);
    return linearModel(classifier.getModel(), dimension);
  }

  /** LIBLINEAR's weights speak for its first label, which is that of the first row. */
  private static LinearModel linearModel(Model model, int dimension) {
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learnt = model.getFeatureWeights();
    double[] weights = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      weights[i] = sign * learnt[i];
    }
    return new LinearModel(weights, sign * learnt[learnt.length - 1]);
  }

  /** The loss function. */
  public enum Loss {
    /** Logistic loss: scores are log-odds. */
    LOGISTIC(0),
    /** Squared hinge loss: scores are margins. */
    SQUARED_HINGE(2);

    /** Its number among LIBLINEAR's solvers, primal. */
    private final int solver;

    Loss(int solver) {
      this.solver = solver;
    }
  }
}
