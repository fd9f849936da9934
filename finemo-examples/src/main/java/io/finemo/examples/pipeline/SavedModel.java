package io.finemo.examples.pipeline;

import io.finemo.classify.certify.CalibratedDepth;
import io.finemo.classify.certify.CertificatePart;
import io.finemo.core.FeatureSpace;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.features.FeatureExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A model with all that serving has to know of it, as one file.
 *
 * <pre>{@code
 * Task<FinancialEmotion> task = new Task.Opportunity();
 * new SavedModel<>(task, model, Preparation.standard(), Training.of(task, rows, 42)).write(file);
 *
 * SavedModel<FinancialEmotion> saved = SavedModel.read(file, task);
 * AnalyzedPost analyzed = saved.preparation().preprocessor().analyze(post);
 * Prediction<FinancialEmotion> prediction = saved.model().predict(analyzed);
 * }</pre>
 *
 * <p>The same training gives the same bytes. A file whose parts were not made for one another is
 * refused.
 *
 * @param <L> the type of the labels
 */
public final class SavedModel<L> {
  private static final String KIND = "kind";
  private static final String LABELS = "labels";
  private static final String FEATURES = "features.size";
  private static final String FINGERPRINT = "features.sha256";

  private static final String CERTIFICATE = "certificate.";

  private final Task<L> task;
  private final PostModel<L> model;
  private final Preparation preparation;
  private final Training training;
  private final Optional<CalibratedDepth> certificate;

  /**
   * A model without a certificate.
   *
   * @param task what was learnt
   * @param model features and model
   * @param preparation how posts were preprocessed
   * @param training what the model was trained on
   */
  public SavedModel(Task<L> task, PostModel<L> model, Preparation preparation, Training training) {
    this(task, model, preparation, training, Optional.empty());
  }

  private SavedModel(
      Task<L> task,
      PostModel<L> model,
      Preparation preparation,
      Training training,
      Optional<CalibratedDepth> certificate) {
    this.task = Objects.requireNonNull(task, "task");
    this.model = Objects.requireNonNull(model, "model");
    this.preparation = Objects.requireNonNull(preparation, "preparation");
    this.training = Objects.requireNonNull(training, "training");
    this.certificate = certificate;
  }

  /**
   * The same with the certificate of the depth that the model decides at.
   *
   * @param depth depth and certificate, or that there is none
   * @return a model that says the same
   * @throws IllegalArgumentException if the model decides by another depth
   */
  public SavedModel<L> certifiedBy(CalibratedDepth depth) {
    if (!model.decidesAt(depth.depth())) {
      throw new IllegalArgumentException(
          "the certificate is of " + depth.depth() + ", by which the model does not decide");
    }
    return new SavedModel<>(task, model, preparation, training, Optional.of(depth));
  }

  /**
   * What was learnt.
   *
   * @return the task
   */
  public Task<L> task() {
    return task;
  }

  /**
   * Features and model.
   *
   * @return the model
   */
  public PostModel<L> model() {
    return model;
  }

  /**
   * How posts were preprocessed.
   *
   * @return the preparation
   */
  public Preparation preparation() {
    return preparation;
  }

  /**
   * What the model was trained on.
   *
   * @return rows, their hash and the seed
   */
  public Training training() {
    return training;
  }

  /**
   * What is certain of the depth that the model decides at.
   *
   * @return depth and certificate; empty if the depth was fixed by hand
   */
  public Optional<CalibratedDepth> certificate() {
    return certificate;
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
   * Reads a file, whatever its task.
   *
   * @param file the file
   * @return the model, whose answers are exactly those of the one written
   * @throws ModelFormatException if it is damaged or its parts do not fit; the message names file
   *     and fault
   * @throws IOException if it cannot be read
   */
  public static SavedModel<?> read(Path file) throws IOException {
    ModelArchive archive = ModelArchive.read(file);
    try {
      return of(archive);
    } catch (ModelFormatException e) {
      throw new ModelFormatException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a file of one task.
   *
   * @param file the file
   * @param task what its model must have learnt
   * @param <L> the type of the labels
   * @return the model
   * @throws ModelFormatException if it is of another task, damaged, or its parts do not fit; the
   *     message names file and fault
   * @throws IOException if it cannot be read
   */
  public static <L> SavedModel<L> read(Path file, Task<L> task) throws IOException {
    ModelArchive archive = ModelArchive.read(file);
    try {
      return of(archive, task);
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
    archive.property(KIND, kind());
    archive.property(LABELS, names());
    archive.property(FEATURES, Integer.toString(space.size()));
    archive.property(FINGERPRINT, space.fingerprint());
    describe().forEach(archive::property);
    training.write(archive);
    preparation.write(archive);
    model.write(task.codec(), archive);
    certificate.ifPresent(depth -> CertificatePart.write(depth, archive));
    return archive.build();
  }

  /**
   * Makes a model of the content of a file, whatever its task.
   *
   * @param archive the content
   * @return the model
   * @throws ModelFormatException if it is damaged or its parts do not fit
   */
  public static SavedModel<?> of(ModelArchive archive) throws ModelFormatException {
    String kind = archive.property(KIND);
    for (Task<?> task : Task.all()) {
      if (kind.startsWith(task.name() + "-")) {
        return of(archive, task);
      }
    }
    throw new ModelFormatException(
        "property " + KIND + " is " + kind + "; this library knows the tasks " + Task.all());
  }

  /**
   * Makes a model of the content of a file of one task.
   *
   * @param archive the content
   * @param task what its model must have learnt
   * @param <L> the type of the labels
   * @return the model
   * @throws ModelFormatException if it is of another task, damaged, or its parts do not fit
   */
  public static <L> SavedModel<L> of(ModelArchive archive, Task<L> task)
      throws ModelFormatException {
    String kind = archive.property(KIND);
    if (!kind.startsWith(task.name() + "-")) {
      throw new ModelFormatException(
          "property " + KIND + " is " + kind + ", but the task is " + task.name());
    }
    FeatureExtractor extractor = FeatureExtractor.read(archive);
    FeatureSpace space = extractor.space();
    require(archive, FEATURES, Integer.toString(space.size()));
    require(archive, FINGERPRINT, space.fingerprint());
    SavedModel<L> saved =
        new SavedModel<>(
            task, task.read(extractor, archive), Preparation.read(archive), Training.read(archive));
    Optional<CalibratedDepth> certificate = CertificatePart.read(archive);
    if (certificate.isPresent()) {
      try {
        saved = saved.certifiedBy(certificate.get());
      } catch (IllegalArgumentException e) {
        throw new ModelFormatException("the certificate: " + e.getMessage(), e);
      }
    }
    require(archive, KIND, saved.kind());
    require(archive, LABELS, saved.names());
    saved.checkDescription(archive);
    return saved;
  }

  /** Depth, calibration and certificate in words. */
  private SortedMap<String, String> describe() {
    SortedMap<String, String> texts = model.describe(task.codec());
    certificate.ifPresent(depth -> texts.putAll(CertificatePart.describe(depth)));
    return texts;
  }

  /** The manifest must not say what the parts do not. Files of the first days say less. */
  private void checkDescription(ModelArchive archive) throws ModelFormatException {
    SortedMap<String, String> texts = describe();
    for (String key : archive.properties().keySet()) {
      if (texts.containsKey(key)) {
        require(archive, key, texts.get(key));
      } else if (key.startsWith(CERTIFICATE)) {
        throw new ModelFormatException(
            "property " + key + " is there, but no such certificate is in the model");
      }
    }
  }

  private String kind() {
    return task.name() + "-" + model.shape();
  }

  private String names() {
    return model.labels().stream().map(task.codec()::write).collect(Collectors.joining(","));
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
