package io.finemo.cashtag.author;

import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.count.KeyCounts;
import io.finemo.core.Author;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is known of one author so far. */
final class Account extends KeyCounts<Account> {
  private static final long UNKNOWN = -1;

  private String handle = "";
  private long handleSince = Long.MIN_VALUE;
  private long followers = UNKNOWN;
  private boolean verified;
  private long posts;
  private long postsClean;

  /** In order of their names, linked, as most authors write about one exchange or none. */
  private @Nullable ExchangePosts exchanges;

  /** The posts of an author at one exchange. */
  private static final class ExchangePosts {
    private final String exchange;
    private @Nullable ExchangePosts next;
    private long posts;
    private long postsClean;

    private ExchangePosts(String exchange, @Nullable ExchangePosts next) {
      this.exchange = exchange;
      this.next = next;
    }

    private void add(long more, long moreClean) {
      posts += more;
      postsClean += moreClean;
    }
  }

  void add(Author author, TaggedPost post, Set<String> itsExchanges) {
    nameIfLater(
        author.handle(), post.published().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
    followers = Math.max(followers, author.followers().orElse(UNKNOWN));
    verified |= author.verified();
    int clean = post.clean() ? 1 : 0;
    posts++;
    postsClean += clean;
    for (String exchange : itsExchanges) {
      at(exchange).add(1, clean);
    }
  }

  private ExchangePosts at(String exchange) {
    ExchangePosts before = null;
    ExchangePosts its = exchanges;
    while (its != null && its.exchange.compareTo(exchange) < 0) {
      before = its;
      its = its.next;
    }
    if (its != null && its.exchange.equals(exchange)) {
      return its;
    }
    ExchangePosts added = new ExchangePosts(exchange, its);
    if (before == null) {
      exchanges = added;
    } else {
      before.next = added;
    }
    return added;
  }

  @Override
  protected long posts() {
    return posts;
  }

  @Override
  protected void merge(Account other) {
    nameIfLater(other.handle, other.handleSince);
    followers = Math.max(followers, other.followers);
    verified |= other.verified;
    posts += other.posts;
    postsClean += other.postsClean;
    for (ExchangePosts its = other.exchanges; its != null; its = its.next) {
      at(its.exchange).add(its.posts, its.postsClean);
    }
  }

  /** Of two handles at one time the last in the alphabet, so that no order of posts matters. */
  private void nameIfLater(String name, long since) {
    boolean later = since > handleSince || handle.isEmpty();
    if (!name.isEmpty() && (later || (since == handleSince && name.compareTo(handle) > 0))) {
      handle = name;
      handleSince = since;
    }
  }

  void eachExchange(String id, BiConsumer<String, AuthorRow> reader) {
    for (ExchangePosts its = exchanges; its != null; its = its.next) {
      reader.accept(its.exchange, row(id, its.posts, its.postsClean));
    }
  }

  AuthorRow row(String id) {
    return row(id, posts, postsClean);
  }

  private AuthorRow row(String id, long all, long clean) {
    OptionalLong known = followers == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(followers);
    return new AuthorRow(id, handle, known, verified, all, clean);
  }

  @Override
  protected void write(PartWriter out) {
    out.units(handle.toCharArray(), handle.length()).whole(handleSince);
    out.whole(followers).flag(verified);
    out.whole(posts).whole(postsClean);
    int size = 0;
    for (ExchangePosts its = exchanges; its != null; its = its.next) {
      size++;
    }
    out.integer(size);
    for (ExchangePosts its = exchanges; its != null; its = its.next) {
      out.text(its.exchange).whole(its.posts).whole(its.postsClean);
    }
  }

  static Account read(PartReader in) throws ModelFormatException {
    Account account = new Account();
    account.handle = new String(in.units("handle"));
    account.handleSince = in.whole("time of the handle", Long.MIN_VALUE, Long.MAX_VALUE);
    account.followers = in.whole("followers", UNKNOWN, Long.MAX_VALUE);
    account.verified = in.flag("verified");
    account.posts = in.whole("posts of an author", 1, Long.MAX_VALUE);
    account.postsClean = in.whole("clean posts of an author", 0, account.posts);
    int size = in.count("exchanges of an author", Integer.BYTES + 2 * Long.BYTES);
    String before = "";
    for (int i = 0; i < size; i++) {
      String exchange = in.text("exchange");
      if (i > 0 && exchange.compareTo(before) <= 0) {
        throw in.fault("exchanges of an author must be in order, each once: " + exchange);
      }
      before = exchange;
      long posts = in.whole("posts of an author", 1, account.posts);
      account.at(exchange).add(posts, in.whole("clean posts of an author", 0, posts));
    }
    return account;
  }
}
