package io.finemo.preprocess.opennlp;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import io.finemo.preprocess.LanguageDetector;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * OpenNLP's language detector, which knows 103 languages by their letters, with its ranking
 * restricted to the languages in play. On short posts its first choice is mostly a language nobody
 * writes in; among those in play its first choice is worth something. See the package for figures.
 *
 * <p>The answer for a text is
 *
 * <ul>
 *   <li>{@value #OTHER} if the best language in play has less than {@value #LEAST_SHARE} of the
 *       confidence of the best language of all;
 *   <li>else the best language in play, if it has at least {@value #LEAST_LEAD} times the
 *       confidence of the second in play;
 *   <li>else none.
 * </ul>
 *
 * The lead was set on one half of TweetLID's training part; below the share falls one post in a
 * thousand of those that are in a language in play. Cashtags, hashtags, mentions and addresses are
 * left out, and a text is read up to {@value #LONGEST_TEXT} characters, so that the time for a text
 * is bounded.
 */
@ThreadSafe
public final class OpenNlpLanguageDetector implements LanguageDetector {
  private static final double LEAST_SHARE = 0.65;
  private static final double LEAST_LEAD = 1.3;
  private static final int LONGEST_TEXT = 1_000;

  /** So much is searched for entities; a post that is nothing else up to there tells nothing. */
  private static final int LONGEST_POST = 4_000;

  private static final Map<ModelSource, ThreadSafeLanguageDetectorME> LOADED =
      new ConcurrentHashMap<>();

  private final EntityExtractor extractor = EntityExtractor.extended();
  private final Set<String> languages;
  private final ModelSource source;

  private OpenNlpLanguageDetector(Set<String> languages) {
    this.languages = Set.copyOf(languages);
    this.source = ModelSource.LANGUAGES.require();
  }

  /**
   * A detector for the languages of finemo and their neighbours on the Iberian peninsula, with
   * which they are most easily confused: en, es, fr, pt, ca, gl, eu. The model is loaded when it is
   * first asked, once in a JVM.
   *
   * @return the detector
   * @throws IllegalStateException if OpenNLP or the model is missing from the class path; the
   *     message names the Maven coordinates to add
   */
  public static OpenNlpLanguageDetector standard() {
    return among(Set.of("en", "es", "fr", "pt", "ca", "gl", "eu"));
  }

  /**
   * A detector for some languages. The fewer, the better its answers; but a neighbour that does
   * occur and is not in play is taken for one that is.
   *
   * @param languages the ISO 639-1 codes of the languages in play in lower case, at least 2
   * @return the detector
   * @throws IllegalArgumentException if there are fewer, or one that the model does not know
   * @throws IllegalStateException if OpenNLP or the model is missing from the class path; the
   *     message names the Maven coordinates to add
   */
  public static OpenNlpLanguageDetector among(Set<String> languages) {
    if (languages.size() < 2) {
      throw new IllegalArgumentException("languages must hold at least 2 codes: " + languages);
    }
    for (String code : languages) {
      if (!LanguageCodes.isKnown(code)) {
        throw new IllegalArgumentException(
            "languages must hold ISO 639-1 codes that the model knows: " + code);
      }
    }
    return new OpenNlpLanguageDetector(languages);
  }

  @Override
  public Optional<String> detect(String text) {
    Language[] ranked = model().predictLanguages(plain(text));
    String best = "";
    double most = 0;
    for (Language language : ranked) {
      Optional<String> code =
          LanguageCodes.twoLetters(language.getLang()).filter(languages::contains);
      if (code.isEmpty() || code.get().equals(best)) {
        continue;
      }
      if (!best.isEmpty()) {
        return most >= LEAST_LEAD * language.getConfidence() ? Optional.of(best) : Optional.empty();
      }
      best = code.get();
      most = language.getConfidence();
      if (most < LEAST_SHARE * ranked[0].getConfidence()) {
        return Optional.of(OTHER);
      }
    }
    return Optional.empty();
  }

  /** The text without what is the same in every language. */
  private String plain(String text) {
    String post = text.length() <= LONGEST_POST ? text : text.substring(0, LONGEST_POST);
    StringBuilder plain = new StringBuilder(Math.min(post.length(), LONGEST_TEXT));
    int at = 0;
    for (Entity entity : extractor.extract(post)) {
      plain.append(post, at, entity.span().start());
      at = entity.span().end();
    }
    plain.append(post, at, post.length());
    plain.setLength(Math.min(plain.length(), LONGEST_TEXT));
    return plain.toString().strip();
  }

  private ThreadSafeLanguageDetectorME model() {
    return LOADED.computeIfAbsent(source, OpenNlpLanguageDetector::load);
  }

  private static ThreadSafeLanguageDetectorME load(ModelSource source) {
    return new ThreadSafeLanguageDetectorME(source.load(LanguageDetectorModel::new));
  }
}
