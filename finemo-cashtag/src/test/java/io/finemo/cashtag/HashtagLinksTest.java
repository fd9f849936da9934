package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Post;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashtagLinksTest {
  private static final CashtagOptions THREE = new CashtagOptions(3);

  /** By hand: B-y 2 / ln 3, A-x 1 / ln 2, B-x 1 / ln 3; the C that is alone has none. */
  @Test
  void theClosestComesFirstAndTheUndefinedLast() {
    HashtagLinks links = new HashtagLinks(THREE);
    links.add(post(List.of("C"), List.of("a")));
    links.add(post(List.of("A", "B"), List.of("x")));
    links.add(post(List.of("A"), List.of()));
    links.add(post(List.of("B"), List.of("y")));
    links.add(post(List.of("B"), List.of("y")));

    assertThat(links.result().links())
        .extracting(link -> link.symbol() + link.hashtag())
        .containsExactly("By", "Ax", "Bx", "Ca");
  }

  @Test
  void postsOfMoreTagsThanAreLinkedAreCountedAsCut() {
    assertThat(cut(3, 3)).isZero();
    assertThat(cut(4, 1)).isEqualTo(1);
    assertThat(cut(1, 4)).isEqualTo(1);
    assertThat(cut(4, 0)).as("nothing to link").isZero();
    assertThat(cut(0, 4)).as("nothing to link").isZero();
  }

  @Test
  void linksOfOtherOptionsDoNotAddUp() {
    HashtagLinks links = new HashtagLinks(THREE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> links.merge(new HashtagLinks(CashtagOptions.defaults())))
        .withMessageContaining("different options");
  }

  private static long cut(int symbols, int hashtags) {
    HashtagLinks links = new HashtagLinks(THREE);
    links.add(post(tags("S", symbols), tags("h", hashtags)));
    assertThat(links.result().links()).hasSize(Math.min(3, symbols) * Math.min(3, hashtags));
    return links.result().cutPosts();
  }

  private static List<String> tags(String prefix, int size) {
    return IntStream.range(0, size).mapToObj(i -> prefix + i).toList();
  }

  private static TaggedPost post(List<String> symbols, List<String> hashtags) {
    return new TaggedPost(Post.of("id", ""), symbols, hashtags, 0, Set.of());
  }
}
