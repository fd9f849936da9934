package io.finemo.examples.embed;

import io.finemo.core.Post;
import io.finemo.core.text.Token;
import io.finemo.preprocess.Outcome;
import io.finemo.preprocess.PreprocessingStream;
import io.finemo.preprocess.Preprocessor;
import java.util.List;

/** finemo-core and finemo-preprocess: posts kept as tokens, or discarded for a reason. */
public final class FilterPosts {
  private FilterPosts() {}

  public static void main(String[] args) {
    List<Post> posts =
        List.of(
            Post.of("1", "I did not bougth $TSLA at 240, sorry!"),
            Post.of("2", "RT @ann: I like $TSLA at these prices"),
            Post.of("3", "what a lovely evening by the sea with all of you"));
    PreprocessingStream stream = Preprocessor.standard().stream();
    for (Post post : posts) {
      Outcome outcome = stream.next(post);
      if (outcome instanceof Outcome.Kept kept) {
        List<String> words = kept.post().tokens().stream().map(Token::norm).toList();
        System.out.println(post.id() + " kept " + words);
      } else if (outcome instanceof Outcome.Discarded discarded) {
        System.out.println(post.id() + " discarded " + discarded.reason());
      }
    }
  }
}
