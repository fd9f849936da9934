package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("CSV and TSV")
class CsvTest {

  @Test
  void columnsAreFoundByTheirUsualNames() throws IOException {
    PostRow row =
        Reading.of("p.csv", "id,date,ticker,text,label\n9,2020-01-02,\"$aa, bb.x\",up we go,GOOD\n")
            .row();

    assertThat(row.post().id()).isEqualTo("9");
    assertThat(row.post().text()).isEqualTo("up we go");
    assertThat(row.post().createdAt()).contains(Instant.parse("2020-01-02T00:00:00Z"));
    assertThat(row.post().declaredAssets()).containsExactly("AA", "BB.X");
    assertThat(row.label()).as("read only if asked for").isEmpty();
    assertThat(row.line()).isEqualTo(2);
  }

  @Test
  void columnsCanBeNamedOrNumbered() throws IOException {
    PostRow row =
        Reading.of(
                "p.csv",
                "key,when,about,comment,CLASS\nk1,2020-01-02T03:04:05,AA BB,fine, up \n",
                ReadOptions.builder()
                    .idColumn("key")
                    .dateColumn("2")
                    .tickerColumn("about")
                    .textColumn("comment")
                    .labelColumn("class"))
            .row();

    assertThat(row.post().id()).isEqualTo("k1");
    assertThat(row.post().createdAt()).contains(Instant.parse("2020-01-02T03:04:05Z"));
    assertThat(row.post().declaredAssets()).containsExactly("AA", "BB");
    assertThat(row.post().text()).isEqualTo("fine");
    assertThat(row.label()).contains("up");
  }

  @Test
  void theFirstUsualTextColumnWins() throws IOException {
    assertThat(Reading.of("p.csv", "processed,original,tweet\na,b,c\n").texts())
        .containsExactly("b");
  }

  @Test
  void quotedFieldsMayHoldAnything() throws IOException {
    Reading reading =
        Reading.of(
            "p.csv", "text,label\r\n\"a, \"\"b\"\"\r\n\r\nc\",x\r\nplain \"quotes\" inside,y\r\n");

    assertThat(reading.texts()).containsExactly("a, \"b\"\r\n\r\nc", "plain \"quotes\" inside");
    assertThat(reading.rows()).extracting(PostRow::line).containsExactly(2L, 5L);
  }

  @Test
  void identifiersDefaultToTheLine() throws IOException {
    assertThat(Reading.of("p.csv", "text\na\n\nb\n").ids()).containsExactly("2", "4");
    assertThat(Reading.of("p.csv", "id,text\n,a\n").ids()).containsExactly("2");
  }

  @Test
  void htmlIsUnescapedUnlessToldOtherwise() throws IOException {
    String file = "text\nbulls &amp; bears\n";
    assertThat(Reading.of("p.csv", file).texts()).containsExactly("bulls & bears");
    assertThat(Reading.of("p.csv", file, ReadOptions.builder().unescapeHtml(false)).texts())
        .containsExactly("bulls &amp; bears");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    assertThat(Reading.of("p.csv", "\uFEFFtext\na\n").texts()).containsExactly("a");
  }

  @Test
  void aHeaderAloneIsAFileWithoutRows() throws IOException {
    Reading reading = Reading.of("p.csv", "id,text\n");

    assertThat(reading.rows()).isEmpty();
    assertThat(reading.failure()).isEmpty();
  }

  @Test
  void badRowsAreRejectedAndTheRunGoesOn() throws IOException {
    Reading reading =
        Reading.of(
            "p.csv",
            "id,text,date\n1,a,2020-01-01\n2,b\n3,c,tomorrow\n4,\"d\"e,2020-01-01\n5,,2020-01-01\n");

    assertThat(reading.ids()).containsExactly("1", "5");
    assertThat(reading.rejects())
        .extracting(Reject::line, Reject::reason, Reject::raw)
        .containsExactly(
            tuple(3L, "2 fields instead of 3", "2,b"),
            tuple(4L, "not a date: tomorrow", "3,c,tomorrow"),
            tuple(5L, "text after the closing quote of field 2", "4,\"d\"e,2020-01-01"));
  }

  @Test
  void anUnknownColumnIsNamedBesideThoseThatExist() throws IOException {
    assertThat(
            Reading.of("p.csv", "id,text,class\n1,a,b\n", ReadOptions.builder().labelColumn("labl"))
                .failureMessage())
        .isEqualTo("p.csv: no column 'labl'; there are: id, text, class");
    assertThat(Reading.of("p.csv", "id,comment\n1,a\n").failureMessage())
        .isEqualTo("p.csv: no column of texts; there are: id, comment");
  }

  @Test
  void aColumnThatOccursTwiceIsRefusedIfItIsUsed() throws IOException {
    assertThat(Reading.of("p.csv", "text,text\na,b\n").failureMessage())
        .isEqualTo("p.csv: column 'text' occurs twice in: text, text");
    assertThat(Reading.of("p.csv", "text,x,x\na,b,c\n").texts()).containsExactly("a");
  }

  @Test
  void semicolonsAreUnderstoodByTheHeader() throws IOException {
    PostRow row =
        Reading.of(
                "p.csv",
                "id;\"texto\";clase\n1;\"sube 3,5 %; creo\";alza\n",
                ReadOptions.builder().textColumn("texto").labelColumn("clase"))
            .row();

    assertThat(row.post().text()).isEqualTo("sube 3,5 %; creo");
    assertThat(row.label()).contains("alza");
    assertThat(Reading.of("q.csv", "text\nup; and up\n").texts()).containsExactly("up; and up");
  }

  @Nested
  @DisplayName("A quote that is never closed")
  class Unclosed {
    @Test
    void costsOneLineAndNotTheRestOfTheFile() throws IOException {
      Reading reading = Reading.of("p.csv", "id,text\n1,a\n2,\"b\n3,c\n4,d\n");

      assertThat(reading.ids()).containsExactly("1", "3", "4");
      assertThat(reading.reasons())
          .containsExactly("3: the quote that opens field 2 is never closed");
    }

    @Test
    void isGivenUpAtTheBound() throws IOException {
      String many = "3,cccccccccccccccccccccccccccccc\n".repeat(100);
      Reading reading =
          Reading.of(
              "p.csv",
              "id,text\n2,\"b\n" + many + "4,d\n",
              ReadOptions.builder().maxLineBytes(200));

      assertThat(reading.rows()).hasSize(101);
      assertThat(reading.reasons())
          .containsExactly("2: the quote that opens field 2 is never closed");
    }

    @Test
    void isFoundAtTheNextQuoteToo() throws IOException {
      Reading reading =
          Reading.of("p.csv", "id,text\n1,\"a\n2,b\n3,\"c\"\n4,d\n5,\"e\n6,f\n7,\"g\n");

      assertThat(reading.ids()).containsExactly("2", "3", "4", "6");
      assertThat(reading.rejects()).extracting(Reject::line).containsExactly(2L, 6L, 8L);
    }

    @Test
    void cannotMakeReadingQuadratic() throws IOException {
      // Each line opens a quote both alone and as the rest of a quoted field: without a bound on
      // lines
      // read again, these 400,000 lines would be looked at 16 billion characters long.
      String lines = "x\",\"a\n".repeat(400_000);
      Reading reading = Reading.of("p.csv", "id,text\n1,\"b\n" + lines);

      assertThat(reading.rows()).isEmpty();
      assertThat(reading.reasons()).last().asString().contains("given up with the lines up to");
    }
  }

  @Nested
  @DisplayName("Files without column names")
  class WithoutHeader {
    @Test
    void twoColumnsAreLabelAndText() throws IOException {
      Reading reading =
          Reading.of(
              "p.csv",
              "Bearish,$AA is done for.\nBullish,\"$BB, always\"\n",
              ReadOptions.builder().labelColumn("label"));

      assertThat(reading.texts()).containsExactly("$AA is done for.", "$BB, always");
      assertThat(reading.rows())
          .extracting(row -> row.label().orElse("-"))
          .containsExactly("Bearish", "Bullish");
      assertThat(reading.rows()).extracting(PostRow::line).containsExactly(1L, 2L);
    }

    @Test
    void moreColumnsAreAskedForByNumber() throws IOException {
      String file = "12345\tana\ten\tUp, up & away!\n";
      assertThat(Reading.of("p.tsv", file).failureMessage())
          .isEqualTo(
              "p.tsv: no column of texts; there are: 1, 2, 3, 4"
                  + " (no line of column names: ask by number)");
      assertThat(Reading.of("p.tsv", file, ReadOptions.builder().textColumn("4")).texts())
          .containsExactly("Up, up & away!");
    }

    @Test
    void aFirstRowOfPlainWordsHasToBeDeclared() throws IOException {
      String file = "up\tgood times\ndown\tbad times\n";
      assertThat(Reading.of("p.tsv", file).failureMessage())
          .isEqualTo("p.tsv: no column of texts; there are: up, good times");
      assertThat(Reading.of("p.tsv", file, ReadOptions.builder().header(HeaderLine.ABSENT)).texts())
          .containsExactly("good times", "bad times");
    }
  }

  @Nested
  @DisplayName("TSV")
  class Tsv {
    @Test
    void quotingIsUnderstood() throws IOException {
      assertThat(Reading.of("p.tsv", "label\ttext\nx\t\"a\tb\n\"\"c\"\"\"\ny\td\n").texts())
          .containsExactly("a\tb\n\"c\"", "d");
    }

    @Test
    void rawTextsMayBeginWithAQuote() throws IOException {
      Reading reading =
          Reading.of(
              "p.tsv",
              "label\ttext\nx\t\"Up\" he said\ny\t\"never closed\nz\tand this \" is another\nx\tb\n");

      assertThat(reading.texts())
          .containsExactly("\"Up\" he said", "\"never closed", "and this \" is another", "b");
      assertThat(reading.rejects()).isEmpty();
    }
  }
}
