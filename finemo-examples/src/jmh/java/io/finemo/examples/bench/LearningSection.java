package io.finemo.examples.bench;

import java.io.IOException;
import java.util.List;

/** Features and stages learnt and used in a warm process. */
final class LearningSection {
  private LearningSection() {}

  static void report(BenchmarkRun run) throws IOException, InterruptedException {
    double[] ours =
        BenchmarkRun.numbers(
            ChildRun.lines(
                List.of("-XX:ActiveProcessorCount=1", "-Xmx2g"),
                LearnProbe.class,
                List.of(run.data().toString())));
    double[] theirs = BenchmarkRun.numbers(run.peer("steps", run.gold().toString()));
    int posts = (int) theirs[4];
    String of = ", " + Figures.whole(posts) + " posts of " + BenchmarkRun.GOLD;
    List<String> names =
        List.of(
            "learn TF-IDF of words and characters" + of,
            "make those features",
            "learn three logistic stages of them",
            "judge all by them");
    for (int step = 0; step < names.size(); step++) {
      run.comparisons()
          .add(
              Comparison.lower(
                  names.get(step), BenchmarkRun.SKLEARN, ours[step + 1], theirs[step], 3, "s"));
    }
    run.comparisons()
        .add(
            Comparison.lower(
                "from texts to a trained model, finemo's preprocessing included",
                BenchmarkRun.SKLEARN,
                ours[0] + ours[1] + ours[2] + ours[3],
                theirs[0] + theirs[1] + theirs[2],
                2,
                "s"));
    run.comparisons()
        .add(
            Comparison.higher(
                "from texts to labels, finemo's preprocessing included",
                BenchmarkRun.SKLEARN,
                posts / (ours[0] + ours[2] + ours[4]),
                posts / (theirs[1] + theirs[3]),
                0,
                "posts/s"));
    run.sections()
        .heading("Features and stages")
        .paragraph(
            "Medians of three rounds in one warm process each, one processor. finemo's "
                + Figures.whole(ours[6])
                + " features are of tokens that preprocessing found (entities, quantities, emoji and"
                + " negation whole), the peer's "
                + Figures.whole(theirs[5])
                + " of what a regular expression finds; preprocessing alone takes finemo "
                + Markdown.decimals(ours[0], 2)
                + " s, and the peer has none. docs/features.md compares vectorizers on equal tokens.");
  }
}
