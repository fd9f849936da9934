package io.finemo.preprocess.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.step.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Two hundred finite verb forms per language, written before the rules. The rules were tuned on
 * every other fragment; the rest is held out.
 */
class TenseGoldTest {
  private static final double FLOOR = 0.93;

  record Gold(String fragment, String verb, VerbTense tense) {
    boolean isIn(Token token) {
      String word = token.surface().toLowerCase(Locale.ROOT);
      String wanted = verb.toLowerCase(Locale.ROOT);
      return word.equals(wanted) || word.endsWith("'" + wanted);
    }
  }

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void tensesAreRightOnBothHalves(Language language) throws IOException {
    List<Gold> gold = read(language);
    assertThat(gold).hasSizeGreaterThanOrEqualTo(200);
    Set<String> tuned = everyOther(gold);
    List<String> wrongTuned = new ArrayList<>();
    List<String> wrongHeldOut = new ArrayList<>();
    int heldOut = 0;
    for (Gold form : gold) {
      boolean right =
          Analysed.analysed(form.fragment(), language).stream()
              .filter(form::isIn)
              .anyMatch(t -> t.tense() == form.tense());
      heldOut += tuned.contains(form.fragment()) ? 0 : 1;
      if (!right) {
        (tuned.contains(form.fragment()) ? wrongTuned : wrongHeldOut).add(form.toString());
      }
    }
    int wrong = wrongTuned.size() + wrongHeldOut.size();
    assertThat(1 - (double) wrong / gold.size())
        .as("tuned: %s; held out: %s", wrongTuned, wrongHeldOut)
        .isGreaterThanOrEqualTo(FLOOR);
    assertThat(1 - (double) wrongHeldOut.size() / heldOut)
        .as("held out: %s", wrongHeldOut)
        .isGreaterThanOrEqualTo(FLOOR);
  }

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void hardlyAnythingElseCarriesTense(Language language) throws IOException {
    List<Gold> gold = read(language);
    Map<String, List<Gold>> byFragment = new LinkedHashMap<>();
    gold.forEach(g -> byFragment.computeIfAbsent(g.fragment(), f -> new ArrayList<>()).add(g));
    List<String> invented = new ArrayList<>();
    byFragment.forEach(
        (fragment, forms) ->
            Analysed.analysed(fragment, language).stream()
                .filter(t -> t.tense() != VerbTense.NONE)
                .filter(t -> forms.stream().noneMatch(f -> f.isIn(t)))
                .forEach(t -> invented.add(t.surface() + " in " + fragment)));
    assertThat(invented).hasSizeLessThan(gold.size() * 5 / 100);
  }

  private static Set<String> everyOther(List<Gold> gold) {
    List<String> fragments = gold.stream().map(Gold::fragment).distinct().toList();
    Set<String> kept = new HashSet<>();
    for (int i = 0; i < fragments.size(); i += 2) {
      kept.add(fragments.get(i));
    }
    return kept;
  }

  private static List<Gold> read(Language language) throws IOException {
    String name = "tense-" + language.code() + ".tsv";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TenseGoldTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Gold(cells[0], cells[1], VerbTense.valueOf(cells[2])))
          .toList();
    }
  }
}
