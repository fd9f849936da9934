package io.finemo.examples.bench;

import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.CashtagStudy;
import io.finemo.cashtag.PostTagger;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.examples.measure.MedianRange;
import io.finemo.examples.pipeline.PostJudge;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.report.PredictionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** What several threads make of posts with objects that they share. */
final class SharedObjects {
  private static final int MANY = 8;
  private static final int ROUNDS = 5;

  private final SavedModel<?> saved;
  private final List<Post> posts;
  private final SymbolDirectory listed;

  SharedObjects(SavedModel<?> saved, List<Post> posts, SymbolDirectory listed) {
    this.saved = saved;
    this.posts = posts;
    this.listed = listed;
  }

  /** Measures and compares; eight threads do the work on so many posts, and one thread does too. */
  void report(int rows, Markdown text) {
    // Judging a post takes ten times as long as counting it.
    int part = Math.max(1, rows / 5);
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            "work",
            "posts/s, one thread",
            "two threads",
            "two against one",
            "eight threads",
            "eight threads made of " + Figures.whole(rows) + " posts"));
    table.add(row("preprocess, features, cascade, line of JSON", rows, part, judging(saved)));
    table.add(row("tag and count: a study for each thread, merged", rows, rows, studying()));
    text.heading("Threads")
        .paragraph(
            "All threads share one preprocessor, one feature extractor, one cascade and one tagger;"
                + " a study is for one thread, and studies are merged. Speeds are medians of "
                + ROUNDS
                + " rounds of "
                + Figures.whole(part)
                + " posts (study: "
                + Figures.whole(rows)
                + "), one and two threads by turns, in warm code. Lines are compared by a"
                + " checksum of each "
                + SharedWork.CHUNK
                + ", studies by their reports.")
        .table(table);
  }

  /** Work that several threads can do, and what they made of it all, in a form that compares. */
  private interface Sharing<R> {
    SharedWork.Workers<R> workers();

    Object together(List<R> made);
  }

  private static <R> List<String> row(String name, int rows, int part, Sharing<R> sharing) {
    SharedWork.by(1, part, sharing.workers());
    SharedWork.by(2, part, sharing.workers());
    double[] one = new double[ROUNDS];
    double[] two = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      one[round] = part / SharedWork.by(1, part, sharing.workers()).seconds();
      two[round] = part / SharedWork.by(2, part, sharing.workers()).seconds();
    }
    SharedWork<R> alone = SharedWork.by(1, rows, sharing.workers());
    SharedWork<R> many = SharedWork.by(MANY, rows, sharing.workers());
    if (!sharing.together(alone.made()).equals(sharing.together(many.made()))) {
      throw new IllegalStateException(name + ": eight threads made something else than one");
    }
    double single = MedianRange.of(one).median();
    double pair = MedianRange.of(two).median();
    return List.of(
        name,
        Figures.whole(single),
        Figures.whole(pair),
        "**" + Markdown.decimals(pair / single, 2) + "**",
        Figures.whole(rows / many.seconds()),
        "the same as one");
  }

  private <L> Sharing<List<Long>> judging(SavedModel<L> saved) {
    PostJudge<L> judge = PostJudge.by(saved);
    return new Sharing<>() {
      @Override
      public SharedWork.Workers<List<Long>> workers() {
        return () -> new LineSums(judge, posts);
      }

      @Override
      public Object together(List<List<Long>> made) {
        return made.stream().flatMap(List::stream).sorted().toList();
      }
    };
  }

  /** Place and checksum of the lines of each chunk. */
  private static final class LineSums implements SharedWork.Worker<List<Long>> {
    private final PostJudge<?> judge;
    private final List<Post> posts;
    private final List<Long> sums = new ArrayList<>();

    LineSums(PostJudge<?> judge, List<Post> posts) {
      this.judge = judge;
      this.posts = posts;
    }

    @Override
    public void take(int from, int to) {
      CRC32C sum = new CRC32C();
      for (int i = from; i < to; i++) {
        sum.update(PredictionJson.line(judge.judge(posts.get(i % posts.size()))));
      }
      sums.add((long) from << Integer.SIZE | sum.getValue());
    }

    @Override
    public List<Long> made() {
      return sums;
    }
  }

  private Sharing<CashtagStudy> studying() {
    PostTagger tagger = PostTagger.standard();
    return new Sharing<>() {
      @Override
      public SharedWork.Workers<CashtagStudy> workers() {
        return () -> new Counting(new CashtagStudy(listed), tagger, posts);
      }

      @Override
      public CashtagReport together(List<CashtagStudy> made) {
        CashtagStudy all = new CashtagStudy(listed);
        made.forEach(all::merge);
        return all.result();
      }
    };
  }

  private record Counting(CashtagStudy made, PostTagger tagger, List<Post> posts)
      implements SharedWork.Worker<CashtagStudy> {
    @Override
    public void take(int from, int to) {
      for (int i = from; i < to; i++) {
        made.add(tagger.tag(posts.get(i % posts.size())));
      }
    }
  }
}
