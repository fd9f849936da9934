package io.finemo.preprocess.morphology;

import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Token;
import java.util.List;

/**
 * A part-of-speech tagger from outside, which {@link MorphologyStep#with} asks before it chooses
 * among the readings of the dictionary. Thread-safe.
 */
@FunctionalInterface
public interface Tagger {
  /**
   * Tags the tokens of one post.
   *
   * @param tokens all tokens of the post in order, those that are not words among them
   * @return one part of speech for each token; {@code UNTAGGED} where the tagger has no opinion
   */
  List<PartOfSpeech> tag(List<Token> tokens);
}
