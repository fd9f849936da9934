package io.finemo.features.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.FinancialEmotion;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts are those of the published files; the entries are invented. */
class LexiconReaderTest {
  @TempDir Path folder;

  @Test
  void readsItsOwnLayout() throws IOException {
    Lexicon lexicon =
        LexiconReader.finemo(
            file("# a comment\n\nblorp\t2.5\thappiness\topportunity\nzumf off\t-1\t-\t-\n"));
    assertThat(lexicon.entries())
        .containsExactly(
            new LexiconEntry("blorp", 2.5, Emotion.HAPPINESS, FinancialEmotion.OPPORTUNITY),
            LexiconEntry.of("zumf off", -1));
  }

  @Test
  void saysWhatIsWrongWithItsOwnLayout() {
    refused(
        () -> LexiconReader.finemo(file("blorp\t1\t-\t-\nzumf\t1\t-\n")),
        "list.txt:2: not 4 columns but 3: \"zumf\t1\t-\"");
    refused(
        () -> LexiconReader.finemo(file("zumf\t5\t-\t-\n")),
        "list.txt:1: weight must be from -4 to 4: 5.0 (entry \"zumf\"): \"zumf\t5\t-\t-\"");
    refused(
        () -> LexiconReader.finemo(file("zumf\tmuch\t-\t-\n")),
        "list.txt:1: not a number: much: \"zumf\tmuch\t-\t-\"");
    refused(
        () -> LexiconReader.finemo(file("zumf\t1\tjoy\t-\n")),
        "list.txt:1: emotion must be sadness, happiness or -: joy: \"zumf\t1\tjoy\t-\"");
  }

  @Test
  void readsAfinn() throws IOException {
    Lexicon lexicon = LexiconReader.afinn(file("blorp\t5\r\nzumf off\t-2\r\n"));
    assertThat(lexicon.entries())
        .containsExactly(LexiconEntry.of("blorp", 4), LexiconEntry.of("zumf off", -1.6));
    refused(
        () -> LexiconReader.afinn(file("blorp\t6\n")),
        "list.txt:1: must be from -5.0 to 5.0: 6.0: \"blorp\t6\"");
    refused(
        () -> LexiconReader.afinn(file("blorp 6\n")),
        "list.txt:1: not 2 columns but 1: \"blorp 6\"");
  }

  @Test
  void readsVader() throws IOException {
    Lexicon lexicon =
        LexiconReader.vader(
            file(
                """
                %)\t-0.4\t1.35\t[-1, 0, 0]
                blorp\t2.3\t0.78\t[3, 2, 2]
                zumf\t-1.5\t0.5\t[-1, -2]
                """));
    assertThat(lexicon.find("%)")).contains(LexiconEntry.of("%)", -0.4));
    assertThat(lexicon.find("blorp")).contains(LexiconEntry.of("blorp", 2.3));
    refused(() -> LexiconReader.vader(file("blorp\n")), "list.txt:1: fewer than 2 columns: 1");
  }

  /** Words of NRC are gathered over lines, and were looked at behind the last one only. */
  @Test
  void aWordThatIsNoneIsRefusedOnItsLineInNrcToo() {
    refused(
        () -> LexiconReader.nrc(file("blorp\tjoy\t1\n-\tanger\t0\nzumf\tfear\t1\n")),
        "list.txt:2: an entry must have 1 to 12 words: 0 in \"-\": \"-\tanger\t0\"");
  }

  @Test
  void readsNrc() throws IOException {
    Lexicon lexicon =
        LexiconReader.nrc(
            file(
                """

                blorp\tjoy\t1
                blorp\tpositive\t1
                blorp\tnegative\t0
                zumf\tsadness\t1
                zumf\tnegative\t1
                wabe\tfear\t0
                """));
    assertThat(lexicon.entries())
        .containsExactly(
            new LexiconEntry("blorp", 2, Emotion.HAPPINESS, FinancialEmotion.NEUTRAL),
            new LexiconEntry("zumf", -2, Emotion.SADNESS, FinancialEmotion.NEUTRAL),
            LexiconEntry.of("wabe", 0));
    refused(
        () -> LexiconReader.nrc(file("blorp\tglee\t1\n")), "list.txt:1: unknown category: glee");
    refused(() -> LexiconReader.nrc(file("blorp\tjoy\t2\n")), "list.txt:1: not 0 or 1: 2");
  }

  @Test
  void readsSel() throws IOException {
    String list =
        """
                Palabra\tNula[%]\tBaja[%]\tMedia[%]\tAlta[%]\tPFA\tCategoría
                ñorpa\t0\t0\t50\t50\t0,75\tAlegría
                zumfa\t0\t0\t0\t100\t0.5\tTristeza
                zumfa\t0\t0\t0\t100\t0.25\tSorpresa
                wabe\t0\t0\t0\t100\t1\tMiedo
                """;
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1}) {
      Lexicon lexicon = LexiconReader.sel(file(list.getBytes(charset)));
      assertThat(lexicon.entries())
          .containsExactly(
              new LexiconEntry("ñorpa", 3, Emotion.HAPPINESS, FinancialEmotion.NEUTRAL),
              new LexiconEntry("zumfa", -2, Emotion.SADNESS, FinancialEmotion.NEUTRAL),
              LexiconEntry.of("wabe", -4));
    }
    refused(
        () -> LexiconReader.sel(file("titles\nzumfa\t0\t0\t0\t100\t2\tMiedo\n")),
        "list.txt:2: factor must be from 0 to 1: 2.0");
  }

  @Test
  void readsLoughranMcDonald() throws IOException {
    Lexicon lexicon =
        LexiconReader.loughranMcDonald(
            file(
                """
                Word,Seq_num,Word Count,Negative,Positive,Uncertainty,Litigious
                BLORP,1,10,0,2009,0,0
                ZUMF,2,20,2009,0,2009,0
                WABE,3,30,0,0,2011,0
                TOVE,4,40,-2020,0,0,0
                """));
    assertThat(lexicon.entries())
        .containsExactly(
            LexiconEntry.of("blorp", 2), LexiconEntry.of("zumf", -2), LexiconEntry.of("wabe", 0));
    refused(
        () -> LexiconReader.loughranMcDonald(file("Word,Positive\nBLORP,2009\n")),
        "list.txt:2: no column Negative but only [Word, Positive]");
    refused(
        () -> LexiconReader.loughranMcDonald(file("Word,Negative,Positive\nBLORP,yes,0\n")),
        "list.txt:2: not a number: yes");
  }

  @Test
  void readsOliveira() throws IOException {
    Lexicon lexicon =
        LexiconReader.oliveira(
            file(
                """
                "Item","POS","Aff_Score","Neg_Score"
                "blorp","NN",1.5,-1
                "blorp","VB",0.5,0
                "zumf off","VB",-7.25,2
                """));
    assertThat(lexicon.entries())
        .containsExactly(LexiconEntry.of("blorp", 1), LexiconEntry.of("zumf off", -4));
    refused(
        () -> LexiconReader.oliveira(file("Item,Aff_Score\nblorp,NaN\n")),
        "list.txt:2: not a finite number: NaN");
  }

  @Test
  void readsPlainCsv() throws IOException {
    Lexicon own =
        LexiconReader.csv(
            file("entry,weight,financial_emotion\n\"blorp, blorp\",2,positive_statement\n"));
    assertThat(own.entries())
        .containsExactly(
            new LexiconEntry("blorp, blorp", 2, Emotion.NONE, FinancialEmotion.POSITIVE_STATEMENT));
    Lexicon other = LexiconReader.csv(file("term,score\nblorp,-10\n"), "term", "score", 10);
    assertThat(other.entries()).containsExactly(LexiconEntry.of("blorp", -4));
    refused(
        () -> LexiconReader.csv(file("entry,weight\nblorp\n")),
        "list.txt:2: no field for the column weight");
    assertThatThrownBy(() -> LexiconReader.csv(file("a,b\n"), "a", "b", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("greatest must be above 0: 0.0");
  }

  @Test
  void refusesWhatIsTooLongOrNotText() {
    refused(
        () -> LexiconReader.afinn(file("blorp\t1\n" + "x".repeat(20_000) + "\t1\n")),
        "list.txt:2: longer than 16384 characters");
    refused(
        () -> LexiconReader.afinn(file(new byte[] {(byte) 0xff, 'a'})),
        "list.txt: not valid UTF-8");
    assertThatThrownBy(() -> LexiconReader.afinn(folder.resolve("none.txt")))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** Whatever the bytes, there is a lexicon or the one checked exception. */
  @Test
  void damagedFilesAreRefusedAndNothingElse() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    byte[] whole =
        "Word,Negative,Positive\nBLORP,0,2009\n\"ZUMF\",2009,0\n".getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int round = 0; round < 500; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 3; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        LexiconReader.loughranMcDonald(file(damaged));
      } catch (LexiconFormatException e) {
        refused++;
        assertThat(e).hasMessageStartingWith("list.txt");
      }
    }
    assertThat(refused).isBetween(1, 500);
  }

  private static void refused(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading)
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageStartingWith(message);
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("list.txt"), content);
  }
}
