package io.finemo.classify.weka;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import weka.classifiers.AbstractClassifier;
import weka.core.Instance;
import weka.core.Instances;

/**
 * A classifier as many of Weka's are: it keeps the row at hand in a field. It says the value of the
 * first feature, after all who ask at once have written theirs.
 */
public final class OneBuffer extends AbstractClassifier {
  private static final long serialVersionUID = 1;

  /** How many copies were made. */
  static final AtomicInteger COPIES = new AtomicInteger();

  private static volatile CyclicBarrier together = new CyclicBarrier(1);

  private double buffer;

  /** From now on so many threads ask at once. */
  static void askedBy(int threads) {
    together = new CyclicBarrier(threads);
  }

  @Override
  public void buildClassifier(Instances rows) {}

  @Override
  public double[] distributionForInstance(Instance row) throws Exception {
    buffer = row.value(0);
    together.await(60, TimeUnit.SECONDS);
    return new double[] {1 - buffer, buffer};
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    COPIES.incrementAndGet();
  }
}
