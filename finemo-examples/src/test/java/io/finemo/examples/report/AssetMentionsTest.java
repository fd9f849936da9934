package io.finemo.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.examples.report.AssetMentions.Asset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the detected posts cover of what is mentioned most. */
final class AssetMentionsTest {
  private static final AssetMentions FIVE =
      new AssetMentions(
          List.of(
              new Asset("BTC", 6, 2),
              new Asset("TSLA", 4, 0),
              new Asset("A", 1, 1),
              new Asset("B", 1, 0),
              new Asset("C", 1, 0)),
          2);

  /** BTC has 6 of the 10 mentions of the upper quartile, and 2 of them stand in detected posts. */
  @Test
  void sharesAreOfTheMentionsOfTheUpperQuartile() {
    assertThat(FIVE.coveredShare()).hasValueCloseTo(0.6, within(1e-12));
    assertThat(FIVE.shownShare()).hasValueCloseTo(0.2, within(1e-12));
  }

  @Test
  void nothingMentionedIsNoShare() {
    AssetMentions none = AssetMentions.of(List.of(), io.finemo.core.FinancialEmotion.OPPORTUNITY);
    assertThat(none.assets()).isEmpty();
    assertThat(none.coveredShare()).isEmpty();
    assertThat(none.shownShare()).isEmpty();
  }

  @Test
  void theUpperQuartileIsAmongTheAssets() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AssetMentions(List.of(new Asset("A", 1, 0)), 2))
        .withMessage("upperQuartile must be in [0, 1]: 2");
  }
}
