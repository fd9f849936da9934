/** What finemo is made of and what it offers: other people's jars, their licences, its own API. */
@NullMarked
package io.finemo.examples.supply;

import org.jspecify.annotations.NullMarked;
