package io.finemo.examples.gold;

import io.finemo.core.Post;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The tense of two hundred finite verb forms of a language, written for finemo before the rules.
 * The rules were tuned on every other fragment; the rest is held out.
 *
 * @param tuned the share of right tenses among the forms the rules were tuned on
 * @param heldOut the same of the others
 * @param invented how many other words were given a tense
 * @param wrong the forms that came out wrong
 */
public record TenseForms(Share tuned, Share heldOut, int invented, List<String> wrong) {

  private record Form(String verb, VerbTense tense) {
    boolean isIn(Token token) {
      String word = token.surface().toLowerCase(Locale.ROOT);
      String wanted = verb.toLowerCase(Locale.ROOT);
      return word.equals(wanted) || word.endsWith("'" + wanted);
    }
  }

  /** Measures a step that gives words their tense. */
  public static TenseForms measure(Language language, TokenStep morphology) throws IOException {
    Preprocessor preprocessor = Preprocessor.forLanguage(language).withSteps(List.of(morphology));
    Share tuned = Share.none();
    Share heldOut = Share.none();
    int invented = 0;
    int number = 0;
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, List<Form>> entry : read(language).entrySet()) {
      boolean isTuned = number++ % 2 == 0;
      List<Token> tokens = preprocessor.analyze(Post.of("1", entry.getKey())).tokens();
      for (Form form : entry.getValue()) {
        boolean right = tokens.stream().anyMatch(t -> form.isIn(t) && t.tense() == form.tense());
        tuned = isTuned ? tuned.plus(right) : tuned;
        heldOut = isTuned ? heldOut : heldOut.plus(right);
        if (!right) {
          wrong.add(form.verb() + " in " + entry.getKey());
        }
      }
      invented +=
          (int)
              tokens.stream()
                  .filter(t -> t.tense() != VerbTense.NONE)
                  .filter(t -> entry.getValue().stream().noneMatch(form -> form.isIn(t)))
                  .count();
    }
    return new TenseForms(tuned, heldOut, invented, List.copyOf(wrong));
  }

  /** The share of right tenses among all forms. */
  public Share all() {
    return tuned.plus(heldOut);
  }

  /** The forms of each fragment, fragments in order. */
  private static Map<String, List<Form>> read(Language language) throws IOException {
    String name = "tense-" + language.code() + ".tsv";
    Map<String, List<Form>> forms = new LinkedHashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TenseForms.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              cells ->
                  forms
                      .computeIfAbsent(cells[0], fragment -> new ArrayList<>())
                      .add(new Form(cells[1], VerbTense.valueOf(cells[2]))));
    }
    return forms;
  }
}
