package io.finemo.preprocess;

import io.finemo.core.Post;
import io.finemo.preprocess.step.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Weighs what the words of a post show against what its source states. */
final class LanguageRule {
  private LanguageRule() {}

  /** The language that the words show, if they show it more clearly than what the source states. */
  static Optional<Language> shownBy(LanguageIdentifier.Answer answer, Post post) {
    return answer instanceof LanguageIdentifier.Known known
            && (known.isCertain() || post.language().isEmpty())
        ? Optional.of(known.language())
        : Optional.empty();
  }

  /** The language that the source states, if it is one of finemo's or one that is accepted. */
  static Optional<Language> statedBy(Post post, Set<Language> accepted) {
    return post.language().flatMap(code -> of(code, accepted).or(() -> Language.ofCode(code)));
  }

  /** The accepted language of a code. */
  static Optional<Language> of(String code, Set<Language> accepted) {
    String lower = code.toLowerCase(Locale.ROOT);
    return accepted.stream().filter(language -> language.code().equals(lower)).findFirst();
  }

  /** The answer of the words, or where they leave doubt that of a detector. */
  static LanguageIdentifier.Answer withDetector(
      LanguageIdentifier.Answer answer,
      LanguageDetector detector,
      String text,
      Set<Language> accepted) {
    boolean doubt =
        answer instanceof LanguageIdentifier.Known known
            ? !known.isCertain()
            : answer == LanguageIdentifier.UNKNOWN;
    if (!doubt) {
      return answer;
    }
    return detector
        .detect(text)
        .map(
            code ->
                of(code, accepted)
                    .or(() -> Language.ofCode(code))
                    .<LanguageIdentifier.Answer>map(
                        language -> new LanguageIdentifier.Known(language, false))
                    .orElseGet(() -> new LanguageIdentifier.Foreign(code)))
        .orElse(answer);
  }

  /** The code of the language of the post, if it is none of those accepted. */
  static Optional<String> foreign(
      LanguageIdentifier.Answer answer, Post post, Set<Language> accepted) {
    Optional<Language> shown = shownBy(answer, post);
    if (shown.isPresent()) {
      return accepted.contains(shown.get()) ? Optional.empty() : shown.map(Language::code);
    }
    if (post.language().isPresent()) {
      // The words tell too little: believe the source.
      return of(post.language().get(), accepted).isPresent() ? Optional.empty() : post.language();
    }
    return answer instanceof LanguageIdentifier.Foreign foreign
        ? Optional.of(foreign.code())
        : Optional.empty();
  }
}
