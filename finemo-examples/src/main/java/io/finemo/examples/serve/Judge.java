package io.finemo.examples.serve;

import io.finemo.core.Post;
import io.finemo.examples.live.LiveFeed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Judges posts, counts them and shows them to those who watch. */
final class Judge {
  private static final int USUAL_LENGTH = 512;

  private final ModelStore store;
  private final LiveFeed feed;
  private final ServeMetrics metrics;

  Judge(ModelStore store, LiveFeed feed, ServeMetrics metrics) {
    this.store = store;
    this.feed = feed;
    this.metrics = metrics;
  }

  /** The answer to a request, all of it by the same model. */
  byte[] answer(PostBody body) {
    ModelStore.Models models = store.now();
    if (!body.many()) {
      return judge(models, body.posts().get(0));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_LENGTH * (1 + body.posts().size()));
    out.writeBytes("{\"decisions\":[\n".getBytes(StandardCharsets.US_ASCII));
    boolean first = true;
    for (Post post : body.posts()) {
      if (!first) {
        out.write(',');
      }
      first = false;
      out.writeBytes(judge(models, post));
    }
    out.writeBytes("]}\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** Judges a post that nobody asked for. */
  void show(Post post) {
    judge(store.now(), post);
  }

  private byte[] judge(ModelStore.Models models, Post post) {
    ServedModel.Verdict<?> verdict = models.decisions().judge(post);
    metrics.judged(verdict.decision());
    verdict.show(feed, models.sentiment(post));
    return verdict.line();
  }
}
