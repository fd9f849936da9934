/**
 * Figures for people, as text, and for programs, as JSON.
 *
 * <p>Posts are hostile: what is written to a terminal goes through {@link
 * io.finemo.examples.report.TerminalText}.
 */
@NullMarked
package io.finemo.examples.report;

import org.jspecify.annotations.NullMarked;
