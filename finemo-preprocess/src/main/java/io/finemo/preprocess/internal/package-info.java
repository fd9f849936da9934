/**
 * What the packages of this module share among themselves: no API, and free to change at any time.
 */
@NullMarked
package io.finemo.preprocess.internal;

import org.jspecify.annotations.NullMarked;
