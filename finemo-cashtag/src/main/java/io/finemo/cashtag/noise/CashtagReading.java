package io.finemo.cashtag.noise;

import io.finemo.core.text.Entity;
import java.util.Objects;

/**
 * How a cashtag is read in its post.
 *
 * @param cashtag the cashtag
 * @param reason why it is read so, which says what it stands for
 * @param evidence what in the post spoke for it: a word, or the signs; empty where nothing did
 */
public record CashtagReading(Entity.Cashtag cashtag, CashtagReason reason, String evidence) {

  /**
   * Checks that the parts are there.
   *
   * @param cashtag the cashtag
   * @param reason why it is read so
   * @param evidence what spoke for it
   */
  public CashtagReading {
    Objects.requireNonNull(cashtag, "cashtag");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(evidence, "evidence");
  }

  /**
   * Whether the cashtag stands for an asset.
   *
   * @return true if it does, as far as the post tells
   */
  public boolean isAsset() {
    return reason.isAsset();
  }
}
