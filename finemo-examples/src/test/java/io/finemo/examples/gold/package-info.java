/**
 * How good the steps of preprocessing are: each class measures one of them on one gold set. The
 * tests hold the figures above a floor; the report of preprocessing writes them down.
 */
@NullMarked
package io.finemo.examples.gold;

import org.jspecify.annotations.NullMarked;
