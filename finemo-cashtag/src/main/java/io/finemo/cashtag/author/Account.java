package io.finemo.cashtag.author;

import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Author;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What is known of one author so far. */
final class Account {
  private static final long UNKNOWN = -1;

  private String handle = "";
  private long handleSince = Long.MIN_VALUE;
  private long followers = UNKNOWN;
  private boolean verified;
  private final long[] posts = new long[2];
  private final Map<String, long[]> exchanges = new TreeMap<>();

  void add(Author author, TaggedPost post, Set<String> itsExchanges) {
    nameIfLater(
        author.handle(), post.published().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
    followers = Math.max(followers, author.followers().orElse(UNKNOWN));
    verified |= author.verified();
    long[] one = {1, post.clean() ? 1 : 0};
    increase(posts, one);
    for (String exchange : itsExchanges) {
      increase(exchanges.computeIfAbsent(exchange, e -> new long[2]), one);
    }
  }

  void merge(Account other) {
    nameIfLater(other.handle, other.handleSince);
    followers = Math.max(followers, other.followers);
    verified |= other.verified;
    increase(posts, other.posts);
    other.exchanges.forEach(
        (exchange, count) ->
            increase(exchanges.computeIfAbsent(exchange, e -> new long[2]), count));
  }

  /** Of two handles at one time the last in the alphabet, so that no order of posts matters. */
  private void nameIfLater(String name, long since) {
    boolean later = since > handleSince || handle.isEmpty();
    if (!name.isEmpty() && (later || (since == handleSince && name.compareTo(handle) > 0))) {
      handle = name;
      handleSince = since;
    }
  }

  private static void increase(long[] sum, long[] count) {
    sum[0] += count[0];
    sum[1] += count[1];
  }

  void eachExchange(String id, BiConsumer<String, AuthorRow> reader) {
    exchanges.forEach((exchange, count) -> reader.accept(exchange, row(id, count)));
  }

  AuthorRow row(String id) {
    return row(id, posts);
  }

  private AuthorRow row(String id, long[] count) {
    OptionalLong known = followers == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(followers);
    return new AuthorRow(id, handle, known, verified, count[0], count[1]);
  }

  void write(PartWriter out) {
    out.units(handle.toCharArray(), handle.length()).whole(handleSince);
    out.whole(followers).flag(verified);
    out.whole(posts[0]).whole(posts[1]);
    out.integer(exchanges.size());
    exchanges.forEach((exchange, count) -> out.text(exchange).whole(count[0]).whole(count[1]));
  }

  static Account read(PartReader in) throws ModelFormatException {
    Account account = new Account();
    account.handle = new String(in.units("handle"));
    account.handleSince = in.whole("time of the handle", Long.MIN_VALUE, Long.MAX_VALUE);
    account.followers = in.whole("followers", UNKNOWN, Long.MAX_VALUE);
    account.verified = in.flag("verified");
    readCount(account.posts, Long.MAX_VALUE, in);
    int size = in.count("exchanges of an author", Integer.BYTES + 2 * Long.BYTES);
    for (int i = 0; i < size; i++) {
      String exchange = in.text("exchange");
      long[] count = new long[2];
      readCount(count, account.posts[0], in);
      if (account.exchanges.putIfAbsent(exchange, count) != null) {
        throw in.fault("exchange " + exchange + " of an author is there twice");
      }
    }
    return account;
  }

  private static void readCount(long[] count, long most, PartReader in)
      throws ModelFormatException {
    count[0] = in.whole("posts of an author", 1, most);
    count[1] = in.whole("clean posts of an author", 0, count[0]);
  }
}
