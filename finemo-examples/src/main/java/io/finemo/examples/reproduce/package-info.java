/**
 * The numerical tests of de Arriba-P&eacute;rez et al. 2020, Tables VI to X, on labelled posts of
 * the user's own.
 *
 * <p>{@link io.finemo.examples.reproduce.Reproduction} measures, {@link
 * io.finemo.examples.reproduce.RunState} keeps what is measured so that an interrupted run goes on,
 * {@link io.finemo.examples.reproduce.Tables} lays the figures out beside the {@linkplain
 * io.finemo.examples.reproduce.PaperFigures paper's own}.
 *
 * <pre>{@code
 * Reproduction reproduction =
 *     new Reproduction(rows, Preparation.standard(), Calibration.isotonic(), 10, 42);
 * RunState state = RunState.inMemory(reproduction.key());
 * List<TableRow> tables =
 *     Tables.of(reproduction.run(state, RunListener.none()), PaperFigures.read());
 * }</pre>
 *
 * <p>Hint: figures are defined in {@link io.finemo.classify.evaluate}. Trap: the depth is chosen
 * for its own figures, as in the paper, and is optimistic; the figures at equal recall are not.
 */
@NullMarked
package io.finemo.examples.reproduce;

import org.jspecify.annotations.NullMarked;
