package io.finemo.cashtag.author;

import java.util.ArrayList;
import java.util.List;

/**
 * Authors of a number of followers, and their cashtag posts (Hentschel and Alonso 2014, Figure 3).
 *
 * @param from the least number of followers
 * @param to the largest number of followers, inclusive
 * @param authors how many authors
 * @param posts how many posts with a cashtag they wrote
 * @param postsClean how many of these without noise
 */
public record FollowerBin(long from, long to, long authors, long posts, long postsClean) {

  /** The bins 0, 1-10, 11-100 and so on, up to the last that holds an author. */
  static List<FollowerBin> of(List<AuthorRow> authors) {
    List<long[]> sums = new ArrayList<>();
    for (AuthorRow author : authors) {
      if (author.followers().isEmpty()) {
        continue;
      }
      int bin = bin(author.followers().getAsLong());
      while (sums.size() <= bin) {
        sums.add(new long[3]);
      }
      long[] sum = sums.get(bin);
      sum[0]++;
      sum[1] += author.posts();
      sum[2] += author.postsClean();
    }
    List<FollowerBin> bins = new ArrayList<>();
    for (int bin = 0; bin < sums.size(); bin++) {
      long[] sum = sums.get(bin);
      long from = bin == 0 ? 0 : last(bin - 1) + 1;
      bins.add(new FollowerBin(from, last(bin), sum[0], sum[1], sum[2]));
    }
    return List.copyOf(bins);
  }

  private static int bin(long followers) {
    int bin = 0;
    while (last(bin) < followers) {
      bin++;
    }
    return bin;
  }

  /** 0, 10, 100, ..., and at last the largest number there is, which is below 10 to the 19. */
  private static long last(int bin) {
    if (bin == 0) {
      return 0;
    }
    long last = 1;
    for (int i = 0; i < bin; i++) {
      if (last > Long.MAX_VALUE / 10) {
        return Long.MAX_VALUE;
      }
      last *= 10;
    }
    return last;
  }
}
