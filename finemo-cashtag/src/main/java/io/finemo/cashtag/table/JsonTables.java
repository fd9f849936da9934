package io.finemo.cashtag.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes tables as one JSON object: an array of objects by the name of each table. */
public final class JsonTables {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonTables() {}

  /**
   * Writes tables. Those of a group become an object of their own: {@code distribution.days} is
   * found at {@code distribution}, {@code days}.
   *
   * @param tables the tables, those of a group one after the other
   * @param out where to, in UTF-8; it is flushed and left open
   * @throws IOException if it cannot be written
   */
  public static void write(List<Table> tables, OutputStream out) throws IOException {
    try (JsonGenerator json =
        FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      writeFields(tables, json);
      json.writeEndObject();
    }
  }

  /**
   * Writes tables as fields of an object that is already open, which may get others.
   *
   * @param tables the tables, those of a group one after the other
   * @param json where to
   * @throws IOException if it cannot be written
   */
  public static void writeFields(List<Table> tables, JsonGenerator json) throws IOException {
    String open = "";
    for (Table table : tables) {
      int dot = table.name().indexOf('.');
      String group = dot < 0 ? "" : table.name().substring(0, dot);
      if (!group.equals(open)) {
        if (!open.isEmpty()) {
          json.writeEndObject();
        }
        if (!group.isEmpty()) {
          json.writeObjectFieldStart(group);
        }
        open = group;
      }
      json.writeArrayFieldStart(table.name().substring(dot + 1));
      for (List<Cell> row : table.rows()) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          json.writeFieldName(table.columns().get(i));
          write(row.get(i), json);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!open.isEmpty()) {
      json.writeEndObject();
    }
  }

  private static void write(Cell cell, JsonGenerator json) throws IOException {
    if (cell instanceof Cell.Text text) {
      json.writeString(CellText.wellFormed(text.value()));
    } else if (cell instanceof Cell.Count count) {
      json.writeNumber(count.value());
    } else if (cell instanceof Cell.Real real) {
      json.writeNumber(real.value());
    } else {
      json.writeNull();
    }
  }
}
