/**
 * How fast things are and what memory they take, measured in the running virtual machine.
 *
 * <pre>{@code
 * Throughput analysis = Throughput.of(posts, preprocessor::analyze, new Rounds(3, 5, 0.5), 1);
 * Latency latency = Latency.of(model.over(preprocessor::analyze), posts, 5_000, 20_000);
 * }</pre>
 *
 * <p>Hint: everything is done before it is measured, so that figures are those of warm code. Trap:
 * other work on the machine shows in all of them; the spread of the rounds tells how much.
 */
@NullMarked
package io.finemo.examples.measure;

import org.jspecify.annotations.NullMarked;
