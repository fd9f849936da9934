package io.finemo.examples.report;

import io.finemo.cashtag.noise.NoiseCounts;
import io.finemo.cashtag.noise.NoiseOptions;
import io.finemo.cashtag.noise.SpamFeature;
import io.finemo.cashtag.noise.SpamReport;
import io.finemo.cashtag.noise.SpamScore;
import io.finemo.examples.page.Axis;
import io.finemo.examples.page.Plot;
import io.finemo.examples.page.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Noise by reason, and what spam scores are made of. */
final class NoiseCharts {
  private NoiseCharts() {}

  static Plot reasons(NoiseCounts counts) {
    return Plot.of(
            "Posts that are noise, by reason",
            String.format(
                Locale.ROOT,
                "%,d of %,d posts are noise; a post may have several reasons.",
                counts.posts() - counts.postsClean(),
                counts.posts()),
            Axis.categories(
                "reason",
                counts.reasons().keySet().stream().map(reason -> words(reason.name())).toList()),
            Axis.linear("posts"),
            Series.bars("posts", List.copyOf(counts.reasons().values())))
        .turned();
  }

  /** Which parts tell authors above the bound from the others. */
  static Optional<Plot> parts(SpamReport spam) {
    NoiseOptions bounds = NoiseOptions.defaults();
    List<SpamScore> above = new ArrayList<>();
    List<SpamScore> others = new ArrayList<>();
    for (SpamScore author : spam.authors()) {
      boolean isAbove = author.total() > bounds.spamBound() && author.posts() >= bounds.spamPosts();
      (isAbove ? above : others).add(author);
    }
    if (above.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Plot.of(
                "What spam scores are made of",
                String.format(
                    Locale.ROOT,
                    "Mean parts, 0 to 1, of the %,d authors above the bound of %.1f with %d posts or"
                        + " more, and of the %,d others.",
                    above.size(),
                    bounds.spamBound(),
                    bounds.spamPosts(),
                    others.size()),
                Axis.categories(
                    "part",
                    List.of(SpamFeature.values()).stream()
                        .map(feature -> words(feature.name()))
                        .toList()),
                Axis.linear("mean"),
                means("above the bound", above),
                means("others", others))
            .turned());
  }

  private static Series means(String name, List<SpamScore> scores) {
    List<Double> means = new ArrayList<>();
    for (SpamFeature feature : SpamFeature.values()) {
      means.add(
          scores.stream()
              .flatMapToDouble(score -> score.part(feature).stream())
              .average()
              .orElse(0));
    }
    return Series.bars(name, means);
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
