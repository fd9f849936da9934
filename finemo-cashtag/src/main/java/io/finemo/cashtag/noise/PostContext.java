package io.finemo.cashtag.noise;

import io.finemo.cashtag.noise.ContextWords.Topic;
import io.finemo.cashtag.noise.ContextWords.TopicWord;
import io.finemo.core.text.Entity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a post are about, cashtags, mentions and URLs aside. Read once from left to
 * right.
 */
final class PostContext {
  private static final int LONGEST_WORD = 20;

  /** The different words of topics, in the order of the text. */
  private final List<TopicWord> words = new ArrayList<>(8);

  private PostContext() {}

  static PostContext of(String text, List<? extends Entity> entities) {
    PostContext context = new PostContext();
    int from = 0;
    for (Entity entity : entities) {
      // The name of a company tells nothing that its symbol does not.
      if (!(entity instanceof Entity.Hashtag)) {
        context.read(text, from, Math.min(text.length(), entity.span().start()));
        from = Math.max(from, entity.span().end());
      }
    }
    context.read(text, from, text.length());
    return context;
  }

  /** How many different words of the topic stand in the post; a percentage is one of trading. */
  int count(Topic topic) {
    int count = 0;
    for (TopicWord word : words) {
      count += word.topic() == topic ? 1 : 0;
    }
    return count;
  }

  /** The first of these words; empty if there is none. */
  String first(Topic topic) {
    for (TopicWord word : words) {
      if (word.topic() == topic) {
        return word.word();
      }
    }
    return "";
  }

  private void read(String text, int from, int to) {
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean inWord = i < to && isInWord(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        boolean percentage =
            i < to && text.charAt(i) == '%' && Character.isDigit(text.charAt(i - 1));
        if (percentage) {
          count(ContextWords.PERCENTAGE);
        } else if (i - start <= LONGEST_WORD) {
          count(ContextWords.find(text, start, i));
        }
        start = -1;
      }
    }
  }

  static boolean isInWord(char c) {
    if (c < 0x80) {
      int small = c | 0x20;
      return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c);
  }

  /** There are some hundred words of topics: the list stays short whatever the post. */
  private void count(@Nullable TopicWord word) {
    if (word != null && !words.contains(word)) {
      words.add(word);
    }
  }
}
