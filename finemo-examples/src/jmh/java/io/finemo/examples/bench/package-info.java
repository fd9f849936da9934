/** Benchmarks of single steps; see the profile {@code bench} of this module. */
@NullMarked
package io.finemo.examples.bench;

import org.jspecify.annotations.NullMarked;
