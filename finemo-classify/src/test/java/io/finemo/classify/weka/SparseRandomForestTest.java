package io.finemo.classify.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.classify.StageModel;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

class SparseRandomForestTest {

  @Test
  void isTheForestOfTheStage() throws Exception {
    List<Labeled<SparseVector, Boolean>> rows = Vectors.rows(1, 200);
    WekaRows shape = WekaRows.ofDimension(Vectors.DIMENSION);
    SparseRandomForest classifier = new SparseRandomForest();
    classifier.setNumTrees(20);
    classifier.setSeed(5);
    classifier.buildClassifier(shape.of(rows));
    StageModel<SparseVector> stage =
        new ForestStage(ForestSpec.randomForest().withTrees(20)).fit(rows, 5);

    for (Labeled<SparseVector, Boolean> row : Vectors.rows(2, 100)) {
      double votes = 20 * classifier.distributionForInstance(shape.of(row.value()))[1];
      assertThat(stage.score(row.value()))
          .isEqualTo(StrictMath.log((votes + 0.5) / (20 - votes + 0.5)));
    }
  }

  @Test
  void isTheSameAfterAJourneyThroughAFile() throws Exception {
    WekaRows shape = WekaRows.ofDimension(Vectors.DIMENSION);
    Instances instances = shape.of(Vectors.rows(1, 100));
    SparseRandomForest classifier = new SparseRandomForest();
    classifier.setOptions(Utils.splitOptions("-I 7 -K 3 -depth 4 -M 2 -balanced -O -S 9"));
    classifier.buildClassifier(instances);

    SparseRandomForest copy = (SparseRandomForest) SerializationHelper.read(serialized(classifier));
    assertThat(copy).hasToString(classifier.toString());
    assertThat(copy.toString()).contains("7 trees").contains("out-of-bag accuracy 0.");
    assertThat(copy.getOptions()).isEqualTo(classifier.getOptions()).contains("-balanced", "7");
    for (Instance instance : instances) {
      assertThat(copy.distributionForInstance(instance))
          .isEqualTo(classifier.distributionForInstance(instance));
    }
  }

  private static InputStream serialized(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SerializationHelper.write(bytes, object);
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  @Test
  void instancesItCannotTakeAreRefused() throws Exception {
    WekaRows shape = WekaRows.ofDimension(2);
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    rows.add(new Labeled<>(Vectors.vector(0, 1), true));
    rows.add(new Labeled<>(Vectors.vector(1, 1), false));
    Instances instances = shape.of(rows);
    SparseRandomForest classifier = new SparseRandomForest();
    assertThatThrownBy(() -> classifier.distributionForInstance(instances.get(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not trained: call buildClassifier first");

    instances.get(0).setMissing(0);
    assertThatThrownBy(() -> classifier.buildClassifier(instances))
        .hasMessageContaining("missing values");
    classifier.buildClassifier(shape.of(rows));
    assertThatThrownBy(() -> classifier.distributionForInstance(instances.get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
