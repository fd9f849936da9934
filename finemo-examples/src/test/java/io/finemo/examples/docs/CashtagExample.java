package io.finemo.examples.docs;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.cashtag.table.CsvTables;
import io.finemo.cashtag.table.ReportTables;
import io.finemo.cashtag.table.TableOptions;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** A cashtag study; the README quotes what stands between the marks. */
final class CashtagExample {
  private CashtagExample() {}

  static CashtagReport study(Iterable<Post> posts, SymbolDirectory listed, Path folder)
      throws IOException {
    // README: begin
    NoiseTagger tagger = NoiseTagger.standard();
    CashtagStudy study = new CashtagStudy(listed);
    for (Post post : posts) {
      study.add(tagger.tag(post));
    }
    CashtagReport report = study.result();
    CashtagFindings findings = CashtagFindings.of(report, listed);
    CsvTables.neutralised().writeAll(ReportTables.of(findings, TableOptions.defaults()), folder);
    // README: end
    return report;
  }
}
