package io.finemo.examples.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.examples.FinemoData;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The floors below which the scorer without training may not fall. VADER reaches .561 on the
 * messages and .726 on the news.
 */
class LexiconGoldTest {

  @Test
  void messages(TestReporter reporter) throws IOException {
    Polarity measured = measure(Polarity.MESSAGES, reporter);

    assertThat(measured.rows()).isEqualTo(8000);
    assertThat(measured.all()).isGreaterThanOrEqualTo(.70);
    assertThat(measured.heldOut()).isGreaterThanOrEqualTo(.70);
  }

  @Test
  void news(TestReporter reporter) throws IOException {
    Polarity measured = measure(Polarity.NEWS, reporter);

    assertThat(measured.rows()).isEqualTo(3365);
    assertThat(measured.all()).isGreaterThanOrEqualTo(.82);
    assertThat(measured.heldOut()).isGreaterThanOrEqualTo(.82);
  }

  @Test
  void spanishHeadlines(TestReporter reporter) throws IOException {
    Polarity measured = measure(Polarity.HEADLINES, reporter);

    assertThat(measured.rows()).isGreaterThan(5000);
    assertThat(measured.all()).isGreaterThanOrEqualTo(.65);
    assertThat(measured.heldOut()).isGreaterThanOrEqualTo(.65);
  }

  private static Polarity measure(Polarity.Source source, TestReporter reporter)
      throws IOException {
    Polarity measured = Polarity.measure(source, FinemoData.require(source.file()));
    reporter.publishEntry(source.file(), measured.toString());
    return measured;
  }
}
