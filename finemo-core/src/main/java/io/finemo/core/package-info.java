/**
 * The nouns and contracts that all modules of finemo share, and the readers that turn files into
 * posts.
 *
 * <p>This module depends on no other module of finemo. Everything in it is immutable and safe to
 * share between threads unless its own page says otherwise.
 */
@NullMarked
package io.finemo.core;

import org.jspecify.annotations.NullMarked;
