package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.Calibration;
import io.finemo.classify.Depth;
import io.finemo.classify.Prediction;
import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartWriter;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureSpec;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model goes into a file and comes back as it was, or not at all. */
class SavedModelTest {
  private static final List<Labeled<AnalyzedPost, FinancialEmotion>> ROWS = new ArrayList<>();
  private static final Task<FinancialEmotion> TASK = new Task.Opportunity();
  private static SavedModel<FinancialEmotion> saved;

  @TempDir Path folder;

  @BeforeAll
  static void train() throws Exception {
    Preprocessor preprocessor = Preparation.standard().preprocessor();
    ReadOptions options = ReadOptions.builder().labelColumn(EmbeddedSample.LABEL).build();
    try (PostReader reader = EmbeddedSample.open(options)) {
      for (PostRow row : reader) {
        Optional<FinancialEmotion> label = row.label().map(FinancialEmotion::valueOf);
        label.ifPresent(one -> ROWS.add(new Labeled<>(preprocessor.analyze(row.post()), one)));
      }
    }
    saved = train(1);
  }

  private static SavedModel<FinancialEmotion> train(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      ModelSpec spec =
          new ModelSpec(
              ModelPreset.LOGISTIC,
              FeatureSpec.standard(),
              new Calibration(CalibrationMethod.SIGMOID, 2),
              Depth.path(0.5));
      return new SavedModel<>(
          TASK,
          pool.submit(() -> spec.opportunityCascade().fit(ROWS, 7)).get(),
          Preparation.standard(),
          Training.of(TASK, ROWS, 7));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aModelReadSaysExactlyTheSame() throws IOException {
    Path file = folder.resolve("model.finemo");
    saved.write(file);
    SavedModel<FinancialEmotion> read = SavedModel.read(file, TASK);

    assertThat(read.preparation()).isEqualTo(saved.preparation());
    assertThat(read.training()).isEqualTo(saved.training());
    assertThat(read.toArchive()).isEqualTo(saved.toArchive());
    Preprocessor preprocessor = read.preparation().preprocessor();
    for (Labeled<AnalyzedPost, FinancialEmotion> row : ROWS) {
      AnalyzedPost analyzed = preprocessor.analyze(row.value().post());
      assertThat(everything(read, analyzed)).isEqualTo(everything(saved, row.value()));
    }
  }

  private static String everything(SavedModel<FinancialEmotion> model, AnalyzedPost post) {
    Prediction<FinancialEmotion> prediction = model.model().predict(post);
    StringBuilder text = new StringBuilder(prediction.toString());
    for (FinancialEmotion label : FinancialEmotion.values()) {
      text.append(' ').append(prediction.score(label));
    }
    return text.toString();
  }

  @Test
  void equalTrainingGivesEqualBytesOnAnyNumberOfThreads() throws Exception {
    Path one = folder.resolve("one.finemo");
    Path four = folder.resolve("four.finemo");
    saved.write(one);
    train(4).write(four);

    assertThat(Files.readAllBytes(four)).isEqualTo(Files.readAllBytes(one));
  }

  @Test
  void theManifestTellsWhatTheModelIs() throws ModelFormatException {
    ModelArchive archive = saved.toArchive();

    assertThat(archive.libraryVersion()).isEqualTo(Library.VERSION);
    assertThat(archive.property("labels"))
        .isEqualTo("NEUTRAL,NEGATIVE_AWARENESS,POSITIVE_STATEMENT,OPPORTUNITY");
    assertThat(archive.property("depth")).isEqualTo("Path[depth=0.5]");
    assertThat(archive.property("calibration.0")).startsWith("neutral: Sigmoid[slope=");
    assertThat(archive.property("calibration.path")).startsWith("Sigmoid[slope=");
    assertThat(archive.property("training.rows")).isEqualTo("440");
    assertThat(archive.property("training.sha256")).hasSize(64);
    assertThat(archive.property("training.seed")).isEqualTo("7");
    assertThat(archive.property("features.sha256"))
        .isEqualTo(saved.model().extractor().space().fingerprint());
  }

  @Test
  void partsOfTwoModelsAreRefused() throws IOException {
    ModelArchive here = saved.toArchive();
    ModelArchive there = GoldenModel.train().toArchive();

    assertRefused(mixed(here, there, "cascade.bin"), "the cascade was trained on");
    assertRefused(mixed(here, there, "features.bin"), "property features.size");
  }

  private static ModelArchive mixed(ModelArchive one, ModelArchive other, String part)
      throws ModelFormatException {
    ModelArchive.Builder builder = ModelArchive.builder("test");
    one.properties().forEach(builder::property);
    for (String name : one.partNames()) {
      builder.part(name, (name.equals(part) ? other : one).part(name));
    }
    return builder.build();
  }

  @Test
  void propertiesThatDoNotFitAreRefused() throws IOException {
    assertRefused(changed("labels", "OPPORTUNITY,NEUTRAL"), "property labels");
    assertRefused(changed("kind", "sentiment"), "property kind is sentiment");
    assertRefused(changed("kind", "sentiment-cascade"), "no part flat.bin");
    assertRefused(changed("kind", "opportunity-flat"), "property kind is opportunity-flat");
    assertRefused(changed("depth", "Path[depth=0.9]"), "property depth");
    assertRefused(changed("calibration.1", "none"), "property calibration.1");
    assertRefused(changed("features.sha256", "0".repeat(64)), "property features.sha256");
    assertRefused(changed("training.rows", "many"), "property training.rows");
    assertRefused(changed("training.rows", "9999999999"), "9999999999");
    assertRefused(changed("training.sha256", "0"), "property training.sha256");
    assertRefused(changed("training.seed", "9".repeat(19)), "9999999999999999999");
  }

  private static ModelArchive changed(String key, String value) throws IOException {
    ModelArchive archive = saved.toArchive();
    ModelArchive.Builder builder = ModelArchive.builder("test");
    archive
        .properties()
        .forEach((name, was) -> builder.property(name, name.equals(key) ? value : was));
    for (String name : archive.partNames()) {
      builder.part(name, archive.part(name));
    }
    return builder.build();
  }

  private static void assertRefused(ModelArchive archive, String reason) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> SavedModel.of(archive))
        .withMessageContaining(reason);
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Path file = folder.resolve("damaged.finemo");
    changed("labels", "").write(file);

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> SavedModel.read(file))
        .withMessageStartingWith(file + ": property labels");
  }

  /** Cut and changed at every place: settings or a reason, never anything else. */
  @Test
  void preparationSurvivesEveryDamage() throws ModelFormatException {
    Preparation written =
        new Preparation(
            Set.of(Language.FRENCH, Language.of("pt", true)), false, Preparation.Steps.NONE);
    ModelArchive.Builder archive = ModelArchive.builder("test");
    written.write(archive);
    byte[] part = archive.build().part(Preparation.PART);

    assertThat(preparation(part)).contains(written);
    int refused = 0;
    for (int i = 0; i < part.length; i++) {
      assertThat(preparation(Arrays.copyOf(part, i))).isEmpty();
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = part.clone();
        flipped[i] ^= (byte) (1 << bit);
        refused += preparation(flipped).isEmpty() ? 1 : 0;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void anotherVersionOfADictionaryIsNamed() throws ModelFormatException {
    byte[] part = saved.toArchive().part(Preparation.PART);
    String text = new String(part, StandardCharsets.ISO_8859_1);
    int hash = text.indexOf("es/es-ES.dict") + "es/es-ES.dict".length() + Integer.BYTES;
    part[hash] = (byte) (part[hash] == 'a' ? 'b' : 'a');

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(
            () ->
                Preparation.read(ModelArchive.builder("test").part(Preparation.PART, part).build()))
        .withMessageStartingWith(
            "part preprocess.bin: the model was trained with another version of es/es-ES.dict");
  }

  /** Files of version 1 tell no hashes, and are taken at their word. */
  @Test
  void aPreparationOfTheFirstVersionIsRead() {
    byte[] part =
        new PartWriter()
            .integer(1)
            .integer(1)
            .text("es")
            .flag(true)
            .flag(true)
            .text("STANDARD")
            .toBytes();

    assertThat(preparation(part)).contains(Preparation.forLanguage(Language.SPANISH));
  }

  private static Optional<Preparation> preparation(byte[] part) {
    try {
      return Optional.of(
          Preparation.read(ModelArchive.builder("test").part(Preparation.PART, part).build()));
    } catch (ModelFormatException e) {
      assertThat(e).hasMessageStartingWith("part preprocess.bin: ");
      return Optional.empty();
    }
  }

  @Test
  void aFixedLanguageIsOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Preparation(
                    Set.of(Language.ENGLISH, Language.SPANISH), true, Preparation.Steps.NONE))
        .withMessageContaining("exactly 1");
    assertThat(Preparation.forLanguage(Language.SPANISH).languages())
        .containsExactly(Language.SPANISH);
  }
}
