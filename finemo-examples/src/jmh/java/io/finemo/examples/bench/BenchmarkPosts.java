package io.finemo.examples.bench;

import io.finemo.core.Post;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.pipeline.EmbeddedSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The posts that are measured on. */
final class BenchmarkPosts {
  private BenchmarkPosts() {}

  /** All posts of a file, or of the sample inside the jar where its name is empty. */
  static List<Post> read(String file) throws IOException {
    ReadOptions options = ReadOptions.defaults();
    List<Post> posts = new ArrayList<>();
    try (PostReader reader =
        file.isEmpty() ? EmbeddedSample.open(options) : PostReaders.open(Path.of(file), options)) {
      for (PostRow row : reader) {
        posts.add(row.post());
      }
    }
    return posts;
  }
}
