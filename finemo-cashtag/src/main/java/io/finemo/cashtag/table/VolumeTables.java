package io.finemo.cashtag.table;

import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.RobustSpike;
import io.finemo.cashtag.volume.Spike;
import io.finemo.cashtag.volume.SpikeFinder;
import io.finemo.cashtag.volume.SpikeOptions;
import io.finemo.cashtag.volume.SymbolVolume.DayVolume;
import io.finemo.cashtag.volume.VolumeResult;
import java.util.List;

/** Posts by day, and the days and hours of far more than usual. */
final class VolumeTables {
  private final VolumeResult volume;
  private final int maxRows;

  private VolumeTables(VolumeResult volume, TableOptions options) {
    this.volume = volume;
    maxRows = options.maxRows();
  }

  static List<Table> of(VolumeResult volume, TableOptions options) {
    VolumeTables tables = new VolumeTables(volume, options);
    SpikeFinder find = new SpikeFinder(SpikeOptions.defaults());
    return List.of(
        tables.volume(),
        tables.spikes("spikes", "day", find.days(volume, Counting.ALL)),
        tables.spikes("spikesClean", "day", find.days(volume, Counting.CLEAN)),
        tables.spikes("hourlySpikes", "hour", find.hours(volume, Counting.ALL)),
        tables.spikes("hourlySpikesClean", "hour", find.hours(volume, Counting.CLEAN)),
        tables.robust("robustSpikes", "day", find.robustDays(volume, Counting.ALL)),
        tables.robust("robustSpikesClean", "day", find.robustDays(volume, Counting.CLEAN)),
        tables.robust("robustHourlySpikes", "hour", find.robustHours(volume, Counting.ALL)),
        tables.robust("robustHourlySpikesClean", "hour", find.robustHours(volume, Counting.CLEAN)));
  }

  /** The posts of a symbol on a day. */
  private record SymbolDay(String symbol, DayVolume day) {}

  private Table volume() {
    List<SymbolDay> days =
        volume.symbols().stream()
            .flatMap(
                symbol -> symbol.days().stream().map(day -> new SymbolDay(symbol.symbol(), day)))
            .toList();
    return Table.of("volume", days)
        .text("symbol", SymbolDay::symbol)
        .text("day", row -> row.day().day().toString())
        .count("posts", row -> row.day().posts())
        .count("postsClean", row -> row.day().postsClean())
        .build(maxRows);
  }

  private <T extends Comparable<? super T>> Table spikes(
      String name, String when, List<Spike<T>> spikes) {
    return Table.of(name, spikes)
        .text("symbol", Spike::symbol)
        .text(when, spike -> spike.at().toString())
        .count("maximum", Spike::maximum)
        .real("median", Spike::median)
        .real("ratio", Spike::ratio)
        .build(maxRows);
  }

  private <T extends Comparable<? super T>> Table robust(
      String name, String when, List<RobustSpike<T>> spikes) {
    return Table.of(name, spikes)
        .text("symbol", RobustSpike::symbol)
        .text(when, spike -> spike.at().toString())
        .count("maximum", RobustSpike::posts)
        .real("median", spike -> spike.spread().median())
        .real("mad", spike -> spike.spread().mad())
        .real("score", RobustSpike::score)
        .build(maxRows);
  }
}
