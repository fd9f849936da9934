package io.finemo.examples.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.examples.FinemoData;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EntityAgreementTest {

  @Test
  void findsTheCashtagsAndHashtagsThatTheSourceFound() throws IOException {
    EntityAgreement measured = EntityAgreement.measure(FinemoData.require(EntityAgreement.FILE));

    assertThat(measured.posts()).isGreaterThan(30_000);
    assertThat(measured.cashtags().expected()).isGreaterThan(70_000);
    assertThat(measured.cashtags().recall()).isGreaterThanOrEqualTo(.9999);
    assertThat(measured.cashtags().precision()).isGreaterThanOrEqualTo(.9999);
    assertThat(measured.hashtags().expected()).isGreaterThan(20_000);
    assertThat(measured.hashtags().recall()).isGreaterThanOrEqualTo(.999);
    assertThat(measured.hashtags().precision()).isGreaterThanOrEqualTo(.999);
  }
}
