/**
 * Makes probabilities of scores.
 *
 * <p>A {@link io.finemo.classify.calibrate.Calibrator} is fitted on scores of rows that the scoring
 * model has not seen, and then maps any score to a probability without changing the order. {@link
 * io.finemo.classify.calibrate.CalibrationMethod#SIGMOID} needs few rows; {@link
 * io.finemo.classify.calibrate.CalibrationMethod#ISOTONIC} assumes nothing about the shape and
 * wants a thousand rows or more.
 *
 * <pre>{@code
 * Calibrator calibrator = CalibrationMethod.SIGMOID.fit(scores, positive);
 * double probability = calibrator.probability(1.3);
 * }</pre>
 *
 * <p>Hint: a cascade and a flat model calibrate themselves; this package is for models of your own.
 * Trap: isotonic calibration is a staircase, and rows on one stair tie. Rank on raw scores, show
 * calibrated ones. Worse trap: scores of the rows that a model was trained on are too sure, and so
 * is what is fitted on them.
 */
@NullMarked
package io.finemo.classify.calibrate;

import org.jspecify.annotations.NullMarked;
