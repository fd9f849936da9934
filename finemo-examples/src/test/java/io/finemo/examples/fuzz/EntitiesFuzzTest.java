package io.finemo.examples.fuzz;

import static io.finemo.examples.fuzz.Texts.check;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import java.util.List;

/** Entities of a text, by the strict rules and by the extended ones. */
class EntitiesFuzzTest {

  @FuzzTest
  void entities(byte[] input) {
    String text = Texts.of(input);
    checkAll(EntityExtractor.strict(), text);
    checkAll(EntityExtractor.extended(), text);
  }

  private static void checkAll(EntityExtractor extractor, String text) {
    List<Entity> entities = extractor.extract(text);
    int end = 0;
    for (Entity entity : entities) {
      check(entity.span().start() >= end, "out of order");
      end = entity.span().end();
      check(end > entity.span().start(), "empty");
      check(end <= text.length(), "beyond the text");
      check(written(entity, text).equals(content(entity)), "not as written");
    }
    check(extractor.extract(text).equals(entities), "not the same once more");
    // What stands behind a line changes nothing in it.
    String line = text + " x\n";
    List<Entity> followed =
        extractor.extract(line + text).stream()
            .filter(entity -> entity.span().end() < line.length())
            .toList();
    check(followed.equals(extractor.extract(line)), "changed by the next line");
  }

  private static String written(Entity entity, String text) {
    String written = entity.span().of(text);
    return entity instanceof Entity.Url ? written : written.substring(1);
  }

  private static String content(Entity entity) {
    if (entity instanceof Entity.Cashtag cashtag) {
      return cashtag.symbol();
    } else if (entity instanceof Entity.Hashtag hashtag) {
      return hashtag.text();
    } else if (entity instanceof Entity.Mention mention) {
      return mention.screenName() + (mention.list().isEmpty() ? "" : "/" + mention.list());
    }
    return ((Entity.Url) entity).text();
  }
}
