package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.FinemoData;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Research files, where there are any, are read to the last row")
class RealFilesTest {

  @ParameterizedTest
  @CsvSource({
    "stockemotions/opportunity-gold.csv, 6300",
    "stockemotions/train.csv, 8000",
    "finances/opportunity-gold.csv, 4300",
    "stocknet/tweets-2014.jsonl.gz, 41875",
    "stocktwits/messages.tsv, 3122",
    "stocktwits/tagged.csv, 13709",
    "tfns/train.csv, 9543",
  })
  void noRowIsLost(String name, int rows) throws IOException {
    Path file = FinemoData.require(name);
    try (PostReader reader = PostReaders.open(file, ReadOptions.defaults())) {
      assertThat(reader.stream().filter(row -> !row.post().text().isBlank())).hasSize(rows);
      assertThat(reader.rejected()).isZero();
    }
  }

  @Test
  void tweetsAreReadCompletely() throws IOException {
    Path file = FinemoData.require("stocknet/tweets-2014.jsonl.gz");
    try (PostReader reader = PostReaders.open(file, ReadOptions.defaults())) {
      for (PostRow row : reader) {
        assertThat(row.post().createdAt()).isPresent();
        assertThat(row.post().author().orElseThrow().followers()).isPresent();
        assertThat(row.post().author().orElseThrow().accountCreated()).isPresent();
      }
    }
  }

  @Test
  void labelsComeWithTheirRows() throws IOException {
    Path file = FinemoData.require("stocktwits/messages.tsv");
    ReadOptions options = ReadOptions.builder().labelColumn("label").build();
    try (PostReader reader = PostReaders.open(file, options)) {
      assertThat(reader.stream().filter(row -> row.label().orElse("").equals("NO_LABEL")))
          .hasSize(1_842);
    }
  }
}
