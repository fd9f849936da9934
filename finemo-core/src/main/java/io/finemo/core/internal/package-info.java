/** What the modules of finemo share among themselves: no API, and free to change at any time. */
@NullMarked
package io.finemo.core.internal;

import org.jspecify.annotations.NullMarked;
