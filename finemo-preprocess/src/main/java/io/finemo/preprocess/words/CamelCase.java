package io.finemo.preprocess.words;

import io.finemo.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a tag where its writing shows a border: capitals, digits, underscores. */
final class CamelCase {
  private CamelCase() {}

  static List<Span> split(String tag) {
    List<Span> parts = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i < tag.length(); i++) {
      char unit = tag.charAt(i);
      if (unit == '_') {
        add(parts, start, i);
        start = i + 1;
      } else if (i > start && isBorder(tag, start, i)) {
        add(parts, start, i);
        start = i;
      }
    }
    add(parts, start, tag.length());
    return joined(parts, tag);
  }

  /** Puts together again what stands for one thing: {@code YouTube}, {@code G20}, {@code 5k}. */
  private static List<Span> joined(List<Span> parts, String tag) {
    if (parts.size() < 2) {
      return parts;
    }
    List<Span> joined = new ArrayList<>(parts.size());
    for (Span part : parts) {
      Span last = joined.isEmpty() ? part : joined.get(joined.size() - 1);
      if (last.end() == part.start() && isOne(tag, last, part)) {
        joined.set(joined.size() - 1, new Span(last.start(), part.end()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  private static boolean isOne(String tag, Span left, Span right) {
    boolean leftNumber = Character.isDigit(tag.charAt(left.start()));
    boolean rightNumber = Character.isDigit(tag.charAt(right.start()));
    if (leftNumber != rightNumber
        && (leftNumber ? right : left).length() == 1
        && Character.isLetter(tag.charAt((leftNumber ? right : left).start()))) {
      return true;
    }
    int length = right.end() - left.start();
    return length <= Names.LONGEST
        && Names.contains(tag.substring(left.start(), right.end()).toLowerCase(Locale.ROOT));
  }

  private static void add(List<Span> parts, int start, int end) {
    if (end > start) {
      parts.add(new Span(start, end));
    }
  }

  private static boolean isBorder(String tag, int start, int i) {
    char before = tag.charAt(i - 1);
    char unit = tag.charAt(i);
    if (Character.isDigit(before) != Character.isDigit(unit)) {
      return !Character.isLowSurrogate(unit);
    }
    if (!Character.isUpperCase(unit)) {
      return false;
    }
    if (Character.isLowerCase(before)) {
      // iPhone, eBay
      return i - start > 1 || (before != 'i' && before != 'e');
    }
    return Character.isUpperCase(before)
        && i + 1 < tag.length()
        && Character.isLowerCase(tag.charAt(i + 1));
  }
}
