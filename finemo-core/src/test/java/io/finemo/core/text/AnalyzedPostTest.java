package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Post;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzedPostTest {
  private static final TextCounts NOTHING = new TextCounts(0, 0, 0, 0, 0);

  @Test
  void speaksOfTheDeclaredAssetsAndThenOfItsCashtagsAndCompanies() {
    Post post = Post.builder("1", "$tsla").declaredAssets(List.of("GM", "TSLA")).build();
    List<Entity> entities =
        List.of(
            new Entity.Cashtag("tsla", new Span(0, 5)),
            new Entity.Hashtag("cars", new Span(6, 11)),
            new Entity.Cashtag("f", new Span(12, 14)),
            new Entity.Cashtag("F", new Span(15, 17)),
            new Entity.Company("KO", new Span(18, 27)),
            new Entity.Company("TSLA", new Span(28, 33)));

    assertThat(analyzed(post, entities).assets()).containsExactly("GM", "TSLA", "F", "KO");
    assertThat(analyzed(Post.of("1", ""), List.of()).assets()).isEmpty();
  }

  @Test
  void refusesOffsetsThatDoNotFitTheText() {
    OffsetMap one = new OffsetMap.Builder(1).append('a', 0, 1).map();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AnalyzedPost(
                    Post.of("1", "ab"),
                    "en",
                    "ab",
                    one,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    NOTHING))
        .withMessage("offsets of 1 units for a text of 2");
  }

  @Test
  void doesNotChangeWithTheListsItWasMadeOf() {
    List<Entity> entities = new ArrayList<>(List.of(new Entity.Cashtag("F", new Span(0, 2))));
    AnalyzedPost post = analyzed(Post.of("1", "$F"), entities);

    entities.clear();

    assertThat(post.entities()).hasSize(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> post.tokens().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> post.quantities().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> post.emoji().clear());
  }

  @Test
  void countsAreNeverNegativeNorAreMoreLettersUpperCaseThanThereAre() {
    assertThat(new TextCounts(1, 2, 5, 5, 3).upperCase()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextCounts(0, 0, 4, 5, 0))
        .withMessageContaining("5 > 4");
    assertThatIllegalArgumentException().isThrownBy(() -> new TextCounts(-1, 0, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextCounts(0, -1, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextCounts(0, 0, -1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextCounts(0, 0, -1, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextCounts(0, 0, 0, 0, -1));
  }

  @Test
  void quantitiesAreNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Quantity(Double.NaN, Quantity.Unit.PLAIN, "", 1, false, new Span(3, 4)))
        .withMessageContaining("3");
  }

  private static AnalyzedPost analyzed(Post post, List<Entity> entities) {
    return new AnalyzedPost(
        post,
        "en",
        "",
        new OffsetMap.Builder(0).map(),
        List.of(),
        entities,
        List.of(),
        List.of(),
        NOTHING);
  }
}
