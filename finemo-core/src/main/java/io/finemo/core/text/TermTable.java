package io.finemo.core.text;

import io.finemo.core.text.DuplicateIndex.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of {@link NearDuplicates} by their keys as a {@link WordTable} makes them, and by their
 * texts where they have none.
 *
 * <p>Open addressing over the terms themselves: whoever looks for a term will touch it anyway, and
 * a table of keys beside would be one more place of the memory to wait for.
 */
final class TermTable {
  /** A place costs little, and a look at a term that was not looked for costs much. */
  private static final int SPARSENESS = 4;

  private final long seed = WordTable.newSeed();
  private final Map<String, Term> others = new HashMap<>();
  private @Nullable Term[] slots = new Term[64];
  private int size;

  /** The term of a key, or of a text if the key is {@link WordTable#NONE}; null if none is. */
  @Nullable Term get(long key, String text) {
    return key == WordTable.NONE ? others.get(text) : slots[slot(key)];
  }

  /** Adds a term, of which there is none yet. */
  void add(Term term) {
    if (term.key == WordTable.NONE) {
      others.put(term.text, term);
      return;
    }
    if (SPARSENESS * ++size > slots.length) {
      grow();
    }
    slots[slot(term.key)] = term;
  }

  /** Removes a term, which is there. */
  void remove(Term term) {
    if (term.key == WordTable.NONE) {
      others.remove(term.text);
      return;
    }
    int mask = slots.length - 1;
    int free = home(term.key);
    while (slots[free] != term) {
      free = (free + 1) & mask;
    }
    size--;
    // What stands behind without a gap moves up, unless it would come to stand before its place.
    int next = (free + 1) & mask;
    for (Term behind = slots[next]; behind != null; behind = slots[next]) {
      int home = home(behind.key);
      if (((next - home) & mask) >= ((next - free) & mask)) {
        slots[free] = behind;
        free = next;
      }
      next = (next + 1) & mask;
    }
    slots[free] = null;
  }

  /** All terms, in no order. */
  List<Term> values() {
    List<Term> all = new ArrayList<>(others.values());
    for (Term term : slots) {
      if (term != null) {
        all.add(term);
      }
    }
    return all;
  }

  /**
   * Looks for many terms at once: the reads of a loop that does nothing else do not wait for each
   * other, and most of the time goes into waiting for memory.
   *
   * @param keys those of the terms; {@link WordTable#NONE} has none
   * @param places for what is needed meanwhile
   * @param terms takes the terms at the same places, null where there is none
   */
  void get(long[] keys, int length, int[] places, @Nullable Term[] terms) {
    for (int i = 0; i < length; i++) {
      places[i] = home(keys[i]);
    }
    for (int i = 0; i < length; i++) {
      terms[i] = slots[places[i]];
    }
    for (int i = 0; i < length; i++) {
      Term term = terms[i];
      if (term != null && term.key != keys[i]) {
        terms[i] = slots[slot(keys[i])];
      }
    }
  }

  private int slot(long key) {
    int slot = home(key);
    for (Term term = slots[slot]; term != null && term.key != key; term = slots[slot]) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private int home(long key) {
    return WordTable.mixed(key, seed) & (slots.length - 1);
  }

  private void grow() {
    final @Nullable Term[] old = slots;
    slots = new Term[2 * old.length];
    for (Term term : old) {
      if (term != null) {
        slots[slot(term.key)] = term;
      }
    }
  }
}
