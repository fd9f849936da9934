package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.FinemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The conformance suite of twitter-text for extraction, all of it: no case is out of scope. The
 * suite counts code points, we count UTF-16 units.
 */
class EntityConformanceTest {
  private static final String EXTRACTION = "conformance/twitter-text-extract.yml";
  private static final String DOMAINS = "conformance/twitter-text-tlds.yml";

  /** What is expected of each section of the suite, from what the extractor gives for a text. */
  private static final Map<String, Function<String, Object>> SECTIONS =
      Map.ofEntries(
          Map.entry("mentions", text -> values(mentions(text))),
          Map.entry(
              "mentions_with_indices", text -> described("screen_name", mentions(text), text)),
          Map.entry("mentions_or_lists_with_indices", EntityConformanceTest::mentionsAndLists),
          Map.entry("replies", EntityConformanceTest::reply),
          Map.entry("urls", text -> values(urls(text))),
          Map.entry("urls_with_indices", text -> described("url", urls(text), text)),
          Map.entry("urls_with_directional_markers", text -> described("url", urls(text), text)),
          Map.entry("tco_urls_with_params", text -> values(urls(text))),
          Map.entry("hashtags", text -> values(hashtags(text))),
          Map.entry("hashtags_from_astral", text -> values(hashtags(text))),
          Map.entry("hashtags_with_indices", text -> described("hashtag", hashtags(text), text)),
          Map.entry("cashtags", text -> values(cashtags(text))),
          Map.entry("cashtags_with_indices", text -> described("cashtag", cashtags(text), text)),
          Map.entry("country", text -> values(urls(text))),
          Map.entry("generic", text -> values(urls(text))));

  @TestFactory
  Stream<DynamicTest> extractsAsTheReferenceDoes() {
    return cases(EXTRACTION);
  }

  @TestFactory
  Stream<DynamicTest> knowsTheTopLevelDomainsOfTheReference() {
    return cases(DOMAINS);
  }

  @Test
  void leavesNoSectionOut() {
    List<String> sections = new ArrayList<>(suite(EXTRACTION).keySet());
    sections.addAll(suite(DOMAINS).keySet());

    assertThat(sections).containsExactlyInAnyOrderElementsOf(SECTIONS.keySet());
  }

  private static Stream<DynamicTest> cases(String file) {
    return suite(file).entrySet().stream()
        .flatMap(
            section -> section.getValue().stream().map(example -> test(section.getKey(), example)));
  }

  private static DynamicTest test(String section, Map<String, Object> example) {
    String text = (String) example.get("text");
    return DynamicTest.dynamicTest(
        section + ": " + example.get("description"),
        () ->
            assertThat(SECTIONS.get(section).apply(text))
                .as(text)
                .isEqualTo(example.get("expected")));
  }

  private static Map<String, List<Map<String, Object>>> suite(String path) {
    try {
      String yaml = Files.readString(FinemoData.require(path), StandardCharsets.UTF_8);
      Map<String, Map<String, List<Map<String, Object>>>> root =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return root.get("tests");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Entity.Mention> mentions(String text) {
    return all(text, Entity.Mention.class).stream().filter(m -> m.list().isEmpty()).toList();
  }

  private static List<Entity.Url> urls(String text) {
    return all(text, Entity.Url.class);
  }

  private static List<Entity.Hashtag> hashtags(String text) {
    return all(text, Entity.Hashtag.class);
  }

  private static List<Entity.Cashtag> cashtags(String text) {
    return all(text, Entity.Cashtag.class);
  }

  private static <E extends Entity> List<E> all(String text, Class<E> kind) {
    return EntityExtractor.strict().extract(text).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static Object mentionsAndLists(String text) {
    return all(text, Entity.Mention.class).stream()
        .map(
            m ->
                Map.of(
                    "screen_name",
                    m.screenName(),
                    "list_slug",
                    m.list().isEmpty() ? "" : "/" + m.list(),
                    "indices",
                    indices(m, text)))
        .toList();
  }

  private static Object reply(String text) {
    return EntityExtractor.strict().replyTo(text).map(Entity.Mention::screenName).orElse(null);
  }

  private static List<String> values(List<? extends Entity> entities) {
    return entities.stream().map(EntityConformanceTest::value).toList();
  }

  private static List<Map<String, Object>> described(
      String key, List<? extends Entity> entities, String text) {
    return entities.stream()
        .map(e -> Map.<String, Object>of(key, value(e), "indices", indices(e, text)))
        .toList();
  }

  private static List<Integer> indices(Entity entity, String text) {
    return List.of(
        text.codePointCount(0, entity.span().start()), text.codePointCount(0, entity.span().end()));
  }

  private static String value(Entity entity) {
    if (entity instanceof Entity.Cashtag cashtag) {
      return cashtag.symbol();
    } else if (entity instanceof Entity.Hashtag hashtag) {
      return hashtag.text();
    } else if (entity instanceof Entity.Mention mention) {
      return mention.screenName();
    }
    return ((Entity.Url) entity).text();
  }
}
