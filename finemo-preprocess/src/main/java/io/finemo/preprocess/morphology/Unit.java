package io.finemo.preprocess.morphology;

import io.finemo.core.text.VerbTense;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word, or one of the words of a contraction, with all the ways to understand it. */
final class Unit {
  /** More are never weighed: the work per word stays bounded. */
  static final int MOST = 10;

  private final Candidate[] candidates;

  /** The roles and weights of the candidates once more, as the lattice reads them fastest. */
  private final int[] roles;

  private final int[] weights;
  private final boolean transparent;
  private final boolean tenseOpen;

  private final boolean futureWithoutAccent;

  Unit(List<Candidate> candidates, boolean futureWithoutAccent) {
    this.futureWithoutAccent = futureWithoutAccent;
    this.candidates = candidates.stream().limit(MOST).toArray(Candidate[]::new);
    roles = new int[this.candidates.length];
    weights = new int[this.candidates.length];
    for (int i = 0; i < roles.length; i++) {
      roles[i] = this.candidates[i].role().index();
      weights[i] = this.candidates[i].weight();
    }
    boolean adverbsOnly = true;
    boolean past = false;
    boolean other = false;
    for (Candidate candidate : this.candidates) {
      adverbsOnly &= candidate.role() == Role.ADV;
      past |= candidate.tense() == VerbTense.PAST;
      other |= candidate.tense() != VerbTense.PAST && candidate.tense() != VerbTense.NONE;
    }
    transparent = adverbsOnly;
    tenseOpen = past && other;
  }

  static Unit of(Role role, String lemma) {
    return new Unit(List.of(new Candidate(role, lemma, VerbTense.NONE, 0)), false);
  }

  int size() {
    return candidates.length;
  }

  Candidate candidate(int index) {
    return candidates[index];
  }

  /** {@link Role#index} of a candidate. */
  int role(int index) {
    return roles[index];
  }

  int weight(int index) {
    return weights[index];
  }

  /** An adverb and nothing else: the words around it see one another through it. */
  boolean isTransparent() {
    return transparent;
  }

  /** Whether the form is that of a past and that of another tense too: {@code cut, ganamos}. */
  boolean isTenseOpen() {
    return tenseOpen;
  }

  /** Whether a Spanish subjunctive is a future too, but for an accent: {@code cerrara, cerrará}. */
  boolean isFutureWithoutAccent() {
    return futureWithoutAccent;
  }

  /** The likeliest reading in a role, or null. */
  @Nullable Candidate in(Role role) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (candidate.role() == role && (best == null || candidate.weight() > best.weight())) {
        best = candidate;
      }
    }
    return best;
  }
}
