package io.finemo.examples.serve;

import io.finemo.core.Decision;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import io.finemo.core.ThreadSafe;
import io.finemo.core.archive.Limits;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.internal.Sha256;
import io.finemo.examples.live.LiveFeed;
import io.finemo.examples.live.LivePost;
import io.finemo.examples.pipeline.Explainer;
import io.finemo.examples.pipeline.Found;
import io.finemo.examples.pipeline.Judgement;
import io.finemo.examples.pipeline.OpportunityModel;
import io.finemo.examples.pipeline.PostJudge;
import io.finemo.examples.pipeline.Reasons;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.report.PredictionJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A model file, ready to judge posts.
 *
 * @param <L> the type of the labels
 */
@ThreadSafe
final class ServedModel<L> {
  private final PostJudge<L> judge;
  private final ModelArchive archive;
  private final Path file;
  private final String sha256;
  private final Instant readAt = Instant.now();

  private ServedModel(SavedModel<L> saved, ModelArchive archive, Path file, String sha256) {
    this.judge = PostJudge.by(saved);
    this.archive = archive;
    this.file = file;
    this.sha256 = sha256;
  }

  /** Reads a file once, so that what is served is what was hashed. */
  static ServedModel<?> read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > Limits.defaults().maxTotalBytes()) {
      throw new ModelFormatException(
          file + ": must be at most " + Limits.defaults().maxTotalBytes() + " bytes: " + size);
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      ModelArchive archive = ModelArchive.read(new ByteArrayInputStream(bytes), Limits.defaults());
      return of(SavedModel.of(archive), archive, file, Sha256.hex(bytes));
    } catch (ModelFormatException e) {
      throw new ModelFormatException(file + ": " + e.getMessage(), e);
    }
  }

  private static <L> ServedModel<L> of(
      SavedModel<L> saved, ModelArchive archive, Path file, String sha256) {
    return new ServedModel<>(saved, archive, file, sha256);
  }

  SavedModel<L> saved() {
    return judge.saved();
  }

  ModelArchive archive() {
    return archive;
  }

  Path file() {
    return file;
  }

  /** The hash of the file, in 64 hexadecimal digits. */
  String sha256() {
    return sha256;
  }

  Instant readAt() {
    return readAt;
  }

  /** What it learnt and the labels it knows: what clients rely on. */
  String contract() {
    return saved().task().name() + " " + labels();
  }

  /** The labels as they are written. */
  List<String> labels() {
    return saved().model().labels().stream().map(saved().task().codec()::write).toList();
  }

  /** Judges a post. */
  Verdict<L> judge(Post post) {
    return new Verdict<>(judge.judge(post));
  }

  /** The direction it tells of a post, if it is one of market sentiment and does not abstain. */
  Optional<MarketSentiment> sentiment(Post post) {
    return judge(post).label(MarketSentiment.class);
  }

  /**
   * What a model says of a post.
   *
   * @param judgement what it says
   */
  record Verdict<L>(Judgement<L> judgement) {

    /** The line that {@code finemo predict} writes. */
    byte[] line() {
      return PredictionJson.line(judgement);
    }

    /** What was decided, if it is of this type. */
    <T> Optional<T> label(Class<T> type) {
      return judgement.prediction().decision() instanceof Decision.Decided<L> decided
              && type.isInstance(decided.label())
          ? Optional.of(type.cast(decided.label()))
          : Optional.empty();
    }

    /** The kind of the decision, as in {@link #line}. */
    String decision() {
      Decision<L> decision = judgement.prediction().decision();
      if (decision instanceof Decision.Decided<L>) {
        return "decided";
      }
      return decision instanceof Decision.Excluded<L> ? "excluded" : "abstained";
    }

    /** Shows the post to those who watch. */
    void show(LiveFeed feed, Optional<MarketSentiment> told) {
      Post original = judgement.post().post();
      boolean opportunity =
          label(FinancialEmotion.class).filter(FinancialEmotion.OPPORTUNITY::equals).isPresent();
      Optional<MarketSentiment> declared = original.declaredSentiment();
      feed.offer(
          new LivePost(
              original.id(),
              Instant.now(),
              original.text(),
              words(),
              opportunityProbability(),
              opportunity,
              judgement.post().assets(),
              declared.isPresent() ? declared : told,
              declared.isPresent(),
              feed.isWanted(opportunity) ? pieces() : List.of()));
    }

    private String words() {
      return judgement.prediction().decision() instanceof Decision.Decided<L> decided
          ? judgement
              .model()
              .task()
              .codec()
              .write(decided.label())
              .toLowerCase(Locale.ROOT)
              .replace('_', ' ')
          : "undecided";
    }

    private double opportunityProbability() {
      for (L label : judgement.model().model().labels()) {
        if (label == FinancialEmotion.OPPORTUNITY) {
          return Math.min(1, Math.max(0, judgement.prediction().probability(label)));
        }
      }
      return 0;
    }

    private List<Reasons.Piece> pieces() {
      return judgement.model().model() instanceof OpportunityModel opportunities
          ? new Explainer(opportunities).explain(judgement.post(), Found.REASONS).pieces()
          : List.of();
    }
  }
}
