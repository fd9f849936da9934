package io.finemo.cashtag.market;

/**
 * The correlation of the volume of a symbol with its price at one lag.
 *
 * @param symbol the symbol without {@code $}, normalized
 * @param lag by how many sessions the price is later than the volume; negative where it is earlier
 * @param pairs how many pairs of sessions have both
 * @param correlation from -1 to 1
 * @param lower the lower end of its interval, which is wider for the number of rows in the table
 * @param upper the upper end
 * @param p how probable so great a correlation, of either sign, is without any relation
 * @param adjustedP the same adjusted for the number of rows
 */
public record LagCorrelation(
    String symbol,
    int lag,
    int pairs,
    double correlation,
    double lower,
    double upper,
    double p,
    double adjustedP) {}
