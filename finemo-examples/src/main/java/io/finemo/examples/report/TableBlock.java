package io.finemo.examples.report;

import io.finemo.cashtag.table.Cell;
import io.finemo.cashtag.table.Table;
import io.finemo.examples.page.DataTable;
import io.finemo.examples.page.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tables of a cashtag study on a page. */
final class TableBlock {
  /** As much of a pseudonym as tells authors of one page apart. */
  private static final int PSEUDONYM = 10;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d");

  private TableBlock() {}

  /**
   * A table for people.
   *
   * @param leftOut columns whose names begin so are left out; none if empty
   */
  static DataTable of(Table table, String caption, String leftOut) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (leftOut.isEmpty() || !table.columns().get(i).startsWith(leftOut)) {
        shown.add(i);
      }
    }
    return new DataTable(
        caption,
        shown.stream().map(i -> words(table.columns().get(i))).toList(),
        table.rows().stream()
            .map(row -> shown.stream().map(i -> cell(table.columns().get(i), row.get(i))).toList())
            .toList());
  }

  /** {@code posts clean} for {@code postsClean}. */
  private static String words(String column) {
    StringBuilder words = new StringBuilder();
    for (char c : column.replace('_', ' ').toCharArray()) {
      if (Character.isUpperCase(c) && words.length() > 0) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }

  private static Html cell(String column, Cell cell) {
    if (cell instanceof Cell.Text text) {
      String value = text.value();
      if (DATE.matcher(value).lookingAt()) {
        return Html.element(Html.Tag.SPAN, Html.Style.DATE, Html.foreign(value));
      }
      boolean pseudonym = column.equals("author") && value.length() > PSEUDONYM;
      return value.isEmpty()
          ? Html.text("(not stated)")
          : Html.foreign(pseudonym ? value.substring(0, PSEUDONYM) : value);
    }
    if (cell instanceof Cell.Count count) {
      return Html.number(count.value());
    }
    return cell instanceof Cell.Real real ? number(real.value()) : Html.text("–");
  }

  private static Html number(double value) {
    double size = Math.abs(value);
    if (size > 0 && size < 0.001) {
      return Html.text(String.format(Locale.ROOT, "%.1e", value));
    }
    return Html.number(value, size >= 100 ? 1 : 3);
  }
}
