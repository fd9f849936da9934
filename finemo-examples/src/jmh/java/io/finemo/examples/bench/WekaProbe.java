package io.finemo.examples.bench;

import io.finemo.classify.Calibration;
import io.finemo.classify.weka.WekaStage;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.FlatPostModel;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.features.NgramWeights;
import io.finemo.preprocess.Preprocessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import weka.classifiers.Classifier;
import weka.classifiers.functions.SMO;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.StringToWordVector;

/**
 * Weka's words, forest and support vectors beside finemo's, on so few posts that they end. Prints a
 * line for each: a name; seconds to learn; posts a second to judge; accuracy. Arguments: the folder
 * of data, how many posts to learn from, and as many to judge.
 */
public final class WekaProbe {
  private static final int SEED = 42;
  private static final int ALL_WORDS = 1_000_000;

  private final List<Labeled<AnalyzedPost, FinancialEmotion>> training;
  private final List<Labeled<AnalyzedPost, FinancialEmotion>> asked;

  private WekaProbe(List<Labeled<AnalyzedPost, FinancialEmotion>> rows, int count) {
    training = rows.subList(0, count);
    asked = rows.subList(count, 2 * count);
  }

  /** Runs all. */
  public static void main(String[] args) throws Exception {
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows =
        new ArrayList<>(EvaluationSet.opportunities().get(0).rows(Path.of(args[0])));
    Collections.shuffle(rows, new Random(SEED));
    // Keeps Weka from writing into the home directory, once it is there.
    new WekaStage(RandomForest::new);
    WekaProbe probe = new WekaProbe(rows, Integer.parseInt(args[1]));
    probe.weka("forest", new RandomForest());
    probe.weka("svm", new SMO());
    probe.finemo("forest", ModelPreset.RANDOM_FOREST);
    probe.finemo("svm", ModelPreset.LINEAR_SVC);
  }

  private static void print(String name, double seconds, double perSecond, double accuracy) {
    System.out.printf(Locale.ROOT, "%s %.4f %.1f %.4f%n", name, seconds, perSecond, accuracy);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** From texts to a model, and from texts to labels. */
  private void weka(String name, Classifier classifier) throws Exception {
    Instances learnt = instances(training);
    long start = System.nanoTime();
    StringToWordVector words = new StringToWordVector(ALL_WORDS);
    words.setLowerCaseTokens(true);
    words.setTFTransform(true);
    words.setIDFTransform(true);
    words.setInputFormat(learnt);
    classifier.buildClassifier(Filter.useFilter(learnt, words));
    double seconds = since(start);
    Instances raw = instances(asked);
    start = System.nanoTime();
    int right = 0;
    for (Instance row : Filter.useFilter(raw, words)) {
      right += classifier.classifyInstance(row) == row.classValue() ? 1 : 0;
    }
    print("weka-" + name, seconds, asked.size() / since(start), (double) right / asked.size());
  }

  private static Instances instances(List<Labeled<AnalyzedPost, FinancialEmotion>> rows) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("text", (List<String>) null));
    List<String> labels = new ArrayList<>();
    for (FinancialEmotion label : FinancialEmotion.values()) {
      labels.add(label.name());
    }
    attributes.add(new Attribute("label", labels));
    Instances instances = new Instances("posts", attributes, rows.size());
    instances.setClassIndex(1);
    for (Labeled<AnalyzedPost, FinancialEmotion> row : rows) {
      DenseInstance instance = new DenseInstance(2);
      instance.setDataset(instances);
      instance.setValue(0, row.value().post().text());
      instance.setValue(1, row.label().name());
      instances.add(instance);
    }
    return instances;
  }

  /** The same of words alone, one label against the rest; finemo's cutting into tokens included. */
  private void finemo(String name, ModelPreset preset) {
    ModelSpec spec =
        ModelSpec.standard()
            .withPreset(preset)
            .withCalibration(Calibration.none())
            .withFeatures(FeatureSpec.of(NgramSpec.words(1, 1).withWeights(NgramWeights.tfIdf())));
    Preprocessor preprocessor = Preprocessor.standard();
    long start = System.nanoTime();
    FlatPostModel<FinancialEmotion> model =
        spec.flat(List.of(FinancialEmotion.values()))
            .fit(
                training.stream()
                    .map(row -> row.map(post -> preprocessor.analyze(post.post())))
                    .toList(),
                SEED);
    double seconds = since(start);
    start = System.nanoTime();
    int right = 0;
    for (Labeled<AnalyzedPost, FinancialEmotion> row : asked) {
      AnalyzedPost post = preprocessor.analyze(row.value().post());
      right += model.predict(post).best() == row.label() ? 1 : 0;
    }
    print("finemo-" + name, seconds, asked.size() / since(start), (double) right / asked.size());
  }
}
