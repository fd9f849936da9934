package io.finemo.cashtag.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceReaderTest {
  private static final String HEADER = "Date,Open,High,Low,Close,Adj Close,Volume";
  private static final String GOOD = "2014-01-02,1,2,0.5,1.5,1.25,100";
  private static final DailyPrice PRICE = new DailyPrice(LocalDate.of(2014, 1, 2), 1.5, 1.25);

  @TempDir Path folder;

  @Test
  void aFileIsNamedAfterItsSymbol() throws IOException {
    PriceSeries series = PriceReader.read(write("brk-b.csv", HEADER, GOOD));

    assertThat(series).isEqualTo(PriceSeries.of("BRK.B", List.of(PRICE)));
    assertThat(series.symbol()).isEqualTo("BRK.B");
  }

  @Test
  void columnsMayStandInAnyOrder() throws IOException {
    assertThat(
            PriceReader.read(
                write("A.csv", "\ufeffAdj Close,Volume,Date,Close,x", "1.25,7,2014-01-02,1.5,")))
        .isEqualTo(PriceSeries.of("A", List.of(PRICE)));
  }

  @Test
  void sessionsNothingIsKnownOfAreGapsAndBlankLinesNothing() throws IOException {
    assertThat(
            PriceReader.read(
                write(
                    "A.csv",
                    HEADER,
                    "2014-01-03,null,null,null,null,null,null",
                    "",
                    "2014-01-06,,,,,,",
                    GOOD)))
        .isEqualTo(PriceSeries.of("A", List.of(PRICE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-13-02,1,2,0.5,1.5,1.25,100",
        "02/01/2014,1,2,0.5,1.5,1.25,100",
        "2014-01-03,1,2,0.5,-1.5,1.25,100",
        "2014-01-03,1,2,0.5,1.5,0,100",
        "2014-01-03,1,2,0.5,1.5,NaN,100",
        "2014-01-03,1,2,0.5,1e999,1.25,100",
        "2014-01-03,1,2,0.5,one,1.25,100",
        "2014-01-03,1,2",
        "2014-01-02,1,2,0.5,1.5,1.25,100"
      })
  void aLineThatIsWrongIsNamedWithFileAndLineAndCanBeLeftOut(String bad) throws IOException {
    Path file = write("A.csv", HEADER, GOOD, bad);

    assertThatExceptionOfType(PriceFormatException.class)
        .isThrownBy(() -> PriceReader.read(file))
        .withMessageStartingWith(file + ":3: ")
        .satisfies(e -> assertThat(e.line()).isEqualTo(3));
    List<PriceFormatException> rejects = new ArrayList<>();
    assertThat(PriceReader.read(file, rejects::add)).isEqualTo(PriceSeries.of("A", List.of(PRICE)));
    assertThat(rejects).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Date,Close", "<html>"})
  void aFileWithoutTheColumnsIsRefused(String header) throws IOException {
    Path file = write("A.csv", header, GOOD);

    assertThatExceptionOfType(PriceFormatException.class)
        .isThrownBy(() -> PriceReader.read(file, reject -> {}))
        .withMessageContaining("Adj Close");
  }

  @Test
  void anEmptyFileAndOneThatIsNoTextAreRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("E.csv"));
    Path binary = Files.write(folder.resolve("B.csv"), new byte[] {'D', (byte) 0xff, (byte) 0xfe});

    assertThatExceptionOfType(PriceFormatException.class).isThrownBy(() -> PriceReader.read(empty));
    assertThatIOException()
        .isThrownBy(() -> PriceReader.read(binary))
        .withMessageContaining("B.csv");
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNames() throws IOException {
    write("B.csv", HEADER, GOOD);
    write("A.csv", HEADER, GOOD, "nonsense");
    write("notes.txt", "not a price");
    List<PriceFormatException> rejects = new ArrayList<>();

    assertThat(PriceReader.readFolder(folder, rejects::add))
        .extracting(PriceSeries::symbol)
        .containsExactly("A", "B");
    assertThat(rejects)
        .singleElement()
        .satisfies(e -> assertThat(e).hasMessageContaining("A.csv:3"));
  }

  @Test
  void twoPricesOfOneDayAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceSeries.of("A", List.of(PRICE, PRICE)));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
