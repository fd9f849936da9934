package io.finemo.examples.docs;

import io.finemo.classify.StageLearner;
import io.finemo.classify.evaluate.Measure;
import io.finemo.classify.search.Candidate;
import io.finemo.classify.search.ParameterGrid;
import io.finemo.classify.search.SearchedStage;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.SparseVector;

/** A stage that chooses its own settings; the README quotes what stands between the marks. */
final class SearchExample {
  private SearchExample() {}

  static StageLearner<SparseVector> stage() {
    // README: begin
    StageLearner<SparseVector> stage =
        SearchedStage.of(
            Candidate.of(
                ParameterGrid.empty().and("cost", 0.3, 1.0, 3.0, 10.0).settings(),
                setting -> LibLinearStage.logistic(setting.number("cost"))),
            5,
            Measure.averagePrecision(true));
    // README: end
    return stage;
  }
}
