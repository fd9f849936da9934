package io.finemo.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.SymbolDirectory.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolDirectoryTest {
  private static final String HEADER = "symbol,name,exchange,sector,industry\n";
  private static final Listing BERKSHIRE =
      new Listing("BRK.B", "Berkshire Hathaway", "NYSE", "Finance", "Insurance");
  private static final Listing IBM = new Listing("IBM", "IBM", "NYSE", "Technology", "");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"BRK.B", "BRK-B", "BRK/B", "brk.b", "Brk-b", "$BRK.B", " brk/b "})
  void allSpellingsOfAShareClassAreOne(String spelling) {
    assertThat(SymbolDirectory.of(List.of(IBM, BERKSHIRE)).find(spelling)).contains(BERKSHIRE);
  }

  @Test
  void spellingsThatDifferInMoreAreOthers() {
    SymbolDirectory directory = SymbolDirectory.of(List.of(IBM, BERKSHIRE));

    assertThat(directory.find("BRK")).isEmpty();
    assertThat(directory.find("BRKB")).isEmpty();
    assertThat(directory.find("")).isEmpty();
    assertThat(directory.find("IBMX")).isEmpty();
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(SymbolDirectory.of(List.of(IBM)).find("ibm")).contains(IBM);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void listingsKeepTheirOrderAndCannotBeChanged() {
    SymbolDirectory directory = SymbolDirectory.of(List.of(IBM, BERKSHIRE));

    assertThat(directory.listings()).containsExactly(IBM, BERKSHIRE);
    assertThat(directory.size()).isEqualTo(2);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> directory.listings().clear());
  }

  @Test
  void aSymbolListedTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SymbolDirectory.of(
                    List.of(BERKSHIRE, new Listing("brk-b", "Other", "NASDAQ", "", ""))))
        .withMessageContaining("brk-b");
  }

  @Test
  void aListingHasASymbol() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Listing(" $", "x", "", "", ""));
  }

  @Test
  void aFileIsReadWhateverTheOrderOfItsColumns() throws IOException {
    Path csv =
        file(
            """
            \ufeffexchange,symbol,cap,name,industry,sector
            NYSE,BRK.B,1,"Berkshire ""B"", Inc", Insurance ,Finance\r

            NASDAQ,TEF,2,Telefónica,,
            """);

    assertThat(SymbolDirectory.read(csv).listings())
        .containsExactly(
            new Listing("BRK.B", "Berkshire \"B\", Inc", "NYSE", "Finance", "Insurance"),
            new Listing("TEF", "Telefónica", "NASDAQ", "", ""));
  }

  @Test
  void companyListsOfFormerYearsAndOfTodayAreRead() throws IOException {
    Path former =
        file(
            """
            "Symbol","Name","LastSale","MarketCap","ADR TSO","IPOyear","Sector","industry","Summary Quote",
            "BRK/B","Berkshire Hathaway Inc.","1.5","9","n/a","n/a","Finance","Insurance","http://x",
            "COA           ","Coastal","1","9","n/a","n/a","n/a","n/a","http://x",
            """);
    assertThat(SymbolDirectory.readCompanyList(former, "NYSE").listings())
        .containsExactly(
            new Listing("BRK/B", "Berkshire Hathaway Inc.", "NYSE", "Finance", "Insurance"),
            new Listing("COA", "Coastal", "NYSE", "", ""));

    Path today =
        file(
            """
            Symbol,Name,Last Sale,Net Change,% Change,Market Cap,Country,IPO Year,Volume,Sector,Industry
            AAPL,Apple Inc. Common Stock,$1.5,0.1,0.2%,9,United States,1980,7,Technology,Computers
            """);
    assertThat(SymbolDirectory.readCompanyList(today, "NASDAQ").listings())
        .containsExactly(
            new Listing("AAPL", "Apple Inc. Common Stock", "NASDAQ", "Technology", "Computers"));
  }

  @Test
  void inATableOfOnesOwnNoValueIsSpecial() throws IOException {
    assertThat(
            SymbolDirectory.read(file("SYMBOL,Name,exchange,sector,industry\nA,n/a,,,\n"))
                .listings())
        .containsExactly(new Listing("A", "n/a", "", "", ""));
  }

  @Test
  void ofSeveralDirectoriesTheFirstWinsAndConflictsAreTold() {
    Listing class2 = new Listing("brk-b", "Other", "OTC", "", "");
    Listing same = new Listing("$IBM", IBM.name(), IBM.exchange(), IBM.sector(), IBM.industry());
    Listing more = new Listing("TEF", "Telefónica", "BME", "", "");

    SymbolDirectory.Merged merged =
        SymbolDirectory.merge(
            List.of(
                SymbolDirectory.of(List.of(IBM, BERKSHIRE)),
                SymbolDirectory.of(List.of(more, class2, same))));

    assertThat(merged.directory().listings()).containsExactly(IBM, BERKSHIRE, more);
    assertThat(merged.conflicts()).containsExactly(new SymbolDirectory.Conflict(BERKSHIRE, class2));
    assertThat(SymbolDirectory.merge(List.of()).directory().size()).isZero();
  }

  @Test
  void theCompanyListsOf2014AreReadWhole() throws IOException {
    SymbolDirectory nasdaq =
        SymbolDirectory.readCompanyList(FinemoData.require("symbols/nasdaq-2014-01.csv"), "NASDAQ");
    SymbolDirectory nyse =
        SymbolDirectory.readCompanyList(FinemoData.require("symbols/nyse-2014-01.csv"), "NYSE");

    assertThat(nasdaq.size()).isEqualTo(2774);
    assertThat(nyse.size()).isEqualTo(3273);
    assertThat(nyse.find("$brk-b")).isPresent();
    SymbolDirectory.Merged merged = SymbolDirectory.merge(List.of(nasdaq, nyse));
    assertThat(merged.directory().size()).isEqualTo(2774 + 3273);
    assertThat(merged.conflicts()).isEmpty();
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    assertRefused("symbol,name,exchange,industry\nX,x,x,x\n", "line 1", "column sector");
    assertRefused("symbol,symbol,name,exchange,sector,industry\na,a,a,a,a,a\n", "columns symbol");
  }

  @Test
  void aBadRowIsNamedByLineAndColumn() throws IOException {
    assertRefused(HEADER + "A,a,n,s,i\n ,b,n,s,i\n", "line 3", "column symbol", "blank");
    assertRefused(HEADER + "A,a,n,s,i\n\nB,b,n,s,i\na,c,n,s,i\n", "line 5", "a was listed before");
    assertRefused(
        HEADER + "A,a,n,s,i\nB,b,n\n", "line 3", "3 values for 5 columns", "column exchange");
    assertRefused(HEADER + "A,a,n,s,i,more\n", "line 2", "6 values for 5", "column industry");
    assertRefused(HEADER + "A,\"a\"b,n,s,i\n", "symbols.csv", "line 2", "closing quote");
  }

  @Test
  void aFileWithoutListingsIsRefused() throws IOException {
    assertRefused("", "no listing");
    assertRefused("\n\n", "no listing");
    assertRefused(HEADER, "no listing");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 100_000})
  void bytesThatAreNotUtf8AreRefused(int spacesBefore) throws IOException {
    Path csv = folder.resolve("symbols.csv");
    String row = "TEF," + " ".repeat(spacesBefore) + "Telefónica,n,s,i\n";
    Files.write(csv, (HEADER + row).getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SymbolDirectory.read(csv))
        .withMessageContaining("symbols.csv")
        .withMessageContaining("UTF-8");
  }

  @Test
  void aFileThatIsNotThereIsReportedAsSuch() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> SymbolDirectory.read(folder.resolve("absent.csv")));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("symbols.csv"), content);
  }

  private void assertRefused(String content, String... parts) throws IOException {
    Path csv = file(content);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SymbolDirectory.read(csv))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }
}
