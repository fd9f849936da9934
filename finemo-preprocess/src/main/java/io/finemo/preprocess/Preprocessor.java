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
import io.finemo.preprocess.words.CompanyNames;
import io.finemo.preprocess.words.HashtagSplitStep;
import io.finemo.preprocess.words.SpellingStep;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final EntityExtractor EXTRACTOR = EntityExtractor.extended();

  private final Settings settings;

  private Preprocessor(Settings settings) {
    this.settings = settings;
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
    return new Preprocessor(Settings.standard(Optional.empty(), languages));
  }

  /**
   * Takes every post to be in one language, and discards none for its language.
   *
   * @param language the language
   * @return the preprocessor
   */
  public static Preprocessor forLanguage(Language language) {
    return new Preprocessor(Settings.standard(Optional.of(language), Set.of(language)));
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
   * @param steps the steps behind the cutting into tokens, in their order; may be empty
   * @return the preprocessor
   */
  public Preprocessor withSteps(List<TokenStep> steps) {
    return new Preprocessor(settings.with(steps));
  }

  /**
   * The same preprocessor with other rules for what its {@linkplain #stream() streams} drop.
   *
   * @param filters the rules
   * @return the preprocessor
   */
  public Preprocessor withFilters(FilterRules filters) {
    return new Preprocessor(settings.with(filters));
  }

  /**
   * The same preprocessor that leaves tokens of some kinds out of the tokens and the cleaned text;
   * entities, quantities and emoji are kept in the lists of their own. The paper takes out assets,
   * mentions and hashtags (Section III-A); nothing is left out unless asked for, because the
   * cashtag as a word raises precision.
   *
   * @param kinds the kinds to leave out; may be empty
   * @return the preprocessor
   */
  public Preprocessor leavingOut(Set<Token.Kind> kinds) {
    return new Preprocessor(settings.with(kinds));
  }

  /**
   * The same preprocessor that asks a detector for the language of posts whose words leave doubt.
   *
   * @param detector the detector
   * @return the preprocessor
   */
  public Preprocessor withDetector(LanguageDetector detector) {
    return new Preprocessor(settings.with(detector));
  }

  /**
   * The same preprocessor that also finds companies written without {@code $}. Each becomes an
   * {@link Entity.Company} among the entities, and one token of the kind {@code CASHTAG}. In a
   * language that is not built in none are looked for.
   *
   * @param companies the names of a list of symbols
   * @return the preprocessor
   */
  public Preprocessor withCompanies(CompanyNames companies) {
    return new Preprocessor(settings.with(companies));
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
    ReadableText readable = ReadableText.of(post.text());
    String text = readable.text();
    List<Entity> entities = EXTRACTOR.extract(text);
    Language assumed =
        settings
            .fixed()
            .or(() -> LanguageRule.statedBy(post, settings.accepted()))
            .orElse(Language.ENGLISH);
    Tokenizer tokenized = Tokenizer.of(text, entities, assumed);
    LanguageIdentifier.Answer answer = answer(text, tokenized.tokens, assumed);
    Language language = LanguageRule.shownBy(answer, post).orElse(assumed);
    if (language.decimalComma() != assumed.decimalComma()) {
      tokenized = Tokenizer.of(text, entities, language);
    }
    Optional<String> foreign = LanguageRule.foreign(answer, post, settings.accepted());
    List<Token> written = tokenized.tokens;
    if (settings.companies().isPresent() && language.isBuiltIn()) {
      List<Entity.Company> companies = settings.companies().get().find(written, language);
      written = CompanyNames.asTokens(text, written, companies);
      entities = inOrder(entities, companies);
    }
    List<Token> kept = settings.kept(written);
    List<Token> tokens = kept;
    if (foreign.isEmpty()) {
      // Elsewhere the steps may lack their dictionaries, and the stream drops the post in any case.
      for (TokenStep step : settings.steps()) {
        tokens = step.apply(tokens, language);
      }
    }
    OffsetMap.Builder cleaned = CleanedText.of(text, kept);
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
            counts(text, written));
    return new Examined(readable.inOriginal(analyzed), language, foreign, written);
  }

  private LanguageIdentifier.Answer answer(String text, List<Token> tokens, Language assumed) {
    if (settings.fixed().isPresent()) {
      return new LanguageIdentifier.Known(assumed, true);
    }
    LanguageIdentifier.Answer answer = LanguageIdentifier.identify(tokens, settings.accepted());
    return settings.detector().isPresent()
        ? LanguageRule.withDetector(answer, settings.detector().get(), text, settings.accepted())
        : answer;
  }

  /**
   * Starts a stream that filters as it analyses.
   *
   * @return a stream without a memory of earlier posts, for use by one thread
   */
  public PreprocessingStream stream() {
    return new PreprocessingStream(this, settings.filters());
  }

  private static List<Entity> inOrder(List<Entity> entities, List<Entity.Company> companies) {
    List<Entity> all = new ArrayList<>(entities);
    all.addAll(companies);
    all.sort(Comparator.comparingInt(entity -> entity.span().start()));
    return all;
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
