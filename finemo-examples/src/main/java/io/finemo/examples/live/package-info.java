/**
 * The live view: what is judged now, for everybody who watches. It knows nothing of HTTP.
 *
 * <p>{@link io.finemo.examples.live.LiveFeed} is the entry point. Those who judge posts offer them;
 * those who watch subscribe, and are given a summary of the last minutes every second and the
 * opportunities between:
 *
 * <pre>{@code
 * feed.offer(post); // any thread; never waits for a watcher
 *
 * try (LiveSubscription subscription = feed.subscribe(false, 0).orElseThrow()) {
 *   while (!subscription.isClosed()) {
 *     subscription.next(Duration.ofSeconds(15)).ifPresent(event -> send(event));
 *   }
 * }
 * }</pre>
 *
 * <p>All memory is bounded, by the number of watchers, their queues, the symbols counted and the
 * posts kept for those who come later; what does not fit is counted and told. {@link
 * io.finemo.examples.live.DashboardPage} shows it all in a browser.
 *
 * <p>Hint: looking for the words that spoke for a post costs more than judging it; {@link
 * io.finemo.examples.live.LiveFeed#isWanted} tells whether anybody would see them. Trap: a
 * subscription that is not closed keeps a watcher's place.
 */
@NullMarked
package io.finemo.examples.live;

import org.jspecify.annotations.NullMarked;
