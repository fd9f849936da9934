package io.finemo.preprocess.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Where a model stands on the class path, and which dependency brings it. */
enum ModelSource {
  ENGLISH_TAGGER("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", "opennlp-models-pos-en"),
  FRENCH_TAGGER("opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin", "opennlp-models-pos-fr"),
  LANGUAGES("langdetect-183.bin", "opennlp-models-langdetect");

  private static final String GROUP = "org.apache.opennlp:";
  private static final String TOOLS = GROUP + "opennlp-tools:2.5.11";
  private static final String CODE = "/opennlp/tools/util/model/BaseModel.class";

  private final String path;
  private final String coordinates;

  ModelSource(String name, String artifact) {
    path = "/" + name;
    coordinates = GROUP + artifact + ":1.3.0";
  }

  /** How one kind of model is made of its file. */
  @FunctionalInterface
  interface Reader<M> {
    M read(InputStream in) throws IOException;
  }

  /** Checks that OpenNLP and the model are there, without loading either. */
  ModelSource require() {
    require("OpenNLP", CODE, TOOLS);
    require("the model", path, coordinates);
    return this;
  }

  <M> M load(Reader<M> reader) {
    try (InputStream in = ModelSource.class.getResourceAsStream(path)) {
      if (in == null) {
        throw missing("the model", path, coordinates);
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + path, e);
    }
  }

  private static void require(String what, String path, String coordinates) {
    if (ModelSource.class.getResource(path) == null) {
      throw missing(what, path, coordinates);
    }
  }

  private static IllegalStateException missing(String what, String path, String coordinates) {
    return new IllegalStateException(
        what + " " + path + " is missing from the class path: add the dependency " + coordinates);
  }
}
