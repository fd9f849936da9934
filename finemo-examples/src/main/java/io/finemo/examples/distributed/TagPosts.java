package io.finemo.examples.distributed;

import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/** Finds the tags of posts, without a judgement on noise: each post by itself, by many tasks. */
final class TagPosts extends RichMapFunction<Post, TaggedPost> {
  private static final long serialVersionUID = 1;

  private transient @Nullable PostTagger tagger;

  @Override
  public void open(OpenContext unused) {
    tagger = PostTagger.standard();
  }

  @Override
  public TaggedPost map(Post post) {
    return Objects.requireNonNull(tagger, "opened before the first post").tag(post);
  }
}
