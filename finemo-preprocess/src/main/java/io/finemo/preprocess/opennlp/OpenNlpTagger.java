package io.finemo.preprocess.opennlp;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Token;
import io.finemo.preprocess.morphology.Tagger;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.ThreadSafePOSTaggerME;

/**
 * The part-of-speech models of OpenNLP for English (Universal Dependencies, EWT) and French (GSD).
 * See the package for what it buys and costs.
 *
 * <p>Only words are tagged; to the model, whatever else stands in a post is a word that does the
 * same in a sentence, and its tag is left out of the answer. A contraction has the tag of its first
 * word in English ({@code don't} AUX), of its last in French ({@code l'action} NOUN); {@code du}
 * and {@code au} are adpositions. A tag of which the model is not nearly certain is no opinion.
 */
@ThreadSafe
public final class OpenNlpTagger implements Tagger {
  /**
   * The search copies the way so far at each word, so that its time grows with the square of a
   * sentence.
   */
  private static final int LONGEST_SENTENCE = 100;

  /** Behind so many tokens a post is no longer tagged: twice the longest that X allows. */
  private static final int LONGEST_POST = 10_000;

  /**
   * Less probable tags are no opinion: a tag overrules all rules, and what the models have learnt
   * from is no posts. Chosen on the tuned half of the gold of tenses, as low as costs little.
   */
  private static final double LEAST_PROBABILITY = 0.95;

  private static final Map<String, PartOfSpeech> UNIVERSAL =
      Stream.of(PartOfSpeech.values())
          .filter(tag -> tag != PartOfSpeech.UNTAGGED)
          .collect(Collectors.toUnmodifiableMap(PartOfSpeech::name, tag -> tag));

  private static final Map<Language, ThreadSafePOSTaggerME> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final ModelSource source;

  private OpenNlpTagger(Language language, ModelSource source) {
    this.language = language;
    this.source = source.require();
  }

  /**
   * The tagger of English posts. The model is loaded when it is first asked, once in a JVM.
   *
   * @return the tagger
   * @throws IllegalStateException if OpenNLP or the model is missing from the class path; the
   *     message names the Maven coordinates to add
   */
  public static OpenNlpTagger english() {
    return new OpenNlpTagger(Language.ENGLISH, ModelSource.ENGLISH_TAGGER);
  }

  /**
   * The tagger of French posts. The model is loaded when it is first asked, once in a JVM.
   *
   * @return the tagger
   * @throws IllegalStateException if OpenNLP or the model is missing from the class path; the
   *     message names the Maven coordinates to add
   */
  public static OpenNlpTagger french() {
    return new OpenNlpTagger(Language.FRENCH, ModelSource.FRENCH_TAGGER);
  }

  /**
   * The tagger of posts in a language.
   *
   * @param language English or French
   * @return the tagger
   * @throws IllegalArgumentException if there is no model for the language, as for Spanish
   * @throws IllegalStateException if OpenNLP or the model is missing from the class path; the
   *     message names the Maven coordinates to add
   */
  public static OpenNlpTagger of(Language language) {
    return switch (language.code()) {
      case "en" -> english();
      case "fr" -> french();
      default ->
          throw new IllegalArgumentException(
              "language must be en or fr, OpenNLP has no other model that fits: " + language);
    };
  }

  /**
   * Tags the words of one post. Time is linear in the number of tokens; those behind the first
   * {@value #LONGEST_POST} stay untagged.
   *
   * @param tokens all tokens of the post in order
   * @return one part of speech for each token; {@code UNTAGGED} for all that are no words, and
   *     where the model gives its tag a probability below {@value #LEAST_PROBABILITY}
   */
  @Override
  public List<PartOfSpeech> tag(List<Token> tokens) {
    PartOfSpeech[] tags = new PartOfSpeech[tokens.size()];
    Arrays.fill(tags, PartOfSpeech.UNTAGGED);
    TreebankForms forms = new TreebankForms(tokens, language);
    List<String> sentence = new ArrayList<>(32);
    int[] places = new int[LONGEST_SENTENCE];
    int most = Math.min(tokens.size(), LONGEST_POST);
    for (int i = 0; i < most; i++) {
      Token token = tokens.get(i);
      boolean ends = TreebankForms.endsSentence(token);
      if (ends && sentence.isEmpty()) {
        continue;
      }
      for (String form : forms.of(token)) {
        if (sentence.size() == LONGEST_SENTENCE) {
          tag(sentence, places, tokens, tags);
        }
        places[sentence.size()] = i;
        sentence.add(form);
      }
      if (ends) {
        tag(sentence, places, tokens, tags);
      }
    }
    tag(sentence, places, tokens, tags);
    return List.of(tags);
  }

  /** Tags a sentence and empties it. Of several words in one token the last has its say. */
  private void tag(List<String> sentence, int[] places, List<Token> tokens, PartOfSpeech[] tags) {
    if (sentence.isEmpty()) {
      return;
    }
    ThreadSafePOSTaggerME model = model();
    int words = sentence.size();
    TreebankForms.complete(sentence);
    String[] found = model.tag(sentence.toArray(String[]::new));
    double[] probabilities = model.probs();
    for (int k = 0; k < words; k++) {
      if (tokens.get(places[k]).kind() == Token.Kind.WORD) {
        tags[places[k]] =
            probabilities[k] < LEAST_PROBABILITY ? PartOfSpeech.UNTAGGED : universal(found[k]);
      }
    }
    sentence.clear();
  }

  /** What is written as one and tagged as two ({@code AUX+PART}, {@code ADP+DET}) is the first. */
  private static PartOfSpeech universal(String tag) {
    int plus = tag.indexOf('+');
    return UNIVERSAL.getOrDefault(plus < 0 ? tag : tag.substring(0, plus), PartOfSpeech.UNTAGGED);
  }

  private ThreadSafePOSTaggerME model() {
    return LOADED.computeIfAbsent(language, unused -> load(source));
  }

  private static ThreadSafePOSTaggerME load(ModelSource source) {
    POSModel model = source.load(POSModel::new);
    return new ThreadSafePOSTaggerME(model);
  }
}
