package io.finemo.classify;

import io.finemo.core.Decision;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A trained model that decides on the label of a row: what evaluation accepts. Implementations are
 * immutable and {@link io.finemo.core.ThreadSafe}.
 *
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 */
public interface DecisionModel<T, L> {

  /**
   * The labels the model knows, in the order of the arrays of a {@link Prediction}.
   *
   * @return two or more labels
   */
  List<L> labels();

  /**
   * All that the model has to say of a row.
   *
   * @param row the row
   * @return decision, probabilities and ranking scores
   * @throws IllegalArgumentException if the row gets no finite score, as where its values overflow
   */
  Prediction<L> predict(T row);

  /**
   * The decision alone.
   *
   * @param row the row
   * @return the decision
   */
  default Decision<L> decide(T row) {
    return predict(row).decision();
  }

  /**
   * The same as {@link #predict}, and why. Takes longer; for rows that are shown to someone.
   *
   * @param row the row
   * @return the prediction, and what each stage of the model made of the row, by the features the
   *     stages read; no stages if the model has none to tell of
   */
  default Explanation<L> explain(T row) {
    return new Explanation<>(predict(row), List.of());
  }

  /**
   * This model for another view of the rows.
   *
   * @param view makes of the other view what this model reads
   * @param <S> the type of the other view
   * @return a model of the other view
   */
  default <S> DecisionModel<S, L> over(Function<? super S, ? extends T> view) {
    return new ComposedModel<S, T, L>(Objects.requireNonNull(view, "view"), this);
  }

  /**
   * This model with another rule of decision: the target is decided if its score exceeds the
   * threshold, even if another label is more probable; otherwise the most probable label, unless
   * that is the target.
   *
   * @param target one of the model's labels
   * @param depth the threshold on the target's score
   * @return a model that says the same of every row but for the decision
   * @throws IllegalArgumentException if the model does not know the label
   */
  default DecisionModel<T, L> showing(L target, Depth.Score depth) {
    return new ShowingModel<>(this, target, depth);
  }
}
