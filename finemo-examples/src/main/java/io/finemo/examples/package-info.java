/**
 * The command line, and the only place where the other modules of finemo meet.
 *
 * <p>{@link io.finemo.examples.Finemo} is the entry point.
 */
@NullMarked
package io.finemo.examples;

import org.jspecify.annotations.NullMarked;
