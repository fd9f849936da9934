package io.finemo.core.read;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read. {@link #defaults()} is right for most files; {@link #builder()} changes
 * parts.
 *
 * <pre>{@code
 * ReadOptions options = ReadOptions.builder().textColumn("body").labelColumn("label").build();
 * }</pre>
 *
 * <p>In CSV and TSV a column is a name (exact, else without regard to case) or, if no column has
 * that name, its number from 1. In JSON it is the name of a top-level member of each post.
 */
public final class ReadOptions {
  private static final ReadOptions DEFAULTS = builder().build();

  private final PostFormat format;
  private final HeaderLine header;
  private final Optional<String> textColumn;
  private final Optional<String> labelColumn;
  private final Optional<String> idColumn;
  private final Optional<String> dateColumn;
  private final Optional<String> tickerColumn;
  private final boolean unescapeHtml;
  private final RejectHandler rejectHandler;
  private final long maxRejects;
  private final int maxLineBytes;
  private final int maxDocumentBytes;
  private final long maxExpandedBytes;
  private final int maxJsonDepth;

  private ReadOptions(Builder from) {
    format = from.format;
    header = from.header;
    textColumn = Optional.ofNullable(from.textColumn);
    labelColumn = Optional.ofNullable(from.labelColumn);
    idColumn = Optional.ofNullable(from.idColumn);
    dateColumn = Optional.ofNullable(from.dateColumn);
    tickerColumn = Optional.ofNullable(from.tickerColumn);
    unescapeHtml = from.unescapeHtml;
    rejectHandler = from.rejectHandler;
    maxRejects = from.maxRejects;
    maxLineBytes = from.maxLineBytes;
    maxDocumentBytes = from.maxDocumentBytes;
    maxExpandedBytes = from.maxExpandedBytes;
    maxJsonDepth = from.maxJsonDepth;
  }

  /**
   * Everything by itself: format by name and content, columns by their usual names, no label.
   *
   * @return the default options
   */
  public static ReadOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Starts from the defaults.
   *
   * @return a builder, for use by one thread
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The form of the file.
   *
   * @return the format, {@link PostFormat#AUTO} by default
   */
  public PostFormat format() {
    return format;
  }

  /**
   * Whether a CSV or TSV file begins with the names of its columns.
   *
   * @return the rule, {@link HeaderLine#AUTO} by default
   */
  public HeaderLine header() {
    return header;
  }

  /**
   * The column of the text.
   *
   * @return the column; empty means the first there is of text, full_text, body, original, tweet
   *     and message
   */
  public Optional<String> textColumn() {
    return textColumn;
  }

  /**
   * The column of the label.
   *
   * @return the column; empty means that no label is read
   */
  public Optional<String> labelColumn() {
    return labelColumn;
  }

  /**
   * The column of the identifier.
   *
   * @return the column; empty means the first there is of id and id_str, else the number of the
   *     line
   */
  public Optional<String> idColumn() {
    return idColumn;
  }

  /**
   * The column of the date.
   *
   * @return the column; empty means the first there is of created_at and date
   */
  public Optional<String> dateColumn() {
    return dateColumn;
  }

  /**
   * The column of the declared assets, several separated by commas or spaces.
   *
   * @return the column; empty means the first there is of ticker and symbol
   */
  public Optional<String> tickerColumn() {
    return tickerColumn;
  }

  /**
   * Whether HTML entities in a text, such as those of ampersand and apostrophe, become the
   * characters characters they stand for. X and StockTwits escape what authors write, and so do
   * most files made from them.
   *
   * @return whether texts are unescaped, true by default
   */
  public boolean unescapeHtml() {
    return unescapeHtml;
  }

  /**
   * What happens to parts that cannot be read.
   *
   * @return the handler, by default one that does nothing
   */
  public RejectHandler rejectHandler() {
    return rejectHandler;
  }

  /**
   * How many rejects are borne; one more ends the run with a {@link PostReadException}.
   *
   * @return the number, at least 0; {@link Long#MAX_VALUE} by default, which never ends the run
   */
  public long maxRejects() {
    return maxRejects;
  }

  /**
   * Longest line, and longest CSV record over several lines; a longer one is a reject.
   *
   * @return the number of bytes, 512 KiB by default
   */
  public int maxLineBytes() {
    return maxLineBytes;
  }

  /**
   * Longest top-level object of a JSON document that is not written one object per line, such as a
   * response saved to a file; a longer one is a reject.
   *
   * @return the number of bytes, 16 MiB by default
   */
  public int maxDocumentBytes() {
    return maxDocumentBytes;
  }

  /**
   * Most bytes a gzip file may expand to; one more ends the run with a {@link PostReadException}.
   *
   * @return the number of bytes, 16 GiB by default
   */
  public long maxExpandedBytes() {
    return maxExpandedBytes;
  }

  /**
   * Deepest nesting of JSON objects and arrays; a deeper one is a reject.
   *
   * @return the number of levels, 64 by default
   */
  public int maxJsonDepth() {
    return maxJsonDepth;
  }

  /**
   * Collects options; each is checked when it is set, and setting one twice keeps the last value.
   */
  public static final class Builder {
    private PostFormat format = PostFormat.AUTO;
    private HeaderLine header = HeaderLine.AUTO;
    private @Nullable String textColumn;
    private @Nullable String labelColumn;
    private @Nullable String idColumn;
    private @Nullable String dateColumn;
    private @Nullable String tickerColumn;
    private boolean unescapeHtml = true;
    private RejectHandler rejectHandler = RejectHandler.countOnly();
    private long maxRejects = Long.MAX_VALUE;
    private int maxLineBytes = 512 << 10;
    private int maxDocumentBytes = 16 << 20;
    private long maxExpandedBytes = 16L << 30;
    private int maxJsonDepth = 64;

    private Builder() {}

    /**
     * Sets the form of the file.
     *
     * @param value the format
     * @return this
     */
    public Builder format(PostFormat value) {
      format = Objects.requireNonNull(value, "format");
      return this;
    }

    /**
     * Sets whether a CSV or TSV file begins with the names of its columns.
     *
     * @param value the rule
     * @return this
     */
    public Builder header(HeaderLine value) {
      header = Objects.requireNonNull(value, "header");
      return this;
    }

    /**
     * Sets the column of the text.
     *
     * @param column a name or a number from 1, not blank
     * @return this
     * @throws IllegalArgumentException if the column is blank
     */
    public Builder textColumn(String column) {
      textColumn = checked("text", column);
      return this;
    }

    /**
     * Sets the column of the label.
     *
     * @param column a name or a number from 1, not blank
     * @return this
     * @throws IllegalArgumentException if the column is blank
     */
    public Builder labelColumn(String column) {
      labelColumn = checked("label", column);
      return this;
    }

    /**
     * Sets the column of the identifier.
     *
     * @param column a name or a number from 1, not blank
     * @return this
     * @throws IllegalArgumentException if the column is blank
     */
    public Builder idColumn(String column) {
      idColumn = checked("id", column);
      return this;
    }

    /**
     * Sets the column of the date.
     *
     * @param column a name or a number from 1, not blank
     * @return this
     * @throws IllegalArgumentException if the column is blank
     */
    public Builder dateColumn(String column) {
      dateColumn = checked("date", column);
      return this;
    }

    /**
     * Sets the column of the declared assets.
     *
     * @param column a name or a number from 1, not blank
     * @return this
     * @throws IllegalArgumentException if the column is blank
     */
    public Builder tickerColumn(String column) {
      tickerColumn = checked("ticker", column);
      return this;
    }

    /**
     * Sets whether HTML entities in texts become the characters they stand for.
     *
     * @param value whether texts are unescaped
     * @return this
     */
    public Builder unescapeHtml(boolean value) {
      unescapeHtml = value;
      return this;
    }

    /**
     * Sets what happens to parts that cannot be read.
     *
     * @param value the handler
     * @return this
     */
    public Builder rejectHandler(RejectHandler value) {
      rejectHandler = Objects.requireNonNull(value, "rejectHandler");
      return this;
    }

    /**
     * Sets how many rejects are borne.
     *
     * @param value the number, at least 0; 0 stops at the first reject
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder maxRejects(long value) {
      maxRejects = checked("maxRejects", value, 0, Long.MAX_VALUE);
      return this;
    }

    /**
     * Sets the longest line.
     *
     * @param value the number of bytes, 16 to 2^26
     * @return this
     * @throws IllegalArgumentException if the number is out of range
     */
    public Builder maxLineBytes(int value) {
      maxLineBytes = (int) checked("maxLineBytes", value, 16, 1 << 26);
      return this;
    }

    /**
     * Sets the longest top-level object of a JSON document that is not one object per line.
     *
     * @param value the number of bytes, 16 to 2^28
     * @return this
     * @throws IllegalArgumentException if the number is out of range
     */
    public Builder maxDocumentBytes(int value) {
      maxDocumentBytes = (int) checked("maxDocumentBytes", value, 16, 1 << 28);
      return this;
    }

    /**
     * Sets the most bytes a gzip file may expand to.
     *
     * @param value the number of bytes, at least 1
     * @return this
     * @throws IllegalArgumentException if the number is not positive
     */
    public Builder maxExpandedBytes(long value) {
      maxExpandedBytes = checked("maxExpandedBytes", value, 1, Long.MAX_VALUE);
      return this;
    }

    /**
     * Sets the deepest nesting of JSON.
     *
     * @param value the number of levels, 4 to 1,000
     * @return this
     * @throws IllegalArgumentException if the number is out of range
     */
    public Builder maxJsonDepth(int value) {
      maxJsonDepth = (int) checked("maxJsonDepth", value, 4, 1_000);
      return this;
    }

    /**
     * Makes the options.
     *
     * @return the options
     */
    public ReadOptions build() {
      return new ReadOptions(this);
    }

    private static String checked(String what, String column) {
      if (column.isBlank()) {
        throw new IllegalArgumentException("the " + what + " column must not be blank");
      }
      return column.strip();
    }

    private static long checked(String what, long value, long least, long most) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            what + " must be in [" + least + ", " + most + "]: " + value);
      }
      return value;
    }
  }
}
