package io.finemo.classify.weka;

import io.finemo.core.ThreadSafe;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Instance;

/**
 * Deep copies of one trained classifier, each of which answers one thread at a time: many of Weka's
 * classifiers keep the row at hand in their fields. There are never more copies than threads that
 * have asked at once. The classifier itself is only copied, never asked, so that it stays as it was
 * trained.
 */
@ThreadSafe
final class ClassifierPool {
  private final Classifier trained;
  private final Queue<Classifier> idle = new ConcurrentLinkedQueue<>();

  /** The first copy is made at once: one that cannot be copied is found out in training. */
  ClassifierPool(Classifier trained) {
    this.trained = trained;
    idle.add(copy());
  }

  double[] distribution(Instance row) {
    Classifier waiting = idle.poll();
    Classifier mine = waiting == null ? copy() : waiting;
    double[] distribution = WekaBuild.distribution(mine, row);
    // One that threw may be left half changed, and is not asked again.
    idle.add(mine);
    return distribution;
  }

  /** The original, to be written and never asked. */
  Classifier trained() {
    return trained;
  }

  /** Through Weka's copy in memory, which reads nothing but what it has just written. */
  private Classifier copy() {
    synchronized (trained) {
      try {
        return AbstractClassifier.makeCopy(trained);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalArgumentException(
            name() + " cannot be copied for several threads: " + e.getMessage(), e);
      }
    }
  }

  private String name() {
    return trained.getClass().getName();
  }

  @Override
  public String toString() {
    return trained.getClass().getSimpleName();
  }
}
