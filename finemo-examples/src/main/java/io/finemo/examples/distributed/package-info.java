/**
 * The jobs that go beyond one machine, for Apache Flink: scoring posts, and the cashtag study.
 *
 * <p>{@link io.finemo.examples.distributed.ScoringJob} and {@link
 * io.finemo.examples.distributed.CashtagJob} put the jobs together; {@link
 * io.finemo.examples.distributed.JobSettings} says where they run: inside this program, or on a
 * cluster, by the same classes. Their answers are those of one machine.
 *
 * <pre>{@code
 * JobSettings settings = JobSettings.embedded(2);
 * StreamExecutionEnvironment flink = settings.environment();
 * new ScoringJob(posts, modelBytes).build(flink, folder);
 * settings.run(flink, "score");
 * }</pre>
 *
 * <p>What crosses the wire is plain data or has a {@link io.finemo.examples.distributed.WireForm}
 * of its own: nothing in finemo's libraries implements {@code Serializable}, and types that only
 * Kryo could write are refused before a job starts. The functions of a job are serialized by Flink
 * itself, with nothing in them but strings, numbers and bytes.
 *
 * <p>Hint: a count that must survive a lost machine is a {@link
 * io.finemo.examples.distributed.Fold}, not an accumulator of Flink, which forgets. Trap: Flink
 * does not keep watermarks over a restart; what is late is therefore told by {@link
 * io.finemo.examples.distributed.LateGate}, which keeps it.
 */
@NullMarked
package io.finemo.examples.distributed;

import org.jspecify.annotations.NullMarked;
