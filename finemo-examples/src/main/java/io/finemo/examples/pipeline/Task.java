package io.finemo.examples.pipeline;

import io.finemo.classify.LabelCodec;
import io.finemo.classify.evaluate.Tolerance;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Learner;
import io.finemo.core.MarketSentiment;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureExtractor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What there is to learn from labelled posts: how labels are read, in which order they stand, and
 * which kind of model learns them.
 *
 * @param <L> the type of the labels
 */
public sealed interface Task<L> {

  /**
   * All tasks there are.
   *
   * @return one of each
   */
  static List<Task<?>> all() {
    return List.of(new Opportunity(), new Sentiment(), new Labels());
  }

  /**
   * Reads a label as it stands in a file.
   *
   * @param text the label, not blank
   * @return the label, empty if the task has no such label
   */
  Optional<L> parse(String text);

  /**
   * The labels of a model for given training labels, in the order of reports; of two, the second is
   * the positive one.
   *
   * @param training the labels of the training rows
   * @return the labels
   */
  List<L> labels(Collection<L> training);

  /**
   * A learner for the task.
   *
   * @param spec what to learn
   * @param labels what {@link #labels} said
   * @return the learner of features and model together
   */
  Learner<AnalyzedPost, L, ? extends PostModel<L>> learner(ModelSpec spec, List<L> labels);

  /**
   * What the task is called in model files.
   *
   * @return {@code opportunity}, {@code sentiment} or {@code labels}
   */
  String name();

  /**
   * How labels stand in model files.
   *
   * @return the codec
   */
  LabelCodec<L> codec();

  /**
   * Reads the model of a model file.
   *
   * @param extractor makes its features
   * @param archive the model file
   * @return the model
   * @throws ModelFormatException if there is none for this task, or it is damaged
   */
  default PostModel<L> read(FeatureExtractor extractor, ModelArchive archive)
      throws ModelFormatException {
    return FlatPostModel.read(codec(), extractor, archive);
  }

  /**
   * What may be shown in place of a target without harm.
   *
   * @param target the target
   * @return tolerances, none where the task knows none
   */
  List<Tolerance<L>> tolerances(L target);

  /** Four classes of posts, of which opportunities are wanted: a cascade. */
  record Opportunity() implements Task<FinancialEmotion> {

    @Override
    public String name() {
      return "opportunity";
    }

    @Override
    public LabelCodec<FinancialEmotion> codec() {
      return LabelCodec.ofEnum(FinancialEmotion.class);
    }

    @Override
    public PostModel<FinancialEmotion> read(FeatureExtractor extractor, ModelArchive archive)
        throws ModelFormatException {
      return OpportunityModel.read(codec(), extractor, archive);
    }

    @Override
    public Optional<FinancialEmotion> parse(String text) {
      return constant(FinancialEmotion.values(), text);
    }

    @Override
    public List<FinancialEmotion> labels(Collection<FinancialEmotion> training) {
      return List.of(FinancialEmotion.values());
    }

    @Override
    public Learner<AnalyzedPost, FinancialEmotion, ? extends PostModel<FinancialEmotion>> learner(
        ModelSpec spec, List<FinancialEmotion> labels) {
      return spec.opportunityCascade();
    }

    /** tau1 and tau2 of de Arriba-P&eacute;rez et al. 2020, Section IV, for the opportunity. */
    @Override
    public List<Tolerance<FinancialEmotion>> tolerances(FinancialEmotion target) {
      return target == FinancialEmotion.OPPORTUNITY
          ? List.of(
              new Tolerance<>(
                  "tau1",
                  Set.of(FinancialEmotion.OPPORTUNITY, FinancialEmotion.POSITIVE_STATEMENT)),
              new Tolerance<>(
                  "tau2",
                  Set.of(
                      FinancialEmotion.OPPORTUNITY,
                      FinancialEmotion.POSITIVE_STATEMENT,
                      FinancialEmotion.NEUTRAL)))
          : List.of();
    }
  }

  /** Bearish against bullish, or with neutral between them where the file has it: a flat model. */
  record Sentiment() implements Task<MarketSentiment> {

    @Override
    public String name() {
      return "sentiment";
    }

    @Override
    public LabelCodec<MarketSentiment> codec() {
      return LabelCodec.ofEnum(MarketSentiment.class);
    }

    @Override
    public Optional<MarketSentiment> parse(String text) {
      return constant(MarketSentiment.values(), text);
    }

    @Override
    public List<MarketSentiment> labels(Collection<MarketSentiment> training) {
      return Stream.of(MarketSentiment.values()).filter(training::contains).toList();
    }

    @Override
    public Learner<AnalyzedPost, MarketSentiment, ? extends PostModel<MarketSentiment>> learner(
        ModelSpec spec, List<MarketSentiment> labels) {
      return spec.flat(labels);
    }

    @Override
    public List<Tolerance<MarketSentiment>> tolerances(MarketSentiment target) {
      return List.of();
    }
  }

  /** Whatever labels the file has, as they are written: a flat model. */
  record Labels() implements Task<String> {

    @Override
    public String name() {
      return "labels";
    }

    @Override
    public LabelCodec<String> codec() {
      return LabelCodec.text();
    }

    @Override
    public Optional<String> parse(String text) {
      return Optional.of(text);
    }

    @Override
    public List<String> labels(Collection<String> training) {
      return List.copyOf(new TreeSet<>(training));
    }

    @Override
    public Learner<AnalyzedPost, String, ? extends PostModel<String>> learner(
        ModelSpec spec, List<String> labels) {
      return spec.flat(labels);
    }

    @Override
    public List<Tolerance<String>> tolerances(String target) {
      return List.of();
    }
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] values, String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
