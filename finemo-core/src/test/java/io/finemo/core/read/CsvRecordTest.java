package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of records against an independent implementation of RFC 4180. */
class CsvRecordTest {
  private static final String[] PIECES = {
    "a", ",", "\"", "\n", "\r\n", " ", "\t", "é", "😀", "$AA", ""
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyFieldsComeBackAsTheyWereWritten(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> written = new ArrayList<>();
    StringWriter file = new StringWriter();
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    writer.writeRecord("text", "label", "rest");
    for (int i = 0; i < 300; i++) {
      List<String> fields = List.of("t" + field(random), field(random), field(random));
      written.add(fields);
      writer.writeRecord(fields);
    }
    writer.close();

    Reading reading =
        Reading.of("p.csv", file.toString(), ReadOptions.builder().labelColumn("label"));

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.rows())
        .extracting(row -> List.of(row.post().text(), row.label().orElse("")))
        .isEqualTo(written.stream().map(row -> List.of(row.get(0), row.get(1).strip())).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void oneLineIsReadAsFastcsvReadsIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      String line = field(random).replace("\r", "").replace("\n", "") + "x";
      CsvRecord record = new CsvRecord(',');
      if (record.feed(line, "\n") == CsvRecord.State.COMPLETE) {
        List<String> expected =
            CsvReader.builder().ofCsvRecord(line).stream().findFirst().orElseThrow().getFields();
        assertThat(record.fields()).as(line).isEqualTo(expected);
      }
    }
  }

  private static String field(SplittableRandom random) {
    StringBuilder field = new StringBuilder();
    for (int n = random.nextInt(6); n > 0; n--) {
      field.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return field.toString();
  }
}
