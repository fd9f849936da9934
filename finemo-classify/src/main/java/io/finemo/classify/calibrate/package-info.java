/**
 * Makes probabilities of scores.
 *
 * <p>A {@link io.finemo.classify.calibrate.Calibrator} is fitted on scores of rows that the scoring
 * model has not seen, and then maps any score to a probability without changing the order. {@link
 * io.finemo.classify.calibrate.CalibrationMethod#SIGMOID} needs few rows; {@link
 * io.finemo.classify.calibrate.CalibrationMethod#ISOTONIC} assumes nothing about the shape and
 * wants a thousand rows or more.
 */
@NullMarked
package io.finemo.classify.calibrate;

import org.jspecify.annotations.NullMarked;
