package io.finemo.cashtag.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Rows of equal columns under a name, ready to be written.
 *
 * @param name the name; a dot joins tables of one group, such as {@code distribution.days}
 * @param columns the names of the columns
 * @param rows the rows, with a cell for each column
 */
public record Table(String name, List<String> columns, List<List<Cell>> rows) {

  /**
   * Checks that the rows fit the columns, and copies the lists.
   *
   * @param name the name, not blank
   * @param columns the names of the columns
   * @param rows the rows
   */
  public Table {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a table must have a name");
    }
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            row.size() + " cells for " + columns.size() + " columns of " + name);
      }
    }
  }

  /**
   * Starts a table.
   *
   * @param name the name
   * @param rows what its rows are made of
   * @param <R> the type of these
   * @return a builder, to be given the columns
   */
  public static <R> Builder<R> of(String name, List<R> rows) {
    return new Builder<>(name, rows);
  }

  /**
   * Collects the columns of a table.
   *
   * @param <R> what the rows are made of
   */
  public static final class Builder<R> {
    private final String name;
    private final List<R> rows;
    private final List<String> columns = new ArrayList<>();
    private final List<Function<? super R, Cell>> cells = new ArrayList<>();

    private Builder(String name, List<R> rows) {
      this.name = Objects.requireNonNull(name, "name");
      this.rows = Objects.requireNonNull(rows, "rows");
    }

    /**
     * Adds a column of text.
     *
     * @param column its name
     * @param text the text of a row
     * @return this
     */
    public Builder<R> text(String column, Function<? super R, String> text) {
      return column(column, row -> new Cell.Text(text.apply(row)));
    }

    /**
     * Adds a column of counts.
     *
     * @param column its name
     * @param count the count of a row
     * @return this
     */
    public Builder<R> count(String column, Function<? super R, Long> count) {
      return column(column, row -> new Cell.Count(count.apply(row)));
    }

    /**
     * Adds a column of real numbers.
     *
     * @param column its name
     * @param number the number of a row; one that is not finite is undefined
     * @return this
     */
    public Builder<R> real(String column, ToDoubleFunction<? super R> number) {
      return column(column, row -> Cell.of(OptionalDouble.of(number.applyAsDouble(row))));
    }

    /**
     * Adds a column of any cells.
     *
     * @param column its name
     * @param cell the cell of a row
     * @return this
     */
    public Builder<R> column(String column, Function<? super R, Cell> cell) {
      columns.add(column);
      cells.add(cell);
      return this;
    }

    /**
     * Makes the table with all rows.
     *
     * @return the table
     */
    public Table build() {
      return build(rows.size());
    }

    /**
     * Makes the table.
     *
     * @param maxRows how many rows, from the first on
     * @return the table
     */
    public Table build(int maxRows) {
      List<List<Cell>> table = new ArrayList<>();
      for (R row : rows.subList(0, Math.min(maxRows, rows.size()))) {
        table.add(cells.stream().<Cell>map(cell -> cell.apply(row)).toList());
      }
      return new Table(name, columns, table);
    }
  }
}
