/**
 * Doors that bytes of anybody come in by, for Jazzer to knock at: {@code .ci/fuzz}.
 *
 * <p>Each class is a target. Its first inputs, and each input that once broke something, lie beside
 * it among the resources and are tried by every run of the tests.
 */
package io.finemo.examples.fuzz;
