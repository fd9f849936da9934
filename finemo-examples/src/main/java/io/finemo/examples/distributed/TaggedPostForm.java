package io.finemo.examples.distributed;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Post;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of a post with its tags: the post, its tags, and a bit for each kind of noise. */
record TaggedPostForm() implements WireForm<TaggedPost> {
  static final String NAME = "tagged-post";
  private static final PostForm POST = new PostForm();
  private static final Noise[] NOISE = Noise.values();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(TaggedPost tagged, DataOutputView out) throws IOException {
    POST.write(tagged.post(), out);
    Wire.texts(tagged.symbols(), out);
    Wire.texts(tagged.hashtags(), out);
    out.writeInt(tagged.urls());
    int bits = 0;
    for (int i = 0; i < NOISE.length; i++) {
      bits |= tagged.noise().contains(NOISE[i]) ? 1 << i : 0;
    }
    out.writeInt(bits);
  }

  @Override
  public TaggedPost read(DataInputView in) throws IOException {
    Post post = POST.read(in);
    List<String> symbols = Wire.texts(in);
    List<String> hashtags = Wire.texts(in);
    int urls = in.readInt();
    return new TaggedPost(post, symbols, hashtags, urls, noise(in.readInt()));
  }

  private static Set<Noise> noise(int bits) {
    Set<Noise> noise = EnumSet.noneOf(Noise.class);
    for (int i = 0; i < NOISE.length; i++) {
      if ((bits & 1 << i) != 0) {
        noise.add(NOISE[i]);
      }
    }
    return noise;
  }
}
