/**
 * The library inside other programs, without any of their frameworks: {@code docs/embedding.md}
 * shows the classes of this package letter by letter.
 */
@NullMarked
package io.finemo.examples.embed;

import org.jspecify.annotations.NullMarked;
