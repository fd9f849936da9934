package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Entity;
import io.finemo.core.text.Quantity;
import io.finemo.core.text.Span;
import io.finemo.core.text.TextCounts;
import io.finemo.core.text.Token;
import io.finemo.features.lexicon.LexiconEvidence;
import io.finemo.features.lexicon.LexiconHit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** What a {@link Counter} counts, and where it stands. Stateless. */
sealed interface CounterSource {

  /** How many there are. */
  int count(AnalyzedPost post, LexicalView lexical);

  /** Where they stand in the original text, from left to right. */
  List<Span> spans(AnalyzedPost post, LexicalView lexical);

  /** Entries of the lexica. */
  record Lexical(Predicate<LexiconHit> kind) implements CounterSource {
    @Override
    public int count(AnalyzedPost post, LexicalView lexical) {
      List<LexiconHit> hits = lexical.hits();
      int count = 0;
      for (int i = 0; i < hits.size(); i++) {
        count += kind.test(hits.get(i)) ? 1 : 0;
      }
      return count;
    }

    @Override
    public List<Span> spans(AnalyzedPost post, LexicalView lexical) {
      return lexical.hits().stream().filter(kind).map(LexiconHit::span).toList();
    }
  }

  /** The polarity that the lexica give the whole post, in thousandths; one of its two sides. */
  record Polarity(boolean positive) implements CounterSource {
    static final int WHOLE = 1000;

    @Override
    public int count(AnalyzedPost post, LexicalView lexical) {
      double polarity = lexical.score().polarity();
      return (int) Math.round(Math.max(0, positive ? polarity : -polarity) * WHOLE);
    }

    @Override
    public List<Span> spans(AnalyzedPost post, LexicalView lexical) {
      return lexical.score().evidence().stream()
          .filter(evidence -> evidence.weight() > 0 == positive)
          .map(LexiconEvidence::span)
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** Tokens of some kind. */
  record Tokens(Predicate<Token> kind) implements CounterSource {
    @Override
    public int count(AnalyzedPost post, LexicalView lexical) {
      List<Token> tokens = post.tokens();
      int count = 0;
      for (int i = 0; i < tokens.size(); i++) {
        count += kind.test(tokens.get(i)) ? 1 : 0;
      }
      return count;
    }

    @Override
    public List<Span> spans(AnalyzedPost post, LexicalView lexical) {
      return post.tokens().stream().filter(kind).map(Token::span).toList();
    }
  }

  /** Quantities of some kind. */
  record Quantities(Predicate<Quantity> kind) implements CounterSource {
    @Override
    public int count(AnalyzedPost post, LexicalView lexical) {
      List<Quantity> quantities = post.quantities();
      int count = 0;
      for (int i = 0; i < quantities.size(); i++) {
        count += kind.test(quantities.get(i)) ? 1 : 0;
      }
      return count;
    }

    @Override
    public List<Span> spans(AnalyzedPost post, LexicalView lexical) {
      return post.quantities().stream().filter(kind).map(Quantity::span).toList();
    }
  }

  /** Entities of one type. */
  record Entities(Class<? extends Entity> type) implements CounterSource {
    @Override
    public int count(AnalyzedPost post, LexicalView lexical) {
      List<Entity> entities = post.entities();
      int count = 0;
      for (int i = 0; i < entities.size(); i++) {
        count += type.isInstance(entities.get(i)) ? 1 : 0;
      }
      return count;
    }

    @Override
    public List<Span> spans(AnalyzedPost post, LexicalView lexical) {
      return post.entities().stream().filter(type::isInstance).map(Entity::span).toList();
    }
  }

  /** Emoji. */
  record EmojiOfPost() implements CounterSource {
    @Override
    public int count(AnalyzedPost post, LexicalView lexical) {
      return post.emoji().size();
    }

    @Override
    public List<Span> spans(AnalyzedPost post, LexicalView lexical) {
      return post.emoji().stream().map(emoji -> emoji.span()).toList();
    }
  }

  /** Units of the original text, which preprocessing counted; runs of them are one place. */
  record Units(ToIntFunction<TextCounts> counted, IntPredicate kind, boolean inRuns)
      implements CounterSource {
    @Override
    public int count(AnalyzedPost post, LexicalView lexical) {
      return counted.applyAsInt(post.counts());
    }

    @Override
    public List<Span> spans(AnalyzedPost post, LexicalView lexical) {
      String text = post.post().text();
      List<Span> spans = new ArrayList<>();
      for (int at = 0; at < text.length(); ) {
        int start = at++;
        if (kind.test(text.charAt(start))) {
          while (inRuns && at < text.length() && kind.test(text.charAt(at))) {
            at++;
          }
          spans.add(new Span(start, at));
        }
      }
      return List.copyOf(spans);
    }
  }

  /** Stretched words, which preprocessing counted. */
  record Elongations() implements CounterSource {
    @Override
    public int count(AnalyzedPost post, LexicalView lexical) {
      return post.counts().elongations();
    }

    @Override
    public List<Span> spans(AnalyzedPost post, LexicalView lexical) {
      return post.tokens().stream()
          .filter(token -> token.kind() == Token.Kind.WORD && isStretched(token.surface()))
          .map(Token::span)
          .toList();
    }

    private static boolean isStretched(String word) {
      for (int i = 2; i < word.length(); i++) {
        char unit = word.charAt(i);
        if (unit == word.charAt(i - 1) && unit == word.charAt(i - 2) && Character.isLetter(unit)) {
          return true;
        }
      }
      return false;
    }
  }
}
