package io.finemo.features;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Short random texts of few words, so that n-grams come again. */
final class RandomPosts {
  private static final String[] PIECES = {
    "up",
    "down",
    "to",
    "the",
    "moon",
    "$abc",
    "5%",
    "🚀",
    "👍🏿",
    "🇪🇸",
    "ñandú",
    "a",
    "!",
    "haha",
    "\uDBFF",
    "moonshot",
    "upup",
  };

  private RandomPosts() {}

  static List<String> make(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int words = random.nextInt(12);
      for (int word = 0; word < words; word++) {
        text.append(word == 0 ? "" : " ").append(PIECES[random.nextInt(PIECES.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
