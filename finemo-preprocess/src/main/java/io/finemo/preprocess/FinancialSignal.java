package io.finemo.preprocess;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Entity;

/**
 * A sign that a post is about finance: the three of de Arriba-P&eacute;rez et al. 2020, Section
 * III-A.
 */
public enum FinancialSignal {
  /** An asset: a cashtag in the text, a company found in it, or an asset its source declares. */
  ASSET,
  /** A URL. */
  URL,
  /** Quantitative information: a number, an amount or a percentage. */
  QUANTITY;

  /** Whether a post gives this sign. */
  boolean isIn(AnalyzedPost post) {
    return switch (this) {
      case ASSET ->
          !post.post().declaredAssets().isEmpty()
              || holds(post, Entity.Cashtag.class)
              || holds(post, Entity.Company.class);
      case URL -> holds(post, Entity.Url.class);
      case QUANTITY -> !post.quantities().isEmpty();
    };
  }

  private static boolean holds(AnalyzedPost post, Class<? extends Entity> kind) {
    for (Entity entity : post.entities()) {
      if (kind.isInstance(entity)) {
        return true;
      }
    }
    return false;
  }
}
