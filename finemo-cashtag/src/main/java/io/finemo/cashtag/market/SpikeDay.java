package io.finemo.cashtag.market;

import io.finemo.cashtag.volume.Spread;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A session with far more posts about a symbol than usual, and what its price did.
 *
 * @param symbol the symbol without {@code $}, normalized
 * @param session the day of the session
 * @param posts how many posts count to it
 * @param spread what is usual for the symbol, over all sessions of the period
 * @param score {@link Spread#score} of the posts
 * @param change the return of the session, if known
 * @param abnormal the return less that of the market, if both are known
 */
public record SpikeDay(
    String symbol,
    LocalDate session,
    long posts,
    Spread spread,
    double score,
    OptionalDouble change,
    OptionalDouble abnormal) {}
