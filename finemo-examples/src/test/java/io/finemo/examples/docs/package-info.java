/** The code that the documents show, compiled and run, and checks that the documents keep up. */
@NullMarked
package io.finemo.examples.docs;

import org.jspecify.annotations.NullMarked;
