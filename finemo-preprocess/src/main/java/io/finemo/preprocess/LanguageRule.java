package io.finemo.preprocess;

import io.finemo.core.Post;
import io.finemo.preprocess.step.Language;
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

  /** The language that the source states, if it is one of finemo's. */
  static Optional<Language> statedBy(Post post) {
    return post.language().flatMap(Language::ofCode);
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
      return statedBy(post).filter(accepted::contains).isPresent()
          ? Optional.empty()
          : post.language();
    }
    return answer instanceof LanguageIdentifier.Foreign foreign
        ? Optional.of(foreign.code())
        : Optional.empty();
  }
}
