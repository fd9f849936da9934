package io.finemo.preprocess.morphology;

import java.util.List;

/**
 * What the lexicon knows of a written word.
 *
 * @param norm the word
 * @param units its parts: one, or several for a contraction ({@code don't, j'ai})
 * @param pastCue whether it speaks of a time gone by ({@code ayer, yesterday, hier})
 */
record Word(String norm, List<Unit> units, boolean pastCue) {}
