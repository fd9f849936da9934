/**
 * Searches among settings by cross-validation inside of the training rows.
 *
 * <pre>{@code
 * List<Candidate<StageLearner<SparseVector>>> candidates =
 *     Candidate.of(
 *         ParameterGrid.empty().and("cost", 0.1, 0.3, 1.0, 3.0, 10.0).settings(),
 *         setting -> LibLinearStage.logistic(setting.number("cost")));
 * StageLearner<SparseVector> searched =
 *     SearchedStage.of(candidates, 5, Measure.averagePrecision(true));
 * }</pre>
 *
 * <p>A {@link io.finemo.classify.search.SearchedStage} is a stage like any other: in a cascade each
 * stage is searched on its own, on the rows that reach it, as de Arriba-P&eacute;rez et al. 2020
 * do. A {@link io.finemo.classify.search.SearchedLearner} chooses among whole models. Both see
 * nothing but the training rows they are given, so that cross-validation around them is nested: its
 * figures are those of the search and its choice together (Cawley and Talbot 2010, "On over-fitting
 * in model selection and subsequent selection bias in performance evaluation").
 *
 * <p>Hint: where a grid has more than three parameters, draw from ranges instead ({@link
 * io.finemo.classify.search.ParameterSampler}): few of them matter, and a draw tries a new value of
 * those each time (Bergstra and Bengio 2012). Trap: the figure of a winner in its {@link
 * io.finemo.classify.search.SearchResult} is too good, and the more so the more candidates there
 * were.
 */
@NullMarked
package io.finemo.classify.search;

import org.jspecify.annotations.NullMarked;
