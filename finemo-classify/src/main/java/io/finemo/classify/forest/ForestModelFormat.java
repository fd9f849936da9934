package io.finemo.classify.forest;

import io.finemo.classify.StageFormat;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Forests as stages in model files: the bytes of {@link ForestFormat}. */
public final class ForestModelFormat implements StageFormat<ForestModel> {

  /** The one format there is. */
  public ForestModelFormat() {}

  @Override
  public String kind() {
    return "forest";
  }

  @Override
  public Class<ForestModel> type() {
    return ForestModel.class;
  }

  @Override
  public void write(ForestModel model, PartWriter out) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ForestFormat.write(model.forest(), new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array takes all bytes", e);
    }
    out.bytes(bytes.toByteArray());
  }

  @Override
  public ForestModel read(PartReader in, int features) throws ModelFormatException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(in.bytes("a forest"));
    Forest forest = forest(bytes, features, in);
    if (forest.classes() != 2) {
      throw in.fault("the forest of a stage has 2 classes: " + forest.classes());
    }
    if (bytes.available() > 0) {
      throw in.fault("a forest: " + bytes.available() + " bytes too many at its end");
    }
    return new ForestModel(forest);
  }

  private static Forest forest(ByteArrayInputStream bytes, int features, PartReader in)
      throws ModelFormatException {
    try {
      return ForestFormat.read(new DataInputStream(bytes), features);
    } catch (ModelFormatException e) {
      throw in.fault("a forest: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array gives all bytes", e);
    }
  }
}
