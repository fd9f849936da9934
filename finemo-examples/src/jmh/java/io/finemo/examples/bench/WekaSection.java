package io.finemo.examples.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Forest and support vector machine beside Weka's own. */
final class WekaSection {
  private static final int POSTS = 1_000;

  private WekaSection() {}

  static void report(BenchmarkRun run) throws IOException, InterruptedException {
    Map<String, double[]> figures = new LinkedHashMap<>();
    for (String line :
        ChildRun.lines(
            List.of("-XX:ActiveProcessorCount=1", "-Xmx2g"),
            WekaProbe.class,
            List.of(run.data().toString(), Integer.toString(POSTS)))) {
      String[] parts = line.split(" ", 2);
      figures.put(parts[0], BenchmarkRun.numbers(List.of(parts[1])));
    }
    Map<String, String> names = new LinkedHashMap<>();
    names.put("forest", "RandomForest, 100 trees");
    names.put("svm", "SMO");
    List<String> accuracy = new ArrayList<>();
    names.forEach(
        (key, name) -> {
          double[] ours = figures.get("finemo-" + key);
          double[] theirs = figures.get("weka-" + key);
          String peer = "Weka's StringToWordVector + " + name;
          String what = key.equals("svm") ? "linear SVM" : "forest of 100 trees";
          String posts = Figures.whole(POSTS) + " posts";
          run.comparisons()
              .add(
                  Comparison.lower(
                      what + ": texts to model, " + posts, peer, ours[0], theirs[0], 2, "s"));
          run.comparisons()
              .add(
                  Comparison.higher(
                      what + ": texts to labels", peer, ours[1], theirs[1], 0, "posts/s"));
          accuracy.add(
              String.format(Locale.ROOT, "%s: finemo %.3f, Weka %.3f", what, ours[2], theirs[2]));
        });
    run.sections()
        .heading("Beside Weka's own")
        .paragraph(
            "The first run in a new machine of each, one processor: "
                + Figures.whole(POSTS)
                + " posts of "
                + BenchmarkRun.GOLD
                + " learnt from, as many judged; words with TF-IDF, nothing else; Weka's classifiers with"
                + " their default settings, finemo's one label against the rest. Accuracy: "
                + String.join("; ", accuracy)
                + ". On wide rows Weka's forest and SMO take minutes, see docs/forest.md.");
  }
}
