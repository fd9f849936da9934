/**
 * Learns and applies a stacked cascade of classifiers whose decision depths are calibrated to an
 * aim.
 *
 * <p>Depends on {@code finemo-core} and on Weka, and so stands under the GNU General Public
 * License, version 3 or later. Types of Weka stay inside {@code io.finemo.classify.weka}.
 */
@NullMarked
package io.finemo.classify;

import org.jspecify.annotations.NullMarked;
