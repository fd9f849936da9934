package io.finemo.preprocess.opennlp;

import io.finemo.preprocess.internal.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/** Where a model stands on the class path, and which dependency brings it. */
enum ModelSource {
  ENGLISH_TAGGER("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", "opennlp-models-pos-en"),
  FRENCH_TAGGER("opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin", "opennlp-models-pos-fr"),
  LANGUAGES("langdetect-183.bin", "opennlp-models-langdetect");

  private static final String GROUP = "org.apache.opennlp:";
  private static final String TOOLS = GROUP + "opennlp-tools:2.5.11";
  private static final String CODE = "opennlp/tools/util/model/BaseModel.class";

  private final String path;
  private final String coordinates;

  ModelSource(String name, String artifact) {
    path = name;
    coordinates = GROUP + artifact + ":1.3.0";
  }

  /** How one kind of model is made of its file. */
  @FunctionalInterface
  interface Reader<M> {
    M read(InputStream in) throws IOException;
  }

  /** Checks that OpenNLP and the model are there, without loading either. */
  ModelSource require() {
    find("OpenNLP", CODE, TOOLS);
    find("the model", path, coordinates);
    return this;
  }

  <M> M load(Reader<M> reader) {
    try (InputStream in = find("the model", path, coordinates).openStream()) {
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + path, e);
    }
  }

  private static URL find(String what, String path, String coordinates) {
    return Resources.find(path)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    what
                        + " "
                        + path
                        + " is missing from the class path: add the dependency "
                        + coordinates));
  }
}
