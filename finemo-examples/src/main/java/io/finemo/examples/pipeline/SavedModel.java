package io.finemo.examples.pipeline;

import io.finemo.classify.CascadeFile;
import io.finemo.classify.LabelCodec;
import io.finemo.classify.StageFormats;
import io.finemo.core.FeatureSpace;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.features.FeatureExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A model with all that serving has to know of it, as one file.
 *
 * <pre>{@code
 * new SavedModel(model, Preparation.standard(), Training.of(rows, 42)).write(file);
 *
 * SavedModel saved = SavedModel.read(file);
 * AnalyzedPost analyzed = saved.preparation().preprocessor().analyze(post);
 * Prediction<FinancialEmotion> prediction = saved.model().predict(analyzed);
 * }</pre>
 *
 * <p>The same training gives the same bytes. A file whose parts were not made for one another is
 * refused.
 *
 * @param model features and cascade
 * @param preparation how posts were preprocessed
 * @param training what the model was trained on
 */
public record SavedModel(OpportunityModel model, Preparation preparation, Training training) {
  private static final String KIND = "kind";
  private static final String OPPORTUNITY = "opportunity-cascade";
  private static final String LABELS = "labels";
  private static final String DEPTH = "depth";
  private static final String FEATURES = "features.size";
  private static final String FINGERPRINT = "features.sha256";
  private static final CascadeFile<FinancialEmotion> CASCADE =
      CascadeFile.of(
          LabelCodec.ofEnum(FinancialEmotion.class),
          StageFormats.standard().with(new SelectionFormat()).with(new RatiosFormat()));

  /**
   * Checks that all parts are there.
   *
   * @param model features and cascade
   * @param preparation how posts were preprocessed
   * @param training what the model was trained on
   */
  public SavedModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(preparation, "preparation");
    Objects.requireNonNull(training, "training");
  }

  /**
   * Writes the file, replacing one of this name in one step.
   *
   * @param file the file to write; its folder must exist
   * @throws IllegalArgumentException if the model has a stage of a kind that files cannot keep
   * @throws IOException if writing fails
   */
  public void write(Path file) throws IOException {
    toArchive().write(file);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the model, whose answers are exactly those of the one written
   * @throws ModelFormatException if it is damaged or its parts do not fit; the message names file
   *     and fault
   * @throws IOException if it cannot be read
   */
  public static SavedModel read(Path file) throws IOException {
    ModelArchive archive = ModelArchive.read(file);
    try {
      return of(archive);
    } catch (ModelFormatException e) {
      throw new ModelFormatException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The content of the file.
   *
   * @return the archive
   * @throws IllegalArgumentException if the model has a stage of a kind that files cannot keep
   */
  public ModelArchive toArchive() {
    ModelArchive.Builder archive = ModelArchive.builder(Library.VERSION);
    FeatureSpace space = model.extractor().space();
    archive.property(KIND, OPPORTUNITY);
    archive.property(LABELS, names(model.labels()));
    archive.property(DEPTH, model.cascade().depth().toString());
    archive.property(FEATURES, Integer.toString(space.size()));
    archive.property(FINGERPRINT, space.fingerprint());
    training.write(archive);
    preparation.write(archive);
    model.extractor().write(archive);
    CASCADE.write(model.cascade(), space, archive);
    return archive.build();
  }

  /**
   * Makes a model of the content of a file.
   *
   * @param archive the content
   * @return the model
   * @throws ModelFormatException if it is damaged or its parts do not fit
   */
  public static SavedModel of(ModelArchive archive) throws ModelFormatException {
    require(archive, KIND, OPPORTUNITY);
    FeatureExtractor extractor = FeatureExtractor.read(archive);
    FeatureSpace space = extractor.space();
    require(archive, FEATURES, Integer.toString(space.size()));
    require(archive, FINGERPRINT, space.fingerprint());
    OpportunityModel model = new OpportunityModel(extractor, CASCADE.read(archive, space));
    require(archive, LABELS, names(model.labels()));
    return new SavedModel(model, Preparation.read(archive), Training.read(archive));
  }

  private static String names(List<FinancialEmotion> labels) {
    return labels.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static void require(ModelArchive archive, String key, String fitting)
      throws ModelFormatException {
    String value = archive.property(key);
    if (!value.equals(fitting)) {
      throw new ModelFormatException(
          "property " + key + " is " + value + ", but the parts of the model need " + fitting);
    }
  }
}
