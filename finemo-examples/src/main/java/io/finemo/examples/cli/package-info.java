/**
 * The commands of {@code finemo} and the options they share.
 *
 * <p>Data goes to standard output or {@code --output}; progress and messages go to standard error.
 * A command ends with 0 if it is done, 1 if the work failed, 2 if it was called wrongly, and says
 * why in one line.
 */
@NullMarked
package io.finemo.examples.cli;

import org.jspecify.annotations.NullMarked;
