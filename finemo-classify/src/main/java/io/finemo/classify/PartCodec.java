package io.finemo.classify;

import io.finemo.core.FeatureSpace;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.SortedMap;

/** The order in which the pieces of a kind of models stand in their part. */
interface PartCodec<M> {

  String part();

  void write(M model, FeatureSpace space, PartWriter out);

  M read(PartReader in, FeatureSpace space) throws ModelFormatException;

  SortedMap<String, String> describe(M model);
}
