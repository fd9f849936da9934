package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The n-grams of one group with their inverse document frequencies. Learnt once, then immutable.
 *
 * <p>{@code idf = ln((1 + n) / (1 + df)) + 1} for n training posts of which df hold the n-gram:
 * scikit-learn's {@code smooth_idf}. Indices follow the order of the n-grams as strings.
 */
final class NgramVocabulary {
  private final NgramSpec spec;
  private final NgramAnalyzer analyzer;
  private final NgramTable table;
  private final double[] idf;

  private NgramVocabulary(NgramSpec spec, NgramAnalyzer analyzer, NgramTable table, double[] idf) {
    this.spec = spec;
    this.analyzer = analyzer;
    this.table = table;
    this.idf = idf;
  }

  static NgramVocabulary learn(NgramSpec spec, List<AnalyzedPost> posts) {
    NgramAnalyzer analyzer = NgramAnalyzer.of(spec);
    DocumentFrequencies frequencies = new DocumentFrequencies();
    for (AnalyzedPost post : posts) {
      frequencies.add(analyzer, post);
    }
    List<String> kept = new ArrayList<>();
    NgramTable seen = frequencies.table;
    for (int entry = 0; entry < seen.size(); entry++) {
      if (frequencies.counts[entry] >= spec.minimumDocuments()) {
        kept.add(seen.get(entry));
      }
    }
    String[] terms = kept.toArray(String[]::new);
    Arrays.sort(terms);
    NgramTable table = new NgramTable();
    double[] idf = new double[terms.length];
    for (int i = 0; i < terms.length; i++) {
      char[] term = terms[i].toCharArray();
      long hash = hash(term);
      int documents = frequencies.counts[seen.find(hash, term, 0, term.length)];
      idf[i] = StrictMath.log((1.0 + posts.size()) / (1.0 + documents)) + 1;
      table.add(hash, term, 0, term.length);
    }
    return new NgramVocabulary(spec, analyzer, table, idf);
  }

  int size() {
    return idf.length;
  }

  String name(int index) {
    return spec.unit().group() + ":" + table.get(index);
  }

  double idf(int index) {
    return idf[index];
  }

  boolean sublinear() {
    return spec.sublinear();
  }

  NgramAnalyzer analyzer() {
    return analyzer;
  }

  /** The index of an n-gram, or -1. */
  int find(long hash, char[] buffer, int from, int to) {
    return table.find(hash, buffer, from, to);
  }

  private static long hash(char[] term) {
    long hash = NgramTable.SEED;
    for (char unit : term) {
      hash = NgramTable.hash(hash, unit);
    }
    return hash;
  }

  /** In how many posts each n-gram occurs. */
  private static final class DocumentFrequencies {
    private final NgramTable table = new NgramTable();
    private int[] counts = new int[1 << 10];
    private int[] lastPost = new int[1 << 10];
    private int posts;

    void add(NgramAnalyzer analyzer, AnalyzedPost post) {
      posts++;
      analyzer.analyze(
          post,
          (hash, buffer, from, to, unitFrom, unitTo) -> {
            int entry = table.add(hash, buffer, from, to);
            if (entry >= counts.length) {
              counts = Arrays.copyOf(counts, counts.length * 2);
              lastPost = Arrays.copyOf(lastPost, counts.length);
            }
            if (lastPost[entry] != posts) {
              lastPost[entry] = posts;
              counts[entry]++;
            }
          });
    }
  }
}
