package io.finemo.preprocess.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceHashesTest {

  /** A new word list must not be forgotten here. */
  @Test
  void everyListOfTheModuleIsHashed() throws IOException, URISyntaxException {
    Path root =
        Path.of(
                Objects.requireNonNull(
                        ResourceHashesTest.class.getResource("/io/finemo/preprocess/emoji.tsv"))
                    .toURI())
            .getParent();
    Set<String> lists;
    try (Stream<Path> files = Files.walk(root)) {
      lists =
          files
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".txt") || name.endsWith(".tsv"))
              .collect(Collectors.toCollection(TreeSet::new));
    }

    assertThat(ResourceHashes.of(Language.BUILT_IN).keySet())
        .filteredOn(name -> !name.endsWith(".dict"))
        .containsExactlyElementsOf(lists);
  }

  @Test
  void dictionariesAreThoseOfTheLanguages() {
    assertThat(ResourceHashes.of(List.of(Language.ENGLISH, Language.SPANISH)).keySet())
        .filteredOn(name -> name.endsWith(".dict"))
        .containsExactly("en/english.dict", "en/hunspell/en_US.dict", "es/es-ES.dict");
    assertThat(ResourceHashes.of(List.of(Language.SPANISH)))
        .doesNotContainKey("en/english.dict")
        .doesNotContainKey("en/stop-words.txt");
  }

  @Test
  void hashesAreThoseOfTheBytes() {
    assertThat(ResourceHashes.of(List.of(Language.SPANISH)).values())
        .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
        .doesNotHaveDuplicates();
  }
}
