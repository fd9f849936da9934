package io.finemo.examples.bench;

import io.finemo.core.Post;
import io.finemo.examples.measure.Memory;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What can only be measured in a virtual machine that has done nothing yet. Prints one line of
 * figures.
 */
public final class PreprocessingProbe {
  private static final int WARM_UP_PASSES = 12;

  private PreprocessingProbe() {}

  /** Runs the probe of the first argument. */
  public static void main(String[] args) throws IOException {
    String line =
        switch (args[0]) {
          case "first" -> firstResult(args[1]);
          case "cold" -> cold(args[1]);
          case "memory" -> memory(args[1]);
          default -> throw new IllegalArgumentException("unknown probe: " + args[0]);
        };
    System.out.println(line);
  }

  /** Milliseconds from the start of the machine to the first analysed post of a language. */
  private static String firstResult(String code) {
    analyze(Preprocessor.forLanguage(language(code)), List.of(post(code)));
    return Long.toString(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  /**
   * Posts a second: in a cold machine; with warm code on posts not seen before, so that caches are
   * of no help beyond what other posts left there; on the same posts once more.
   */
  private static String cold(String file) throws IOException {
    List<Post> posts = BenchmarkPosts.read(file);
    List<Post> first = posts.subList(0, posts.size() / 2);
    List<Post> second = posts.subList(posts.size() / 2, posts.size());
    Preprocessor preprocessor = Preprocessor.standard();
    double coldMachine = perSecond(preprocessor, first);
    for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
      analyze(preprocessor, first);
    }
    double newPosts = perSecond(preprocessor, second);
    double seenPosts = perSecond(preprocessor, second);
    return String.format(Locale.ROOT, "%.0f %.0f %.0f", coldMachine, newPosts, seenPosts);
  }

  /** Megabytes of heap that a language holds once it was used. */
  private static String memory(String code) {
    long before = Memory.heldBytes();
    Preprocessor preprocessor = Preprocessor.forLanguage(language(code));
    analyze(preprocessor, List.of(post(code)));
    double held = (Memory.heldBytes() - before) / 1e6;
    // Used again, so that nothing of it could be collected before.
    analyze(preprocessor, List.of(post(code)));
    return String.format(Locale.ROOT, "%.1f", held);
  }

  private static double perSecond(Preprocessor preprocessor, List<Post> posts) {
    long start = System.nanoTime();
    analyze(preprocessor, posts);
    return posts.size() * 1e9 / (System.nanoTime() - start);
  }

  private static void analyze(Preprocessor preprocessor, List<Post> posts) {
    List<Object> answers = new ArrayList<>(posts.size());
    for (Post post : posts) {
      answers.add(preprocessor.analyze(post));
    }
    if (answers.size() != posts.size()) {
      throw new IllegalStateException("answers were lost");
    }
  }

  private static Language language(String code) {
    return Language.ofCode(code).orElseThrow();
  }

  private static Post post(String code) {
    return Post.of(
        "1",
        switch (code) {
          case "es" -> "#buenasnoticias creo que $SAN no va a bajar, precausion con los cortos";
          case "fr" -> "#bonnenouvelle je pense que $AIR ne va pas baisser, atention aux ventes";
          default -> "#goodnews I belive $TSLA is not going to fall, careful with your shorts";
        });
  }
}
