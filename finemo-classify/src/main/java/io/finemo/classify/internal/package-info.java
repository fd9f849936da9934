/**
 * What the packages of this module share among themselves: no API, and free to change at any time.
 */
@NullMarked
package io.finemo.classify.internal;

import org.jspecify.annotations.NullMarked;
