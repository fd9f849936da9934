package io.finemo.preprocess;

import io.finemo.core.Post;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import io.finemo.core.text.OffsetMap;
import io.finemo.core.text.TextCounts;
import io.finemo.core.text.Token;
import io.finemo.preprocess.morphology.MorphologyStep;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import io.finemo.preprocess.words.HashtagSplitStep;
import io.finemo.preprocess.words.SpellingStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cleans and analyses posts. Immutable; one instance serves any number of threads.
 *
 * <p>The language of a post decides which word lists are used and how its numbers are read. It is
 * the one fixed by {@link #forLanguage}; or else the one its function words show; or else the one
 * its source states; or else English.
 */
@ThreadSafe
public final class Preprocessor {
  private final Optional<Language> fixed;
  private final Set<Language> accepted;
  private final List<TokenStep> steps;
  private final EntityExtractor extractor = EntityExtractor.extended();

  private Preprocessor(Optional<Language> fixed, Set<Language> accepted, List<TokenStep> steps) {
    this.fixed = fixed;
    this.accepted = EnumSet.copyOf(accepted);
    this.steps = List.copyOf(steps);
  }

  /**
   * Tells the language of each post by itself, and accepts English and Spanish.
   *
   * @return the preprocessor
   */
  public static Preprocessor standard() {
    return accepting(Set.of(Language.ENGLISH, Language.SPANISH));
  }

  /**
   * Tells the language of each post by itself, and accepts those given.
   *
   * @param languages the languages that are kept, at least one
   * @return the preprocessor
   * @throws IllegalArgumentException if there is none
   */
  public static Preprocessor accepting(Set<Language> languages) {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("languages must hold at least 1 language");
    }
    return new Preprocessor(Optional.empty(), languages, standardSteps());
  }

  /**
   * Takes every post to be in one language, and discards none for its language.
   *
   * @param language the language
   * @return the preprocessor
   */
  public static Preprocessor forLanguage(Language language) {
    return new Preprocessor(Optional.of(language), Set.of(language), standardSteps());
  }

  /**
   * The steps that an instance takes unless told otherwise, in their order.
   *
   * @return the steps behind the cutting into tokens
   */
  public static List<TokenStep> standardSteps() {
    return List.of(
        new HashtagSplitStep(), new SpellingStep(), MorphologyStep.fast(), new NegationStep());
  }

  /**
   * The same preprocessor with other steps: some of {@link #standardSteps()}, in another order, or
   * steps of one's own.
   *
   * @param others the steps behind the cutting into tokens, in their order; may be empty
   * @return the preprocessor
   */
  public Preprocessor withSteps(List<TokenStep> others) {
    return new Preprocessor(fixed, accepted, others);
  }

  /**
   * Analyses one post; none is refused. A post in a language that is not accepted is cut into
   * tokens, and the steps behind that are left out. Time is linear in the length of the text.
   *
   * @param post the post
   * @return what was found out about it
   */
  public AnalyzedPost analyze(Post post) {
    List<Entity> entities = extractor.extract(post.text());
    Language assumed = fixed.or(() -> statedBy(post)).orElse(Language.ENGLISH);
    Tokenizer tokenized = tokenize(post, entities, assumed);
    Language language =
        fixed.isPresent() ? assumed : shownBy(tokenized.tokens, post).orElse(assumed);
    if (language.decimalComma() != assumed.decimalComma()) {
      tokenized = tokenize(post, entities, language);
    }
    List<Token> tokens = tokenized.tokens;
    if (accepted.contains(language)) {
      // Elsewhere the steps may lack their dictionaries, and the stream drops the post in any case.
      for (TokenStep step : steps) {
        tokens = step.apply(tokens, language);
      }
    }
    OffsetMap.Builder cleaned = CleanedText.of(post.text(), tokenized.tokens);
    return new AnalyzedPost(
        post,
        language.code(),
        cleaned.text(),
        cleaned.map(),
        tokens,
        entities,
        tokenized.quantities,
        tokenized.emoji,
        counts(post.text(), tokenized.tokens));
  }

  /**
   * Starts a stream that filters as it analyses.
   *
   * @return a stream without a memory of earlier posts, for use by one thread
   */
  public PreprocessingStream stream() {
    return new PreprocessingStream(this);
  }

  /** Why this post on its own is not worth analysing, if it is not. */
  Optional<Outcome.Discarded> discard(AnalyzedPost analyzed) {
    Post post = analyzed.post();
    if (analyzed.tokens().isEmpty()) {
      return discarded(post, DiscardReason.EMPTY, "");
    }
    if (post.repostOf().isPresent() || post.text().startsWith("RT @")) {
      return discarded(post, DiscardReason.REPOST, post.repostOf().orElse(""));
    }
    Optional<String> foreign = foreignLanguage(analyzed);
    if (foreign.isPresent()) {
      return discarded(post, DiscardReason.OTHER_LANGUAGE, foreign.get());
    }
    if (!isFinancial(analyzed)) {
      return discarded(post, DiscardReason.NOT_FINANCIAL, "");
    }
    Language language = Language.ofCode(analyzed.language()).orElse(Language.ENGLISH);
    Optional<String> spam = WordLists.of(language).spam().find(analyzed.tokens());
    if (spam.isPresent()) {
      return discarded(post, DiscardReason.ADVERTISING, spam.get());
    }
    return Optional.empty();
  }

  private Optional<String> foreignLanguage(AnalyzedPost analyzed) {
    if (fixed.isPresent()) {
      return Optional.empty();
    }
    Optional<Language> shown = shownBy(analyzed.tokens(), analyzed.post());
    if (shown.isPresent()) {
      return accepted.contains(shown.get()) ? Optional.empty() : shown.map(Language::code);
    }
    Optional<String> stated = analyzed.post().language();
    // Too few words to tell: believe the source, if it states a language.
    boolean statedOther =
        stated.isPresent() && statedBy(analyzed.post()).filter(accepted::contains).isEmpty();
    boolean foreign =
        stated.isEmpty()
            && LanguageIdentifier.identify(analyzed.tokens()) == LanguageIdentifier.FOREIGN;
    return statedOther || foreign ? Optional.of(stated.orElse("other")) : Optional.empty();
  }

  /** Any of the three signals of the paper: an asset, a URL, quantitative information. */
  private static boolean isFinancial(AnalyzedPost analyzed) {
    return !analyzed.quantities().isEmpty()
        || !analyzed.post().declaredAssets().isEmpty()
        || analyzed.entities().stream()
            .anyMatch(e -> e instanceof Entity.Cashtag || e instanceof Entity.Url);
  }

  /** The language that the words show, if they show it more clearly than what the source states. */
  private static Optional<Language> shownBy(List<Token> tokens, Post post) {
    return LanguageIdentifier.identify(tokens) instanceof LanguageIdentifier.Known known
            && (known.isCertain() || post.language().isEmpty())
        ? Optional.of(known.language())
        : Optional.empty();
  }

  private static Optional<Language> statedBy(Post post) {
    return post.language().flatMap(Language::ofCode);
  }

  private static Tokenizer tokenize(Post post, List<Entity> entities, Language language) {
    return new Tokenizer(post.text(), entities, new QuantityScanner(language.decimalComma()));
  }

  private static Optional<Outcome.Discarded> discarded(
      Post post, DiscardReason reason, String detail) {
    return Optional.of(new Outcome.Discarded(post, reason, detail));
  }

  private static TextCounts counts(String text, List<Token> tokens) {
    int exclamations = 0;
    int interrogations = 0;
    int letters = 0;
    int upperCase = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '!', '¡', '！' -> exclamations++;
        case '?', '¿', '？' -> interrogations++;
        default -> {
          if (Character.isLetter(unit)) {
            letters++;
            if (Character.isUpperCase(unit)) {
              upperCase++;
            }
          }
        }
      }
    }
    int elongations = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD && Elongation.is(token.surface())) {
        elongations++;
      }
    }
    return new TextCounts(exclamations, interrogations, letters, upperCase, elongations);
  }
}
