package io.finemo.features;

import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.features.lexicon.Lexica;
import io.finemo.features.lexicon.LexicaCodec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The extractor as a part of a model file: the specification, for each group of n-grams the table
 * and document frequencies, the names of the counters, and what the lexica were.
 */
final class FeatureCodec {
  static final String PART = "features.bin";

  private static final int VERSION = 1;
  private static final int BYTES_OF_A_GROUP = 40;

  private FeatureCodec() {}

  static void write(FeatureExtractor extractor, ModelArchive.Builder archive) {
    PartWriter out = new PartWriter().integer(VERSION);
    out.integer(extractor.vocabularies().size());
    for (NgramVocabulary vocabulary : extractor.vocabularies()) {
      write(vocabulary, out);
    }
    out.integer(extractor.spec().counters().size());
    for (Counter counter : extractor.spec().counters()) {
      out.text(counter.name());
    }
    if (readsLexica(extractor.spec().counters())) {
      LexicaCodec.write(extractor.spec().lexica(), out);
    }
    archive.part(PART, out.toBytes());
  }

  static FeatureExtractor read(ModelArchive archive) throws ModelFormatException {
    PartReader in = new PartReader(archive, PART);
    int version = in.integer("the version of the features", 1, Integer.MAX_VALUE);
    if (version != VERSION) {
      throw in.fault("version " + version + " of the features; this library reads " + VERSION);
    }
    int groups = in.count("groups of n-grams", BYTES_OF_A_GROUP);
    List<NgramVocabulary> vocabularies = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      vocabularies.add(vocabulary(in));
    }
    EnumSet<Counter> counters = EnumSet.noneOf(Counter.class);
    int size = in.count("counters", Integer.BYTES);
    for (int i = 0; i < size; i++) {
      if (!counters.add(in.constant("a counter", Counter.values()))) {
        throw in.fault("a counter is there twice");
      }
    }
    try {
      FeatureSpec spec =
          new FeatureSpec(
              vocabularies.stream().map(NgramVocabulary::spec).toList(),
              counters,
              readsLexica(counters) ? LexicaCodec.read(in) : Lexica.standard());
      in.end();
      return new FeatureExtractor(spec, vocabularies);
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException("part " + PART + ": " + e.getMessage(), e);
    }
  }

  /** Without a counter that asks them, it does not matter what the lexica were. */
  private static boolean readsLexica(Set<Counter> counters) {
    return counters.stream()
        .map(Counter::group)
        .anyMatch(group -> group == FeatureGroup.LEXICAL || group == FeatureGroup.LEXICAL_OWN);
  }

  private static void write(NgramVocabulary vocabulary, PartWriter out) {
    NgramSpec spec = vocabulary.spec();
    out.text(spec.unit().name()).integer(spec.minimum()).integer(spec.maximum());
    write(spec.minimumDocuments(), out);
    write(spec.maximumDocuments(), out);
    out.integer(spec.maximumFeatures()).flag(spec.emojiSequences());
    NgramWeights weights = spec.weights();
    out.flag(weights.binary())
        .flag(weights.sublinear())
        .flag(weights.idf())
        .flag(weights.unitLength());
    out.integer(vocabulary.posts()).flag(vocabulary.prefixClosed());
    char[] units = vocabulary.table().units();
    int[] ends = vocabulary.table().ends();
    out.units(units, units.length).integers(ends, ends.length);
    out.integers(vocabulary.documents(), vocabulary.size());
  }

  private static NgramVocabulary vocabulary(PartReader in) throws ModelFormatException {
    NgramSpec.Unit unit = in.constant("the unit of n-grams", NgramSpec.Unit.values());
    int minimum = in.integer("the shortest n-gram", 1, NgramSpec.LONGEST);
    int maximum = in.integer("the longest n-gram", minimum, NgramSpec.LONGEST);
    DocumentLimit minimumDocuments = limit(in);
    DocumentLimit maximumDocuments = limit(in);
    int maximumFeatures = in.integer("the number of n-grams", 1, NgramSpec.UNLIMITED);
    boolean emojiSequences = in.flag("emoji sequences");
    NgramWeights weights =
        new NgramWeights(
            in.flag("binary"), in.flag("sublinear"), in.flag("idf"), in.flag("unit length"));
    NgramSpec spec =
        new NgramSpec(
            unit,
            minimum,
            maximum,
            minimumDocuments,
            maximumDocuments,
            maximumFeatures,
            emojiSequences,
            weights);
    int posts = in.integer("the number of training posts", 1, Integer.MAX_VALUE);
    boolean prefixClosed = in.flag("closed under prefixes");
    char[] units = in.units("n-grams");
    int[] ends = in.integers("ends of n-grams");
    int[] documents = in.integers("document frequencies");
    if (documents.length != ends.length) {
      throw in.fault(documents.length + " document frequencies of " + ends.length + " n-grams");
    }
    for (int frequency : documents) {
      if (frequency < 1 || frequency > posts) {
        throw in.fault("a document frequency must be 1 to " + posts + ": " + frequency);
      }
    }
    try {
      return new NgramVocabulary(spec, NgramTable.of(units, ends), documents, posts, prefixClosed);
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException("part " + PART + ": " + e.getMessage(), e);
    }
  }

  private static void write(DocumentLimit limit, PartWriter out) {
    if (limit instanceof DocumentLimit.Count count) {
      out.flag(true).integer(count.posts());
    } else {
      out.flag(false).real(((DocumentLimit.Share) limit).share());
    }
  }

  private static DocumentLimit limit(PartReader in) throws ModelFormatException {
    if (in.flag("a bound that is a count")) {
      return DocumentLimit.count(in.integer("a bound on documents", 1, Integer.MAX_VALUE));
    }
    double share = in.real("a bound on documents");
    if (share < 0 || share > 1) {
      throw in.fault("a share of documents must be 0 to 1: " + share);
    }
    return DocumentLimit.share(share);
  }
}
