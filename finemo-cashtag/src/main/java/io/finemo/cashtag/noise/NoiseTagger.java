package io.finemo.cashtag.noise;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.PostTagger;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Author;
import io.finemo.core.Post;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.core.text.Entity;
import io.finemo.core.text.EntityExtractor;
import io.finemo.core.text.NearDuplicates;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tags the posts of a stream and says which of them are noise, and why.
 *
 * <ul>
 *   <li>{@link Noise#REPOST}: the source marks it so, or its text starts with {@code RT @}. A
 *       repost is compared with nothing.
 *   <li>{@link Noise#NEAR_DUPLICATE}: its tokens repeat those of an earlier post, as {@link
 *       NearDuplicates} finds. The first one of a text stays clean.
 *   <li>{@link Noise#TAG_LIST}: more distinct symbols than {@link NoiseOptions#maxSymbols()}.
 *   <li>{@link Noise#FALSE_CASHTAG}: it has cashtags, and {@link CashtagJudge} takes none of them
 *       for an asset.
 *   <li>{@link Noise#SPAM_AUTHOR}: the score of its author is above the bound, where scores were
 *       given.
 * </ul>
 *
 * <p>Trusted authors, verified ones or those of many followers, may name many symbols and are no
 * spammers. What repeats another post does so whoever writes it.
 *
 * <p>Posts must come in the order of the stream; posts without a date count as of the one before.
 * Not thread-safe: one for each stream.
 */
public final class NoiseTagger {
  private static final int VERSION = 1;

  private final Function<? super String, ? extends List<Entity>> extractor;
  private final CashtagJudge judge;
  private final NoiseOptions options;
  private final Set<String> spammers;
  private final NearDuplicates seen;
  private final PostTagger tagger;
  private final ConstantCounts<Noise> reasons = new ConstantCounts<>(Noise.class);
  private final ConstantCounts<CashtagReason> cashtags = new ConstantCounts<>(CashtagReason.class);

  /** Of the post at hand; a field, so that a post costs no new set. */
  private final Set<Noise> noise = EnumSet.noneOf(Noise.class);

  private long posts;
  private long postsClean;
  private long trusted;
  private long mixedPosts;

  /**
   * A tagger at the start of a stream.
   *
   * @param extractor finds the entities of a text, for example {@code
   *     EntityExtractor.extended()::extract}
   * @param judge reads the cashtags
   * @param options what counts as noise
   */
  public NoiseTagger(
      Function<? super String, ? extends List<Entity>> extractor,
      CashtagJudge judge,
      NoiseOptions options) {
    this(extractor, judge, options, Set.of());
  }

  private NoiseTagger(
      Function<? super String, ? extends List<Entity>> extractor,
      CashtagJudge judge,
      NoiseOptions options,
      Set<String> spammers) {
    this.extractor = Objects.requireNonNull(extractor, "extractor");
    this.tagger = new PostTagger(extractor);
    this.judge = Objects.requireNonNull(judge, "judge");
    this.options = options;
    this.spammers = spammers;
    this.seen = new NearDuplicates(options.similarity(), options.windowPosts(), options.window());
  }

  /**
   * A tagger at the start of a stream, by the extended rules of finemo and {@link
   * NoiseOptions#defaults()}.
   *
   * @return the tagger
   */
  public static NoiseTagger standard() {
    return new NoiseTagger(
        EntityExtractor.extended()::extract, CashtagJudge.standard(), NoiseOptions.defaults());
  }

  /**
   * A tagger of the same kind at the start of a stream, which leaves out spammers too.
   *
   * @param scores the scores of a first pass, with the names of the authors
   * @return the tagger
   */
  public NoiseTagger withScores(SpamReport scores) {
    return new NoiseTagger(
        extractor, judge, options, scores.authorsAbove(options.spamBound(), options.spamPosts()));
  }

  /**
   * Tags the next post of the stream.
   *
   * @param post the post
   * @return its tags and its noise
   */
  public TaggedPost tag(Post post) {
    List<Entity> entities = extractor.apply(post.text());
    TaggedPost tagged = tagger.tag(post, entities);
    noise.clear();
    // At once behind the tags, whose symbols are looked up again.
    if (hasNoAsset(post, entities)) {
      noise.add(Noise.FALSE_CASHTAG);
    }
    if (post.repostOf().isPresent() || RepostMark.isAtStartOf(post.text())) {
      noise.add(Noise.REPOST);
    } else if (repeatsAnother(tagged, entities)) {
      noise.add(Noise.NEAR_DUPLICATE);
    }
    addUnlessTrusted(tagged);
    count();
    return noise.isEmpty()
        ? tagged
        : new TaggedPost(post, tagged.symbols(), tagged.hashtags(), tagged.urls(), noise);
  }

  private boolean repeatsAnother(TaggedPost tagged, List<Entity> entities) {
    Post post = tagged.post();
    Optional<Instant> at = tagged.published();
    Optional<String> original =
        at.isPresent()
            ? seen.addText(post.id(), at.get(), post.text(), entities)
            : seen.addText(post.id(), post.text(), entities);
    return original.isPresent();
  }

  private boolean hasNoAsset(Post post, List<Entity> entities) {
    List<CashtagReason> reasons = judge.reasons(post.text(), entities);
    int assets = 0;
    for (int i = 0; i < reasons.size(); i++) {
      cashtags.increment(reasons.get(i));
      assets += reasons.get(i).isAsset() ? 1 : 0;
    }
    mixedPosts += assets > 0 && assets < reasons.size() ? 1 : 0;
    return assets == 0 && !reasons.isEmpty();
  }

  private void addUnlessTrusted(TaggedPost tagged) {
    Optional<Author> author = tagged.post().author();
    boolean list = tagged.symbols().size() > options.maxSymbols();
    boolean spam = author.isPresent() && spammers.contains(author.get().id());
    if (!list && !spam) {
      return;
    }
    if (author.isPresent() && isTrusted(author.get())) {
      trusted++;
      return;
    }
    if (list) {
      noise.add(Noise.TAG_LIST);
    }
    if (spam) {
      noise.add(Noise.SPAM_AUTHOR);
    }
  }

  private boolean isTrusted(Author author) {
    return (options.trustVerified() && author.verified())
        || (options.trustedFollowers() < Long.MAX_VALUE
            && author.followers().orElse(-1) >= options.trustedFollowers());
  }

  private void count() {
    posts++;
    postsClean += noise.isEmpty() ? 1 : 0;
    for (Noise reason : noise) {
      reasons.increment(reason);
    }
  }

  /**
   * What was found so far.
   *
   * @return the counts
   */
  public NoiseCounts counts() {
    return new NoiseCounts(
        posts, postsClean, reasons.counts(), trusted, cashtags.counts(), mixedPosts);
  }

  /**
   * Writes what was found and what is remembered of the stream, so that another tagger of the same
   * kind can go on where this one stopped. Whom the scores of a first pass name is not part of it.
   *
   * @param out where to
   */
  public void write(PartWriter out) {
    out.integer(VERSION).whole(posts).whole(postsClean).whole(trusted).whole(mixedPosts);
    reasons.write(out);
    cashtags.write(out);
    seen.write(out);
  }

  /**
   * Goes on where another tagger stopped, which had the same options: from here on the answers are
   * those that it would have given.
   *
   * @param in what {@link #write} wrote
   * @throws ModelFormatException if it is of another version or broken
   * @throws IllegalStateException if a post was tagged before
   */
  public void resume(PartReader in) throws ModelFormatException {
    if (posts > 0) {
      throw new IllegalStateException("posts were tagged before: " + posts);
    }
    in.integer("version of the tagger", VERSION, VERSION);
    posts = number("the posts", in);
    postsClean = number("the clean posts", in);
    trusted = number("the trusted posts", in);
    mixedPosts = number("the mixed posts", in);
    reasons.resume(Noise.values(), in);
    cashtags.resume(CashtagReason.values(), in);
    seen.resume(in);
  }

  private static long number(String what, PartReader in) throws ModelFormatException {
    return in.whole(what, 0, Long.MAX_VALUE);
  }
}
