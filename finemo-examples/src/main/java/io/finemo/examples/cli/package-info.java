/**
 * The commands of {@code finemo} and the options they share.
 *
 * <p>Data goes to standard output or {@code --output}; progress and messages go to standard error.
 * A command ends with 0 if it is done, 1 if the work failed, 2 if it was called wrongly, and says
 * why in one line.
 *
 * <pre>
 * finemo evaluate --task labels --input posts.csv --text body --label tag --json figures.json
 * </pre>
 *
 * <p>Hint: a new command takes {@code InputOptions} and {@code OutputOptions} as mixins and is
 * listed in {@link io.finemo.examples.Finemo}. Trap: {@code opportunities} filters posts, {@code
 * evaluate} measures all of them, so that their figures differ on the same file.
 */
@NullMarked
package io.finemo.examples.cli;

import org.jspecify.annotations.NullMarked;
