/**
 * Lays the volume of posts beside the prices of what they name.
 *
 * <p>{@link io.finemo.cashtag.market.PriceReader} reads daily prices, {@link
 * io.finemo.cashtag.market.MarketComparison} lays a {@link io.finemo.cashtag.volume.VolumeResult}
 * beside them, {@link io.finemo.cashtag.market.MarketReport} is what comes of it.
 *
 * <pre>
 * List&lt;PriceSeries&gt; prices = PriceReader.readFolder(folder, reject -&gt; log(reject));
 * MarketReport report =
 *     MarketComparison.of(volume.result(), prices, MarketOptions.defaults());
 * report.spikeDays().forEach(...);
 * </pre>
 *
 * <p>Volume beside the closing price is that of M. Hentschel and O. Alonso, "Follow the money: A
 * study of cashtags on Twitter", First Monday 19(8), 2014 (doi 10.5210/fm.v19i8.5385), Figure 6.
 * Abnormal returns as the difference from the market are those of S. J. Brown and J. B. Warner,
 * "Measuring security price performance", Journal of Financial Economics 8(3), 1980.
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>Nothing here shows that posts move prices, or foretell them. Spikes are chosen by the
 *       volume of the whole period: whoever lived through it did not know yet which days would be
 *       spikes.
 *   <li>The calendar of sessions comes from the dates of all prices given. Give one exchange.
 *   <li>Returns are of adjusted closes, from one session to the very next; a gap has no return.
 *   <li>With {@link io.finemo.cashtag.market.SessionOptions#newYork()} a Monday has the posts of
 *       Friday evening and of the weekend as well.
 *   <li>A stream that begins at midnight UTC begins on the evening before in New York. Give the
 *       period that is meant by {@link io.finemo.cashtag.volume.VolumeResult#over}; sessions that
 *       the stream covers in part would count as quiet ones.
 *   <li>Early closes are not in the prices: {@link io.finemo.cashtag.market.SessionOptions} states
 *       them.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag.market;

import org.jspecify.annotations.NullMarked;
