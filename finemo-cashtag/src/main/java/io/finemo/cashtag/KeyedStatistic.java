package io.finemo.cashtag;

/**
 * A statistic that finds what it holds of symbols and authors by {@link PostKeys}: those that
 * several statistics share, or its own.
 *
 * @param <S> the statistic itself
 * @param <R> what it tells: immutable and sorted
 */
public abstract class KeyedStatistic<S extends Statistic<S, R>, R> implements Statistic<S, R> {
  /** For posts that come without keys. */
  private final PostKeys ownKeys = new PostKeys();

  /** Starts without a key. */
  protected KeyedStatistic() {}

  @Override
  public final void add(TaggedPost post) {
    ownKeys.read(post);
    add(post, ownKeys);
  }

  @Override
  public abstract void add(TaggedPost post, PostKeys keys);
}
