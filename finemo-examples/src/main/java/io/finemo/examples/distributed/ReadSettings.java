package io.finemo.examples.distributed;

import io.finemo.core.read.PostFormat;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.read.RejectHandler;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.Consumer;

/** How files are read, as it is sent to the readers. */
public final class ReadSettings implements Serializable {
  private static final long serialVersionUID = 1;

  /** The form of the files. */
  private final PostFormat format;

  /** The column of the text, or empty. */
  private final String text;

  /** The column of the identifier, or empty. */
  private final String id;

  /** The column of the date, or empty. */
  private final String date;

  /** The column of the assets, or empty. */
  private final String ticker;

  /**
   * Settings.
   *
   * @param format the form of the files
   * @param text the column of the text; empty for the usual names
   * @param id the column of the identifier; empty for the usual names
   * @param date the column of the date; empty for the usual names
   * @param ticker the column of the assets; empty for the usual names
   */
  public ReadSettings(PostFormat format, String text, String id, String date, String ticker) {
    this.format = Objects.requireNonNull(format, "format");
    this.text = Objects.requireNonNull(text, "text");
    this.id = Objects.requireNonNull(id, "id");
    this.date = Objects.requireNonNull(date, "date");
    this.ticker = Objects.requireNonNull(ticker, "ticker");
  }

  /**
   * Everything by itself.
   *
   * @return the settings used where none are given
   */
  public static ReadSettings defaults() {
    return new ReadSettings(PostFormat.AUTO, "", "", "", "");
  }

  /** The options of the readers. */
  ReadOptions options(RejectHandler rejects) {
    ReadOptions.Builder builder = ReadOptions.builder().format(format).rejectHandler(rejects);
    set(text, builder::textColumn);
    set(id, builder::idColumn);
    set(date, builder::dateColumn);
    set(ticker, builder::tickerColumn);
    return builder.build();
  }

  private static void set(String column, Consumer<String> setter) {
    if (!column.isEmpty()) {
      setter.accept(column);
    }
  }
}
