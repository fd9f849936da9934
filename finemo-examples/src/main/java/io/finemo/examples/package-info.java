/**
 * The command line, and the only place where the other modules of finemo meet.
 *
 * <p>{@link io.finemo.examples.Finemo} is the entry point:
 *
 * <pre>{@code
 * int exitCode = Finemo.run("opportunities", "--top", "3");
 * }</pre>
 *
 * <p>Hint: to use finemo as a library, read {@link io.finemo.examples.pipeline} for how the parts
 * are put together. Trap: {@code Finemo.main} ends the process; call {@code run} from other code.
 */
@NullMarked
package io.finemo.examples;

import org.jspecify.annotations.NullMarked;
