package io.finemo.cashtag.table;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.noise.CashtagReason;
import io.finemo.cashtag.noise.ConfusedSymbol;
import io.finemo.cashtag.noise.NoiseCounts;
import io.finemo.cashtag.noise.NoiseReport;
import io.finemo.cashtag.noise.SpamFeature;
import io.finemo.cashtag.noise.SpamReport;
import io.finemo.cashtag.noise.SpamScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What does not count and why, spam scores with their parts, and symbols read in two ways. */
final class NoiseTables {
  private final TableOptions options;

  private NoiseTables(TableOptions options) {
    this.options = options;
  }

  static List<Table> of(SpamReport spam, Optional<NoiseReport> noise, TableOptions options) {
    NoiseTables tables = new NoiseTables(options);
    SpamReport scores =
        options.pseudonyms().isPresent() ? spam.pseudonymised(options.pseudonyms().get()) : spam;
    List<Table> all = new ArrayList<>();
    if (noise.isPresent()) {
      all.add(tables.total(noise.get().counts()));
      all.add(tables.reasons(noise.get().counts()));
      all.add(tables.cashtags(noise.get().counts()));
    }
    all.add(tables.spam("noise.spamOfSymbols", "symbol", scores.symbols()));
    all.add(tables.spam("noise.spamOfAuthors", "author", scores.authors()));
    if (noise.isPresent()) {
      all.add(tables.confused(noise.get().confused()));
      all.add(tables.readings(noise.get().readings()));
    }
    return all;
  }

  private Table total(NoiseCounts counts) {
    return Table.of("noise.total", List.of(counts))
        .count("posts", NoiseCounts::posts)
        .count("postsClean", NoiseCounts::postsClean)
        .count("trusted", NoiseCounts::trusted)
        .count("mixedPosts", NoiseCounts::mixedPosts)
        .build();
  }

  private Table reasons(NoiseCounts counts) {
    return Table.of("noise.reasons", List.copyOf(counts.reasons().entrySet()))
        .text("reason", (Map.Entry<Noise, Long> entry) -> entry.getKey().name())
        .count("posts", Map.Entry::getValue)
        .build();
  }

  private Table cashtags(NoiseCounts counts) {
    return Table.of("noise.cashtags", List.copyOf(counts.cashtags().entrySet()))
        .text("reason", (Map.Entry<CashtagReason, Long> entry) -> entry.getKey().name())
        .text("meaning", entry -> entry.getKey().meaning().name())
        .count("cashtags", Map.Entry::getValue)
        .build();
  }

  private Table spam(String name, String key, List<SpamScore> scores) {
    Table.Builder<SpamScore> table =
        Table.of(name, scores)
            .text(key, SpamScore::key)
            .count("posts", SpamScore::posts)
            .count("postsClean", SpamScore::postsClean)
            .real("score", SpamScore::total);
    for (SpamFeature feature : SpamFeature.values()) {
      table.column(feature.name().toLowerCase(Locale.ROOT), row -> Cell.of(row.part(feature)));
    }
    return table.build(options.maxRows());
  }

  private Table confused(List<ConfusedSymbol> confused) {
    return Table.of("noise.confusedSymbols", confused)
        .text("post", ConfusedSymbol::postId)
        .text("symbol", ConfusedSymbol::symbol)
        .text("readAs", ConfusedSymbol::readAs)
        .real("ratio", ConfusedSymbol::ratio)
        .text(
            "terms",
            row ->
                row.terms().stream()
                    .map(ConfusedSymbol.Term::term)
                    .collect(Collectors.joining(" ")))
        .build(options.maxRows());
  }

  private Table readings(List<NoiseReport.Readings> readings) {
    return Table.of("noise.confusedReadings", readings)
        .text("symbol", NoiseReport.Readings::symbol)
        .text("readAs", NoiseReport.Readings::readAs)
        .count("posts", NoiseReport.Readings::posts)
        .build(options.maxRows());
  }
}
