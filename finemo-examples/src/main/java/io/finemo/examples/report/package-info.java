/**
 * Figures for people, as text, and for programs, as JSON.
 *
 * <p>Posts are hostile: what is written to a terminal goes through {@link
 * io.finemo.examples.report.TerminalText}.
 *
 * <pre>{@code
 * String table = EvaluationText.of(evaluation);
 * ObjectNode figures = EvaluationJson.of(evaluation);
 * String harmless = TerminalText.line(post.text(), 160);
 * }</pre>
 *
 * <p>Hint: a figure that is not defined is a dash in text and null in JSON; keep it so. Trap:
 * labels and column names come from files too, and are no safer than texts.
 */
@NullMarked
package io.finemo.examples.report;

import org.jspecify.annotations.NullMarked;
