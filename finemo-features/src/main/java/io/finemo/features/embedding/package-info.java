/**
 * Word vectors learnt elsewhere as features, and extractors joined side by side.
 *
 * <pre>{@code
 * MeanVector mean = MeanVector.of(WordVectors.read(Path.of("vectors.txt.gz")));
 * JoinedLearner<AnalyzedPost, String> features =
 *     JoinedLearner.of(spec.<String>learner()::fit, FeatureExtractor::space)
 *         .and((rows, seed) -> mean, MeanVector::space);
 * JoinedFeatures<AnalyzedPost> joined = features.fit(rows, seed);
 * SparseVector vector = joined.apply(post);
 * }</pre>
 *
 * <p>{@link io.finemo.features.embedding.WordVectors} reads the text files of word2vec and GloVe;
 * {@link io.finemo.features.embedding.MeanVector} makes one vector of a post; {@link
 * io.finemo.features.embedding.JoinedLearner} puts it beside n-grams. No vectors come with the
 * library.
 *
 * <p>Hint: vectors learnt from posts of the same kind know tickers and slang, those of newspapers
 * do not. Trap: embeddings have negative values, which {@link io.finemo.features.select.ChiSquared}
 * refuses: select among n-grams first and join afterwards. Trap: the file is part of the model; a
 * model that is served with another file answers wrongly without a word.
 */
@NullMarked
package io.finemo.features.embedding;

import org.jspecify.annotations.NullMarked;
