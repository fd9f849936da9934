package io.finemo.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.finemo.cashtag.market.PriceReader;
import io.finemo.cashtag.market.PriceSeries;
import io.finemo.core.SymbolDirectory;
import io.finemo.features.embedding.VectorLimits;
import io.finemo.features.embedding.WordVectors;
import io.finemo.features.lexicon.LexiconReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Tables that users bring along. The first byte of an input names the kind of table. */
class FilesFuzzTest {
  private static final VectorLimits VECTORS = new VectorLimits(1_000, 100, 4_096, 1 << 20);
  private static final Path FILE = file();

  private interface Reader {
    Object read(Path file) throws IOException;
  }

  private static final List<Reader> READERS =
      List.of(
          SymbolDirectory::read,
          file -> SymbolDirectory.readCompanyList(file, "NASDAQ"),
          FilesFuzzTest::prices,
          LexiconReader::finemo,
          LexiconReader::afinn,
          LexiconReader::vader,
          LexiconReader::nrc,
          LexiconReader::sel,
          LexiconReader::loughranMcDonald,
          LexiconReader::oliveira,
          LexiconReader::csv,
          file -> LexiconReader.csv(file, "word", "weight", 5));

  @FuzzTest
  void files(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    int kind = (input[0] & 0xff) % (READERS.size() + 1);
    try {
      if (kind == READERS.size()) {
        vectors(content);
      } else {
        Files.write(FILE, content);
        assertThat(READERS.get(kind).read(FILE)).isNotNull();
      }
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static PriceSeries prices(Path file) throws IOException {
    return PriceReader.read(file, reject -> assertThat(reject.getMessage()).isNotBlank());
  }

  private static void vectors(byte[] content) throws IOException {
    WordVectors vectors = WordVectors.read(new ByteArrayInputStream(content), "vectors", VECTORS);
    assertThat(vectors.size()).isBetween(1, VECTORS.words());
    assertThat(vectors.dimension()).isBetween(1, VECTORS.dimension());
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("table", ".csv");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
