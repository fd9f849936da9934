package io.finemo.examples.distributed;

import io.finemo.core.Author;
import io.finemo.core.MarketSentiment;
import io.finemo.core.Post;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of a post: all of it, in the order of its components. */
record PostForm() implements WireForm<Post> {
  static final String NAME = "post";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(Post post, DataOutputView out) throws IOException {
    Wire.text(post.id(), out);
    Wire.text(post.text(), out);
    Wire.moment(post.createdAt(), out);
    out.writeBoolean(post.author().isPresent());
    if (post.author().isPresent()) {
      write(post.author().get(), out);
    }
    Wire.optional(post.language(), out);
    Wire.optional(post.repostOf(), out);
    Wire.texts(post.declaredAssets(), out);
    Wire.optional(post.declaredSentiment().map(MarketSentiment::name), out);
  }

  private static void write(Author author, DataOutputView out) throws IOException {
    Wire.text(author.id(), out);
    Wire.text(author.handle(), out);
    Wire.count(author.followers(), out);
    Wire.count(author.following(), out);
    Wire.count(author.posts(), out);
    Wire.moment(author.accountCreated(), out);
    out.writeBoolean(author.verified());
  }

  @Override
  public Post read(DataInputView in) throws IOException {
    String id = Wire.text(in);
    String text = Wire.text(in);
    Optional<Instant> createdAt = Wire.moment(in);
    Optional<Author> author = in.readBoolean() ? Optional.of(readAuthor(in)) : Optional.empty();
    Optional<String> language = Wire.optional(in);
    Optional<String> repostOf = Wire.optional(in);
    List<String> assets = Wire.texts(in);
    Optional<String> sentiment = Wire.optional(in);
    return new Post(
        id,
        text,
        createdAt,
        author,
        language,
        repostOf,
        assets,
        sentiment.map(MarketSentiment::valueOf));
  }

  private static Author readAuthor(DataInputView in) throws IOException {
    return new Author(
        Wire.text(in),
        Wire.text(in),
        Wire.count(in),
        Wire.count(in),
        Wire.count(in),
        Wire.moment(in),
        in.readBoolean());
  }
}
