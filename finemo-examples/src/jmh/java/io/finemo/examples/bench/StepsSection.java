package io.finemo.examples.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Posts a second and bytes a post of every step, by JMH. */
final class StepsSection {
  private static final String SPANISH = "finances/opportunity-gold.csv";
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String[] STEPS = {
    "read", "strict", "entities", "preprocess", "features", "decide", "predict", "tag", "count"
  };
  private static final String[] PREPROCESSING = {
    "none", "hashtags", "spelling", "morphology", "negation"
  };

  private static final Map<String, String> WORDS =
      Map.of(
          "read", "read and parse the file, gzip included",
          "strict", "entities, twitter-text's rules",
          "entities", "entities, traders' rules",
          "preprocess", "preprocess, all steps",
          "features", "features of an analysed post",
          "decide", "decision by features",
          "predict", "**all of it: from the post to a line of JSON**",
          "tag", "cashtags and hashtags of a post for the study",
          "count", "all statistics of the study",
          "none", "tokens, entities, language; no step");

  private StepsSection() {}

  /** Learns a model of the Spanish posts, measures all, and writes the tables. */
  static void report(BenchmarkRun run) throws Exception {
    Path spanish = run.folder().resolve("Spanish.finemo");
    TrainedFile.opportunities(run.data().resolve(SPANISH), "es", spanish);
    Map<String, List<RunResult>> results = new LinkedHashMap<>();
    results.put("stocknet", measure(run.data().resolve(BenchmarkRun.STREAM), run.model()));
    results.put("English", measure(run.gold(), run.model()));
    results.put("Spanish", measure(run.data().resolve(SPANISH), spanish));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("step"));
    results.keySet().forEach(name -> head.addAll(List.of(name + ", posts/s", "bytes/post")));
    rows.add(head);
    for (String step : STEPS) {
      rows.add(row(WORDS.getOrDefault(step, step), "step", step, results));
    }
    for (String step : PREPROCESSING) {
      rows.add(row(WORDS.getOrDefault(step, step + " alone"), "steps", step, results));
    }
    run.sections()
        .heading("Every step")
        .paragraph(
            "JMH, one thread, after ten seconds of warm-up; the posts of a file over and over, so that"
                + " caches are warm (docs/preprocessing.md has posts never seen before). Bytes are what is"
                + " allocated. The last five rows are preprocessing with one step behind the cutting"
                + " into tokens. `stocknet`: "
                + BenchmarkRun.STREAM
                + ", judged by the model of the second; `English`: "
                + BenchmarkRun.GOLD
                + "; `Spanish`: "
                + SPANISH
                + ".")
        .table(rows);
  }

  private static List<RunResult> measure(Path file, Path model) throws RunnerException {
    List<RunResult> all =
        new ArrayList<>(
            new Runner(
                    options(StepBenchmark.class, file.toString())
                        .param("step", STEPS)
                        .param("model", model.toString())
                        .build())
                .run());
    all.addAll(
        new Runner(
                options(PreprocessorBenchmark.class, file.toString())
                    .param("steps", PREPROCESSING)
                    .build())
            .run());
    return all;
  }

  private static OptionsBuilder options(Class<?> benchmark, String file) {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("\\." + benchmark.getSimpleName() + "\\.")
        .param("file", file)
        .addProfiler(GCProfiler.class)
        .warmupIterations(5)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(1));
    return options;
  }

  private static List<String> row(
      String words, String parameter, String value, Map<String, List<RunResult>> results) {
    List<String> row = new ArrayList<>(List.of(words));
    for (List<RunResult> file : results.values()) {
      RunResult result =
          file.stream()
              .filter(one -> one.getParams().getParamsKeys().contains(parameter))
              .filter(one -> one.getParams().getParam(parameter).equals(value))
              .findFirst()
              .orElseThrow();
      Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
      row.add(Figures.whole(result.getPrimaryResult().getScore()));
      row.add(Figures.whole(bytes == null ? Double.NaN : bytes.getScore()));
    }
    return row;
  }
}
