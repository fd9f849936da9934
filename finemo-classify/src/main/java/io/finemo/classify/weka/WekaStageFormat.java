package io.finemo.classify.weka;

import io.finemo.classify.StageFormat;
import io.finemo.classify.StageModel;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import weka.classifiers.Classifier;

/**
 * Trained Weka classifiers in model files, as serialized Java objects of the classes that the
 * caller allows, and of no others. Equal training need not give equal bytes: that depends on the
 * classifier.
 *
 * <pre>{@code
 * StageFormats formats =
 *     StageFormats.standard()
 *         .with(WekaStageFormat.allowing(Set.of("weka.classifiers.bayes.NaiveBayesMultinomial")));
 * }</pre>
 *
 * <p>Trap: a class that is allowed runs its own code on the numbers of whoever wrote the file, and
 * may take any memory for them: what other kinds of stages promise of hostile files holds here for
 * classes, depth, references and arrays only. Allow only what the model needs; where a class is
 * missing, the message of the failure names it. Linear models and forests need none of this.
 */
public final class WekaStageFormat implements StageFormat<StageModel<SparseVector>> {
  static {
    WekaStart.ensure();
  }

  private final ClassFilter filter;

  private WekaStageFormat(Set<String> classes) {
    filter = new ClassFilter(classes);
  }

  /**
   * A format of some classifiers.
   *
   * @param classes the full names of all classes that may be read: those of the classifiers and of
   *     what they hold. A name that ends in {@code .*} allows a package, without the packages below
   *     it. Primitive values, arrays, texts and boxed numbers are always allowed
   * @return the format
   * @throws IllegalArgumentException if there are none, or a name is blank or allows everything
   */
  public static WekaStageFormat allowing(Set<String> classes) {
    return new WekaStageFormat(classes);
  }

  @Override
  public String kind() {
    return "weka";
  }

  /** The trained stages of {@link WekaStage}. */
  @Override
  @SuppressWarnings("unchecked")
  public Class<StageModel<SparseVector>> type() {
    return (Class<StageModel<SparseVector>>) (Class<?>) WekaModel.class;
  }

  @Override
  public void write(StageModel<SparseVector> model, PartWriter out) {
    WekaModel trained = (WekaModel) model;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(trained.classifier().trained());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          trained.classifier() + " cannot be serialized: " + e.getMessage(), e);
    }
    out.integer(trained.shape().features()).bytes(bytes.toByteArray());
  }

  @Override
  public StageModel<SparseVector> read(PartReader in, int features) throws ModelFormatException {
    int dimension = in.integer("the number of features of a Weka classifier", 0, features);
    byte[] bytes = in.bytes("a Weka classifier");
    Classifier classifier = classifier(bytes, in);
    try {
      WekaModel model =
          new WekaModel(new ClassifierPool(classifier), WekaRows.ofDimension(dimension));
      // A classifier of rows of another shape is noticed here, not at the first post.
      double[] ones = new double[dimension];
      Arrays.fill(ones, 1);
      model.score(SparseVector.of(IntStream.range(0, dimension).toArray(), ones));
      return model;
    } catch (RuntimeException | OutOfMemoryError e) {
      throw in.fault("a Weka classifier cannot classify a row of " + dimension + " features: " + e);
    }
  }

  private Classifier classifier(byte[] bytes, PartReader in) throws ModelFormatException {
    ClassFilter.OfOneFile ofThisFile = filter.forFile(bytes.length);
    try (ObjectInputStream objects =
        new AllowedClassesStream(new ByteArrayInputStream(bytes), ofThisFile)) {
      if (objects.readObject() instanceof Classifier classifier) {
        return classifier;
      }
      throw in.fault("a Weka classifier: the object is none");
    } catch (ModelFormatException e) {
      throw e;
    } catch (IOException
        | ClassNotFoundException
        | RuntimeException
        | LinkageError
        | OutOfMemoryError e) {
      // Reading code of the classes themselves may fail on damaged bytes in any way.
      throw in.fault("a Weka classifier: " + ofThisFile.refusal().orElseGet(e::toString));
    }
  }
}
