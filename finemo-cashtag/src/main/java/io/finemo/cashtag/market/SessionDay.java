package io.finemo.cashtag.market;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Volume and price of a symbol in one session.
 *
 * @param session the day of the session
 * @param posts how many posts count to it, 0 or more
 * @param postsClean how many of them without noise
 * @param close the closing price, if known
 * @param adjustedClose the adjusted closing price, if known
 * @param change the return: adjusted close / adjusted close of the session before - 1; empty if
 *     either is not known, and never taken over a gap
 */
public record SessionDay(
    LocalDate session,
    long posts,
    long postsClean,
    OptionalDouble close,
    OptionalDouble adjustedClose,
    OptionalDouble change) {}
