package io.finemo.preprocess.words;

import io.finemo.core.text.Entity;
import io.finemo.core.text.Span;
import io.finemo.preprocess.step.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for names in one post.
 *
 * @param units the words of the post
 * @param letters what its capitals tell
 * @param known the words of its language
 */
record NameSearch(List<NameUnit> units, LetterCase letters, KnownWords known) {
  /** Words of this frequency and above may be meant as such. */
  private static final int ORDINARY = 8;

  /** Words of this frequency and above are names nearly never. */
  private static final int COMMON = 17;

  /** Adds the name that starts at a word, if one does, and gives where to go on. */
  int find(NameTree names, int at, List<Entity.Company> found) {
    NameUnit first = units.get(at);
    int next = find(names, first, at, found);
    if (next == at && first.behindElision() > 0) {
      next = find(names, first.part(first.behindElision(), first.written().length()), at, found);
    }
    return Math.max(next, at + 1);
  }

  private int find(NameTree names, NameUnit first, int at, List<Entity.Company> found) {
    NameTree node = names;
    NameTree.@Nullable Name longest = null;
    int longestNext = at;
    int longestEnd = 0;
    int next = at;
    while (next < units.size()) {
      NameUnit unit = next == at ? first : units.get(next);
      if (next > at && unit.gap() != NameUnit.Gap.NONE) {
        break;
      }
      int end = unit.end();
      NameTree branch = node.next(unit.word());
      if (branch == null && unit.possessive() < unit.written().length()) {
        branch = node.next(unit.part(0, unit.possessive()).word());
        end = unit.start() + unit.possessive();
      }
      if (branch == null || !mayBeOfName(unit, next == at)) {
        break;
      }
      next++;
      NameTree.Name name = branch.name();
      if (name != null && hasCapital(unit)) {
        longest = name;
        longestNext = next;
        longestEnd = end;
      }
      if (end < unit.end()) {
        break;
      }
      node = branch;
    }
    if (longest == null) {
      return at;
    }
    int formed = behindLegalForms(longestNext, longestEnd);
    if (longestNext == at + 1 && formed == longestNext && !isName(longest.word(), first, at)) {
      return at;
    }
    int end = formed == longestNext ? longestEnd : units.get(formed - 1).end();
    found.add(new Entity.Company(longest.symbol(), new Span(first.start(), end)));
    return formed;
  }

  private boolean mayBeOfName(NameUnit unit, boolean first) {
    return (!first && unit.word().length() < LetterCase.LONG_WORD) || hasCapital(unit);
  }

  private boolean hasCapital(NameUnit unit) {
    return letters == LetterCase.NOTHING || unit.isNumber() || unit.isCapitalized();
  }

  private int behindLegalForms(int from, int nameEnd) {
    int next = from;
    while (next < units.size() && (next > from || units.get(next - 1).end() == nameEnd)) {
      NameUnit unit = units.get(next);
      boolean form =
          unit.gap() != NameUnit.Gap.END
              && LegalForms.contains(unit.word())
              && (letters == LetterCase.NOTHING
                  ? !LegalForms.isShort(unit.word()) || unit.written().indexOf('.') > 0
                  : unit.isCapitalized() || unit.word().equals("plc"));
      if (!form) {
        break;
      }
      next++;
    }
    return next;
  }

  /** Whether one word is a name here, without a legal form that says so. */
  private boolean isName(String word, NameUnit unit, int at) {
    if (unit.isNumber() || word.length() < 2) {
      return false;
    }
    if (Names.contains(word)) {
      return true;
    }
    if (word.length() == 2) {
      return letters != LetterCase.NOTHING
          && Shape.of(unit.written()) == Shape.CAPITALS
          && !known.isWord(word);
    }
    // Names are English words in every language: City, Premier.
    int frequency =
        Math.max(
            known.frequencyAsWritten(word),
            KnownWords.of(Language.ENGLISH).frequencyAsWritten(word));
    if (frequency < ORDINARY) {
      return true;
    }
    if (frequency >= COMMON || letters != LetterCase.NAMES || at == 0) {
      return false;
    }
    NameUnit before = units.get(at - 1);
    return Shape.of(unit.written()) == Shape.TITLE
        && unit.gap() != NameUnit.Gap.END
        && !before.isCapitalized();
  }
}
