package io.finemo.examples.embed;

import io.finemo.classify.Prediction;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import io.finemo.core.read.PostFormat;
import io.finemo.core.read.PostReadException;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Polls, judges, writes, and commits behind the writing: nothing is lost, some may come twice. */
public final class ConsumerLoop {
  private final Consumer consumer;
  private final Function<Post, Prediction<FinancialEmotion>> judge;
  private final Sink sink;

  /** What the loop needs of a Kafka consumer; auto-commit is off. */
  public interface Consumer {
    List<Message> poll();

    /** Commits what the last poll gave. */
    void commit();
  }

  /** Where results go. Both lists are written, and on the disk, when it returns. */
  public interface Sink {
    void write(List<Judged> judged, List<DeadLetter> dead) throws IOException;
  }

  /** A message, whose value is one object of JSON, as the X API writes it. */
  public interface Message {
    long offset();

    byte[] value();
  }

  /** The offset tells a message that comes for the second time. */
  public record Judged(long offset, String id, Prediction<FinancialEmotion> prediction) {}

  /** A message that will never become a post, however often it is read. */
  public record DeadLetter(long offset, String reason) {}

  public ConsumerLoop(
      Consumer consumer, Function<Post, Prediction<FinancialEmotion>> judge, Sink sink) {
    this.consumer = consumer;
    this.judge = judge;
    this.sink = sink;
  }

  /** Runs until told to stop. If writing fails, nothing is committed, and the batch comes again. */
  public void run(BooleanSupplier stopped) throws IOException {
    while (!stopped.getAsBoolean()) {
      List<Message> batch = consumer.poll();
      if (batch.isEmpty()) {
        continue;
      }
      List<Judged> judged = new ArrayList<>();
      List<DeadLetter> dead = new ArrayList<>();
      for (Message message : batch) {
        post(message, dead)
            .ifPresent(
                post -> judged.add(new Judged(message.offset(), post.id(), judge.apply(post))));
      }
      sink.write(judged, dead);
      consumer.commit();
    }
  }

  private static Optional<Post> post(Message message, List<DeadLetter> dead) throws IOException {
    List<String> faults = new ArrayList<>();
    ReadOptions options =
        ReadOptions.builder()
            .format(PostFormat.X_V2)
            .rejectHandler(reject -> faults.add(reject.reason()))
            .build();
    ByteArrayInputStream value = new ByteArrayInputStream(message.value());
    Optional<Post> post = Optional.empty();
    try (PostReader reader = PostReaders.open(value, "message.jsonl", options)) {
      post = reader.read().map(PostRow::post);
      if (post.isEmpty() || reader.read().isPresent()) {
        faults.add("a message holds one post, on one line");
      }
    } catch (PostReadException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    if (faults.isEmpty()) {
      return post;
    }
    dead.add(new DeadLetter(message.offset(), faults.get(0)));
    return Optional.empty();
  }
}
