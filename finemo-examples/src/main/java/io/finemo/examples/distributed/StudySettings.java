package io.finemo.examples.distributed;

import io.finemo.cashtag.CashtagOptions;
import io.finemo.cashtag.volume.Resolution;
import io.finemo.cashtag.volume.VolumeOptions;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.examples.pipeline.StudyCounts;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a study have to agree on, directory and options, as bytes: so they go with a job,
 * and stand in a savepoint.
 */
final class StudySettings implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int VERSION = 1;

  private final byte[] bytes;
  private transient @Nullable Content content;

  private record Content(SymbolDirectory directory, CashtagOptions options) {}

  private StudySettings(byte[] bytes) {
    this.bytes = bytes;
  }

  static StudySettings of(SymbolDirectory directory, CashtagOptions options) {
    PartWriter out = new PartWriter();
    out.integer(VERSION)
        .integer(options.maxLinkedTags())
        .integer(options.maxCounters())
        .text(options.volume().zone().getId())
        .text(options.volume().resolution().name())
        .integer(directory.size());
    for (Listing listing : directory.listings()) {
      out.text(listing.symbol())
          .text(listing.name())
          .text(listing.exchange())
          .text(listing.sector())
          .text(listing.industry());
    }
    return new StudySettings(out.toBytes());
  }

  /** Reads what {@link #toBytes} gave. */
  static StudySettings read(byte[] bytes) throws ModelFormatException {
    StudySettings settings = new StudySettings(bytes.clone());
    settings.content = content(settings.bytes);
    return settings;
  }

  byte[] toBytes() {
    return bytes.clone();
  }

  SymbolDirectory directory() {
    return content().directory();
  }

  CashtagOptions options() {
    return content().options();
  }

  StudyCounts counts() {
    return new StudyCounts(directory(), options());
  }

  private Content content() {
    Content known = content;
    if (known == null) {
      try {
        known = content(bytes);
      } catch (ModelFormatException e) {
        throw new UncheckedIOException("bytes that were written by this class", e);
      }
      content = known;
    }
    return known;
  }

  private static Content content(byte[] bytes) throws ModelFormatException {
    PartReader in = new PartReader("the settings of the study", bytes);
    in.integer("their version", VERSION, VERSION);
    int linked = in.integer("the linked tags", 2, Integer.MAX_VALUE);
    int counters = in.integer("the counters", 2, Integer.MAX_VALUE);
    ZoneId zone = zone(in.text("the time zone"));
    Resolution resolution = in.constant("the resolution", Resolution.values());
    int size = in.count("the listings", 5 * Integer.BYTES);
    List<Listing> listings = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      listings.add(
          new Listing(
              in.text("a symbol"),
              in.text("a name"),
              in.text("an exchange"),
              in.text("a sector"),
              in.text("an industry")));
    }
    return new Content(
        SymbolDirectory.of(listings),
        new CashtagOptions(linked, counters, new VolumeOptions(zone, resolution)));
  }

  private static ZoneId zone(String id) throws ModelFormatException {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new ModelFormatException("no such time zone: " + id, e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StudySettings settings && Arrays.equals(bytes, settings.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
