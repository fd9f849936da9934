package io.finemo.examples.embed;

import io.finemo.cashtag.CashtagOptions;
import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.PostTagger;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;

/** A study of each partition; what crosses the wire is its own versioned form, as bytes. */
public final class StudyPartition implements Serializable {
  private static final long serialVersionUID = 1;

  private final String symbols;

  /** A row of the job. */
  public record Row(String id, String text) implements Serializable {}

  /** The path of a symbol directory as CSV, the same file on every machine. */
  public StudyPartition(String symbols) {
    this.symbols = symbols;
  }

  /** On the workers, one call for each partition: counts its posts. */
  public byte[] count(Iterator<Row> rows) {
    PostTagger tagger = PostTagger.standard();
    CashtagStudy study = new CashtagStudy(listed());
    while (rows.hasNext()) {
      Row row = rows.next();
      study.add(tagger.tag(Post.of(row.id(), row.text())));
    }
    return bytes(study);
  }

  /** The function of a {@code reduce}: any two, in any order. */
  public byte[] merge(byte[] some, byte[] others) {
    CashtagStudy study = study(some);
    study.merge(study(others));
    return bytes(study);
  }

  /** At the driver. */
  public CashtagReport report(byte[] all) {
    return study(all).result();
  }

  private CashtagStudy study(byte[] bytes) {
    try {
      PartReader in = new PartReader("study of a partition", bytes);
      CashtagStudy study = CashtagStudy.read(listed(), CashtagOptions.defaults(), in);
      in.end();
      return study;
    } catch (ModelFormatException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(CashtagStudy study) {
    PartWriter out = new PartWriter();
    study.write(out);
    return out.toBytes();
  }

  private SymbolDirectory listed() {
    try {
      return SymbolDirectory.read(Path.of(symbols));
    } catch (IOException e) {
      throw new UncheckedIOException("the symbols on this machine", e);
    }
  }
}
