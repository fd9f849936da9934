package io.finemo.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import java.util.List;

/** Entities of a text, by the strict rules and by the extended ones. */
class EntitiesFuzzTest {

  @FuzzTest
  void entities(byte[] input) {
    String text = Texts.of(input);
    check(EntityExtractor.strict(), text);
    check(EntityExtractor.extended(), text);
  }

  private static void check(EntityExtractor extractor, String text) {
    List<Entity> entities = extractor.extract(text);
    int end = 0;
    for (Entity entity : entities) {
      assertThat(entity.span().start()).isGreaterThanOrEqualTo(end);
      end = entity.span().end();
      assertThat(end).isGreaterThan(entity.span().start()).isLessThanOrEqualTo(text.length());
      assertThat(written(entity, text)).isEqualTo(content(entity));
    }
    assertThat(extractor.extract(text)).isEqualTo(entities);
    // What stands behind a line changes nothing in it.
    String line = text + " x\n";
    List<Entity> alone = extractor.extract(line);
    assertThat(
            extractor.extract(line + text).stream()
                .filter(entity -> entity.span().end() < line.length()))
        .isEqualTo(alone);
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
