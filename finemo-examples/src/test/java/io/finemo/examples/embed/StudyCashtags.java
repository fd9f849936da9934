package io.finemo.examples.embed;

import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.SymbolCounts;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import java.util.List;

/** finemo-core and finemo-cashtag: two streams are studied, each by itself, and merged. */
public final class StudyCashtags {
  private StudyCashtags() {}

  public static void main(String[] args) {
    SymbolDirectory listed =
        SymbolDirectory.of(
            List.of(
                new SymbolDirectory.Listing("TEF", "Telefonica", "BME", "Telecom", ""),
                new SymbolDirectory.Listing("SAN", "Santander", "BME", "Finance", "")));
    CashtagStudy monday =
        study(listed, Post.of("1", "$TEF and $SAN report"), Post.of("2", "RT @ann: $SAN $TEF"));
    CashtagStudy tuesday = study(listed, Post.of("3", "$SAN is up 3%"));
    monday.merge(tuesday);

    CashtagReport report = monday.result();
    for (SymbolCounts.Row row : report.symbols().symbols()) {
      System.out.println(row.symbol() + " " + row.posts() + ", clean " + row.postsClean());
    }
  }

  private static CashtagStudy study(SymbolDirectory listed, Post... posts) {
    NoiseTagger tagger = NoiseTagger.standard(); // remembers: one for each stream
    CashtagStudy study = new CashtagStudy(listed);
    for (Post post : posts) {
      study.add(tagger.tag(post));
    }
    return study;
  }
}
