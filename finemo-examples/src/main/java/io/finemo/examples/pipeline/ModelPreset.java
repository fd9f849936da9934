package io.finemo.examples.pipeline;

import io.finemo.classify.StageLearner;
import io.finemo.classify.forest.ForestStage;
import io.finemo.classify.linear.GradientDescentStage;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.SparseVector;

/** Ready-made compositions of features and classifiers, by the name of the classifier. */
public enum ModelPreset {
  /** The mean of logistic regression and NB-SVM. */
  BLEND,
  /** Logistic regression. */
  LOGISTIC,
  /** Linear support vector classification. */
  LINEAR_SVC,
  /** Logistic regression by averaged stochastic gradient descent. */
  GRADIENT_DESCENT,
  /** NB-SVM: a linear model on features weighed by naive Bayes. */
  NB_SVM,
  /** A random forest of 100 trees. */
  RANDOM_FOREST,
  /** One decision tree. */
  DECISION_TREE;

  /**
   * The learner of a stage.
   *
   * @return the classifier with its settings
   */
  public StageLearner<SparseVector> stage() {
    return switch (this) {
      case BLEND -> new BlendStage(LibLinearStage.logistic(3), nbSvm());
      case LOGISTIC -> LibLinearStage.logistic(3);
      case LINEAR_SVC -> LibLinearStage.linearSvc(0.1);
      case GRADIENT_DESCENT -> GradientDescentStage.logistic(3);
      case NB_SVM -> nbSvm();
      case RANDOM_FOREST -> ForestStage.randomForest();
      case DECISION_TREE -> ForestStage.decisionTree();
    };
  }

  /** More smoothing than the paper's 1, since TF-IDF features outnumber the posts. */
  private static NbSvmStage nbSvm() {
    return new NbSvmStage(LibLinearStage.logistic(4), 3, 1);
  }
}
