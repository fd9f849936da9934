package io.finemo.classify.forest;

import io.finemo.core.SparseVector;

/**
 * What moved the probability of a class from what it is for all rows to what it is for one.
 *
 * @param bias the probability in the roots of the trees, the same for every row
 * @param contributions what splits on each feature added on the row's way through the trees,
 *     signed; with the bias they sum to the probability of the row
 */
public record Attribution(double bias, SparseVector contributions) {}
