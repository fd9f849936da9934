package io.finemo.examples.embed;

import io.finemo.core.Post;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import java.io.IOException;
import java.nio.file.Path;

/** finemo-core alone: posts of a file, and what stands in them. */
public final class ReadPosts {
  private ReadPosts() {}

  public static void main(String[] args) throws IOException {
    EntityExtractor extractor = EntityExtractor.extended();
    ReadOptions options =
        ReadOptions.builder()
            .rejectHandler(reject -> System.out.println("line " + reject.line() + ": rejected"))
            .build();
    try (PostReader reader = PostReaders.open(Path.of(args[0]), options)) {
      for (PostRow row : reader) {
        Post post = row.post();
        for (Entity entity : extractor.extract(post.text())) {
          System.out.println(post.id() + " " + entity);
        }
      }
      System.out.println(reader.accepted() + " read, " + reader.rejected() + " rejected");
    }
  }
}
