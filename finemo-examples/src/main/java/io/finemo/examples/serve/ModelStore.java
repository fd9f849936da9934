package io.finemo.examples.serve;

import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The models that judge now. Taking the files anew swaps both at once, or neither. */
final class ModelStore {
  private final ServeSettings settings;
  private volatile Models models;

  /**
   * What judges, of one moment.
   *
   * @param decisions decides
   * @param sentiment tells the direction of posts whose authors do not
   */
  record Models(ServedModel<?> decisions, Optional<ServedModel<?>> sentiment) {

    /** The direction of a post that declares none. */
    Optional<MarketSentiment> sentiment(Post post) {
      return post.declaredSentiment().isPresent()
          ? Optional.empty()
          : sentiment.flatMap(model -> model.sentiment(post));
    }
  }

  ModelStore(ServeSettings settings) throws IOException {
    this.settings = settings;
    this.models = read();
  }

  Models now() {
    return models;
  }

  /**
   * Takes the files anew.
   *
   * @throws IOException if one cannot be read, or is of another task or other labels than clients
   *     of this service rely on; then nothing has changed
   */
  synchronized Models reload() throws IOException {
    Models fresh = read();
    String before = models.decisions().contract();
    String after = fresh.decisions().contract();
    if (!after.equals(before)) {
      throw new ModelFormatException(
          settings.model() + ": is a model of " + after + ", but the one served is of " + before);
    }
    warm(fresh);
    models = fresh;
    return fresh;
  }

  private Models read() throws IOException {
    ServedModel<?> decisions = ServedModel.read(settings.model());
    Optional<Path> file = settings.sentiment();
    if (file.isEmpty()) {
      return new Models(decisions, Optional.empty());
    }
    ServedModel<?> sentiment = ServedModel.read(file.get());
    if (!(sentiment.saved().task() instanceof Task.Sentiment)) {
      throw new ModelFormatException(
          file.get() + ": is a model of " + sentiment.contract() + ", not of sentiment");
    }
    return new Models(decisions, Optional.of(sentiment));
  }

  /** Judges posts for nobody, so that what models make at their first post is made. */
  private void warm(Models fresh) throws IOException {
    try (PostReader sample = EmbeddedSample.open(ReadOptions.defaults())) {
      for (PostRow row : sample) {
        fresh.decisions().judge(row.post()).line();
        fresh.sentiment(row.post());
      }
    }
  }
}
