package io.finemo.core.text;

import io.finemo.core.internal.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The parts of the index behind {@link NearDuplicates}. */
final class DuplicateIndex {
  private static final int MAX_TOKEN_UNITS = 64;

  /** As {@link Term#comesBefore} says. */
  static final Comparator<Term> ORDER = (a, b) -> a.comesBefore(b) ? -1 : b.comesBefore(a) ? 1 : 0;

  private DuplicateIndex() {}

  /** Puts a bound on what one token can take of the memory. */
  static String bounded(String token) {
    if (token.length() <= MAX_TOKEN_UNITS) {
      return token;
    }
    // Units, not UTF-8: posts may have lone surrogates.
    ByteBuffer units =
        ByteBuffer.allocate(token.length() * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    units.asCharBuffer().put(token);
    return Sha256.hex(units.array()) + "~" + token.length();
  }

  /**
   * A token that at least one kept post has, or the post being added. It is its own list of posts:
   * an object less to wait for, where waiting for memory is most of the time.
   */
  static final class Term extends Postings {
    /** In the {@link TermTable}; {@link WordTable#NONE} if it stands there by its text. */
    final long key;

    /** Empty where there is a key. */
    final String text;

    final long number;
    int holders;

    /** The number of holders when the order was last taken; must not change in between. */
    int rank;

    /** The last added post that has this token, if it is the mark of the post being added. */
    long mark;

    Term(long key, String text, long number) {
      this.key = key;
      this.text = text;
      this.number = number;
    }

    /**
     * Rare tokens come first, as of the last ordering; of equally rare ones the newer, which is
     * likelier to stay rare.
     */
    boolean comesBefore(Term other) {
      return rank != other.rank ? rank < other.rank : number > other.number;
    }
  }

  /** A post that repeated nothing. */
  static final class Kept {
    final String id;
    final Term[] terms;

    /** How many terms it has: told without a look at them, which stand elsewhere in the memory. */
    final int size;

    final int prefix;
    final long number;

    /** As {@link TimeWindow} counts it. */
    final long time;

    /** The last added post that met this one, and how many prefix tokens they share. */
    long seen;

    int common;

    Kept(String id, Term[] terms, int prefix, long number, long time) {
      this.id = id;
      this.terms = terms;
      this.size = terms.length;
      this.prefix = prefix;
      this.number = number;
      this.time = time;
    }

    void index() {
      for (int i = 0; i < prefix; i++) {
        terms[i].addLast(this);
      }
    }

    void removeAsOldest() {
      for (int i = 0; i < prefix; i++) {
        terms[i].removeFirst();
      }
    }
  }

  /**
   * The kept posts with one token in their prefix, oldest first: a queue that takes little room.
   */
  abstract static class Postings {
    private static final int SMALLEST = 2;

    /** Most tokens lead to no post. */
    private static final @Nullable Kept[] NONE = {};

    private @Nullable Kept[] ring = NONE;
    private int head;
    private int size;

    int size() {
      return size;
    }

    Kept get(int index) {
      Kept post = ring[(head + index) & (ring.length - 1)];
      if (post == null || index >= size) {
        throw new IndexOutOfBoundsException(index);
      }
      return post;
    }

    void addLast(Kept post) {
      if (size == ring.length) {
        resize(Math.max(SMALLEST, ring.length * 2));
      }
      ring[(head + size++) & (ring.length - 1)] = post;
    }

    void removeFirst() {
      if (size == 1) {
        clear(); // without a look at the ring: this is the usual case
        return;
      }
      ring[head] = null;
      head = (head + 1) & (ring.length - 1);
      size--;
      if (ring.length > SMALLEST && size <= ring.length / 4) {
        resize(ring.length / 2);
      }
    }

    void clear() {
      ring = NONE;
      head = 0;
      size = 0;
    }

    private void resize(int capacity) {
      @Nullable Kept[] larger = new Kept[capacity];
      for (int i = 0; i < size; i++) {
        larger[i] = ring[(head + i) & (ring.length - 1)];
      }
      ring = larger;
      head = 0;
    }
  }
}
