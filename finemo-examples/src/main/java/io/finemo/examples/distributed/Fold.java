package io.finemo.examples.distributed;

import java.io.Serializable;

/**
 * Takes in records one by one, and is one value in the end.
 *
 * @param <T> the type of the records
 * @param <A> the type of the value, which may change while it grows
 */
interface Fold<T, A> extends Serializable {

  /** The value of no record. */
  A empty();

  /** The value with one record more: the same, grown, or another. */
  A add(A value, T record);

  /** The value of the records of both. */
  A merge(A value, A other);
}
