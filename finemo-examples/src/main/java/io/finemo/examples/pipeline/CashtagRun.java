package io.finemo.examples.pipeline;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagOptions;
import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.graph.PairReportOptions;
import io.finemo.cashtag.noise.CashtagJudge;
import io.finemo.cashtag.noise.ConfusedSymbols;
import io.finemo.cashtag.noise.ConfusionOptions;
import io.finemo.cashtag.noise.NoiseOptions;
import io.finemo.cashtag.noise.NoiseReport;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.cashtag.noise.ProfileOptions;
import io.finemo.cashtag.noise.ProfileStatistic;
import io.finemo.cashtag.noise.SpamStatistic;
import io.finemo.cashtag.noise.SurestConfusions;
import io.finemo.cashtag.noise.SymbolProfiles;
import io.finemo.cashtag.volume.DayRange;
import io.finemo.core.Post;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.text.EntityExtractor;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The cashtag study of a stream, noise and all. Posts are never held: a source is read once, or
 * twice for what only the whole stream tells.
 *
 * @param directory what is listed
 * @param options how to count
 * @param pairs what to look for among the pairs
 * @param noise how much is done about noise
 * @param period the days that are meant, where the stream's own begin or end within a day
 */
public record CashtagRun(
    SymbolDirectory directory,
    CashtagOptions options,
    PairReportOptions pairs,
    NoiseSearch noise,
    Optional<DayRange> period) {

  /**
   * Checks that the parts are there.
   *
   * @param directory what is listed
   * @param options how to count
   * @param pairs what to look for among the pairs
   * @param noise how much is done about noise
   * @param period the days that are meant
   */
  public CashtagRun {
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(pairs, "pairs");
    Objects.requireNonNull(noise, "noise");
    Objects.requireNonNull(period, "period");
  }

  /** How much is done about noise. */
  public enum NoiseSearch {
    /** Nothing: every post counts as clean. */
    OFF,
    /** What can be told while the stream goes by. The posts are read once. */
    STREAM,
    /**
     * The same, and what takes scores and profiles of all posts: spam by its authors, and confused
     * symbols. The posts are read twice.
     */
    FULL
  }

  /** Posts that can be read from the first to the last, and read again. */
  @FunctionalInterface
  public interface Source {
    /**
     * Reads them once.
     *
     * @param consumer takes each
     * @throws IOException if they cannot be read
     */
    void read(Consumer<Post> consumer) throws IOException;
  }

  /**
   * Studies the posts.
   *
   * @param posts the posts, in the order of the stream
   * @return what was found, without prices
   * @throws IOException if they cannot be read
   */
  public CashtagFindings study(Source posts) throws IOException {
    StudyCounts study = counts();
    if (noise == NoiseSearch.OFF) {
      PostTagger tagger = PostTagger.standard();
      posts.read(post -> study.add(tagger.tag(post)));
      return findings(study);
    }
    NoiseTagger tagger = noiseTagger(directory);
    if (noise == NoiseSearch.STREAM) {
      posts.read(post -> study.add(tagger.tag(post)));
      return findings(study).with(new NoiseReport(tagger.counts(), List.of()));
    }
    SpamStatistic spam = new SpamStatistic(options.maxCounters());
    ProfileStatistic profiles =
        new ProfileStatistic(ProfileOptions.defaults().withMaxCounters(options.maxCounters()));
    posts.read(
        post -> {
          TaggedPost tagged = tagger.tag(post);
          spam.add(tagged);
          profiles.add(tagged);
        });
    NoiseTagger again = tagger.withScores(spam.result());
    SymbolProfiles company = profiles.result();
    ConfusedSymbols readings = new ConfusedSymbols(company, directory, ConfusionOptions.defaults());
    SurestConfusions confused = new SurestConfusions(options.maxCounters());
    posts.read(
        post -> {
          TaggedPost tagged = again.tag(post);
          study.add(tagged);
          confused.add(readings.find(tagged));
        });
    return findings(study).with(confused.report(again.counts(), company));
  }

  /**
   * The start of counting.
   *
   * @return counts of no post
   */
  public StudyCounts counts() {
    return new StudyCounts(directory, options);
  }

  /**
   * The start of a stream, where noise is told while it goes by.
   *
   * @param directory what is listed
   * @return tags posts in their order
   */
  public static NoiseTagger noiseTagger(SymbolDirectory directory) {
    return new NoiseTagger(
        EntityExtractor.extended()::extract, CashtagJudge.with(directory), NoiseOptions.defaults());
  }

  /**
   * What follows from what was counted.
   *
   * @param counts the counts of all posts
   * @return the findings, without prices and noise
   */
  public CashtagFindings findings(StudyCounts counts) {
    CashtagReport counted = counts.study().result();
    return CashtagFindings.of(
        period.isPresent() ? counted.over(period.get()) : counted,
        counts.months().result(),
        directory,
        pairs);
  }
}
