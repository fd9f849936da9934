package io.finemo.cashtag.noise;

import io.finemo.cashtag.author.Pseudonyms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Spam scores of authors and of symbols, highest first, then by posts, then by name.
 *
 * @param authors the authors by identifier
 * @param symbols the symbols
 * @param withoutAuthor how many posts with a cashtag state no author; they count for their symbols
 * @param authorsError how many posts of an author may be missing from its score, and how many posts
 *     an author that is left out may have, where memory is bounded; 0 if all is exact
 * @param symbolsError the same of symbols
 */
public record SpamReport(
    List<SpamScore> authors,
    List<SpamScore> symbols,
    long withoutAuthor,
    long authorsError,
    long symbolsError) {

  /**
   * Sorts the scores.
   *
   * @param authors the authors, in any order
   * @param symbols the symbols, in any order
   * @param withoutAuthor how many posts state no author
   * @param authorsError how many posts of an author may be missing
   * @param symbolsError how many posts of a symbol may be missing
   */
  public SpamReport {
    authors = SpamScore.sorted(authors);
    symbols = SpamScore.sorted(symbols);
  }

  /**
   * The authors whose score is above a bound.
   *
   * @param bound the score that must be exceeded, 0 to 1
   * @param leastPosts how many posts an author has at least, so that a few do not condemn
   * @return their identifiers
   */
  public Set<String> authorsAbove(double bound, long leastPosts) {
    Set<String> above = new HashSet<>();
    for (SpamScore author : authors) {
      if (author.total() > bound && author.posts() >= leastPosts) {
        above.add(author.key());
      }
    }
    return Set.copyOf(above);
  }

  /**
   * The same scores with a pseudonym for each author.
   *
   * @param pseudonyms makes the pseudonyms
   * @return the scores, for a table to show; to leave out posts of authors the names are needed
   */
  public SpamReport pseudonymised(Pseudonyms pseudonyms) {
    return new SpamReport(
        authors.stream()
            .map(
                score ->
                    new SpamScore(
                        pseudonyms.of(score.key()),
                        score.posts(),
                        score.postsClean(),
                        score.parts()))
            .toList(),
        symbols,
        withoutAuthor,
        authorsError,
        symbolsError);
  }
}
