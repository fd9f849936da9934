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
 * the one fixed by {@link #forLanguage}; or else the one its words show; or else the one its source
 * states; or else English.
 *
 * <p>A post in two languages is in the one that more of its words speak for. A post of too few
 * words to tell is in the language its source states, and is kept if the source states none. Posts
 * in neighbouring languages (Portuguese, Catalan, Galician, Basque, Italian, German) and those of
 * six or more words that no list and no dictionary knows are in another language. On short posts of
 * the Iberian languages some are taken for a neighbour; state the language where it is known.
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
    return examine(post).analyzed();
  }

  /** Analyses one post and keeps what the filters look at. */
  Examined examine(Post post) {
    List<Entity> entities = extractor.extract(post.text());
    Language assumed = fixed.or(() -> LanguageRule.statedBy(post)).orElse(Language.ENGLISH);
    Tokenizer tokenized = tokenize(post, entities, assumed);
    LanguageIdentifier.Answer answer =
        fixed.isPresent()
            ? new LanguageIdentifier.Known(assumed, true)
            : LanguageIdentifier.identify(tokenized.tokens);
    Language language = LanguageRule.shownBy(answer, post).orElse(assumed);
    if (language.decimalComma() != assumed.decimalComma()) {
      tokenized = tokenize(post, entities, language);
    }
    Optional<String> foreign = LanguageRule.foreign(answer, post, accepted);
    List<Token> tokens = tokenized.tokens;
    if (foreign.isEmpty()) {
      // Elsewhere the steps may lack their dictionaries, and the stream drops the post in any case.
      for (TokenStep step : steps) {
        tokens = step.apply(tokens, language);
      }
    }
    OffsetMap.Builder cleaned = CleanedText.of(post.text(), tokenized.tokens);
    AnalyzedPost analyzed =
        new AnalyzedPost(
            post,
            language.code(),
            cleaned.text(),
            cleaned.map(),
            tokens,
            entities,
            tokenized.quantities,
            tokenized.emoji,
            counts(post.text(), tokenized.tokens));
    return new Examined(analyzed, language, foreign, tokenized.tokens);
  }

  /**
   * Starts a stream that filters as it analyses.
   *
   * @return a stream without a memory of earlier posts, for use by one thread
   */
  public PreprocessingStream stream() {
    return new PreprocessingStream(this);
  }

  private static Tokenizer tokenize(Post post, List<Entity> entities, Language language) {
    return new Tokenizer(post.text(), entities, new QuantityScanner(language.decimalComma()));
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
