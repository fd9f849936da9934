package io.finemo.core.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to write what is expected of an extractor. */
final class ExtractedText {
  private ExtractedText() {}

  /** The words of an answer; an empty column of a table is no word. */
  static List<String> words(@Nullable String column) {
    return column == null || column.isBlank() ? List.of() : List.of(column.strip().split(" +"));
  }

  static List<String> cashtags(EntityExtractor extractor, String text) {
    return extractor.extract(text).stream()
        .filter(Entity.Cashtag.class::isInstance)
        .map(entity -> ((Entity.Cashtag) entity).symbol())
        .toList();
  }

  static List<String> hashtags(String text) {
    return EntityExtractor.strict().extract(text).stream()
        .filter(Entity.Hashtag.class::isInstance)
        .map(entity -> ((Entity.Hashtag) entity).text())
        .toList();
  }

  /** Names, with a slash and the list where there is one. */
  static List<String> mentions(String text) {
    return EntityExtractor.strict().extract(text).stream()
        .filter(Entity.Mention.class::isInstance)
        .map(Entity.Mention.class::cast)
        .map(
            mention ->
                mention.screenName() + (mention.list().isEmpty() ? "" : "/") + mention.list())
        .toList();
  }

  static List<String> urls(String text) {
    return EntityExtractor.strict().extract(text).stream()
        .filter(Entity.Url.class::isInstance)
        .map(entity -> ((Entity.Url) entity).text())
        .toList();
  }
}
