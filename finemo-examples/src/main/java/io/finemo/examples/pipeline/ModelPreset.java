package io.finemo.examples.pipeline;

import io.finemo.classify.StageLearner;
import io.finemo.classify.forest.ForestStage;
import io.finemo.classify.linear.GradientDescentStage;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.SparseVector;

/** Ready-made compositions of features and classifiers, by the name of the classifier. */
public enum ModelPreset {
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
      case LOGISTIC -> LibLinearStage.logistic(3);
      case LINEAR_SVC -> LibLinearStage.linearSvc(0.1);
      case GRADIENT_DESCENT -> GradientDescentStage.logistic(3);
      case NB_SVM -> new NbSvmStage(LibLinearStage.logistic(3), 1, 1);
      case RANDOM_FOREST -> ForestStage.randomForest();
      case DECISION_TREE -> ForestStage.decisionTree();
    };
  }
}
