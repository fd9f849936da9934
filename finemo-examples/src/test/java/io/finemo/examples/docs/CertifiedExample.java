package io.finemo.examples.docs;

import io.finemo.classify.FoldPlan;
import io.finemo.classify.certify.CertifiedModel;
import io.finemo.classify.certify.CertifyingLearner;
import io.finemo.classify.certify.DepthAim;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.Explainer;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.OpportunityModel;
import io.finemo.examples.pipeline.Preparation;
import io.finemo.examples.pipeline.Reasons;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.pipeline.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A depth with a certificate, a model file, and reasons; the README quotes between the marks. */
final class CertifiedExample {
  private CertifiedExample() {}

  static Reasons trainSaveAndAsk(
      List<Labeled<AnalyzedPost, FinancialEmotion>> rows, Path file, AnalyzedPost post)
      throws IOException {
    // README: begin
    var aim = DepthAim.targetPrecision(FinancialEmotion.OPPORTUNITY, 0.80).withConfidence(0.95);
    CertifiedModel<AnalyzedPost, FinancialEmotion, OpportunityModel> certified =
        new CertifyingLearner<>(
                ModelSpec.standard().opportunityCascade(),
                FoldPlan.stratified(2),
                aim,
                OpportunityModel::withDepth)
            .fit(rows, 42);

    Task.Opportunity task = new Task.Opportunity();
    new SavedModel<>(task, certified.model(), Preparation.standard(), Training.of(task, rows, 42))
        .certifiedBy(certified.depth())
        .write(file);

    SavedModel<FinancialEmotion> read = SavedModel.read(file, task);
    Reasons reasons = new Explainer((OpportunityModel) read.model()).explain(post, 3);
    // README: end
    return reasons;
  }
}
