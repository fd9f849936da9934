package io.finemo.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.finemo.classify.Prediction;
import io.finemo.core.Post;
import io.finemo.core.archive.Limits;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.SavedModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Model files: bytes as they come, and small sound files with changes in one part, whose hashes are
 * made anew so that the reading goes on behind them.
 *
 * <p>The first byte of an input names the sound file; with its upper bit set the rest is the file
 * itself. The second names the part; with its upper bit set the rest is the part itself, else a
 * list of changes.
 */
class ModelsFuzzTest {
  private static final Limits LIMITS = new Limits(16, 1 << 16, 1 << 18, 1 << 14);
  private static final List<ModelArchive> SOUND =
      List.of(
          sound("1"),
          sound("sigmoid-2"),
          sound("isotonic-2"),
          sound("flat-2"),
          sound("forest-2"),
          sound("selected-2"),
          sound("certified-2"));

  @FuzzTest
  void models(byte[] input) throws IOException {
    if (input.length < 2) {
      return;
    }
    SavedModel<?> model;
    try {
      model =
          SavedModel.of(
              input[0] < 0
                  ? ModelArchive.read(new ByteArrayInputStream(input, 1, input.length - 1), LIMITS)
                  : changed(SOUND.get(input[0] % SOUND.size()), input));
    } catch (ModelFormatException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    check(model);
  }

  /** What was taken is of use, and can be written and read again. */
  private static <L> void check(SavedModel<L> model) throws ModelFormatException {
    AnalyzedPost post =
        model.preparation().preprocessor().analyze(Post.of("1", "Adding $NVDA, I see 150 soon!"));
    Prediction<L> prediction = model.model().predict(post);
    assertThat(prediction.decision().probability()).isBetween(0.0, 1.0);
    for (L label : model.model().labels()) {
      assertThat(prediction.probability(label)).isBetween(0.0, 1.0);
    }
    SavedModel.of(model.toArchive());
  }

  private static ModelArchive changed(ModelArchive sound, byte[] input)
      throws ModelFormatException {
    List<String> names = List.copyOf(sound.partNames());
    String changed = names.get((input[1] & 0x7f) % names.size());
    byte[] rest = Arrays.copyOfRange(input, 2, input.length);
    ModelArchive.Builder builder = ModelArchive.builder("fuzz");
    sound.properties().forEach(builder::property);
    for (String name : names) {
      byte[] part = sound.part(name);
      if (name.equals(changed)) {
        part = input[1] < 0 ? rest : edited(part, rest);
      }
      builder.part(name, part);
    }
    return builder.build();
  }

  /** Each change is a kind, a place and a length, and the bytes to write if there are any. */
  private static byte[] edited(byte[] part, byte[] changes) {
    List<Byte> bytes = new ArrayList<>();
    for (byte b : part) {
      bytes.add(b);
    }
    int i = 0;
    while (i + 4 <= changes.length) {
      int place = (((changes[i + 1] & 0xff) << 8) | (changes[i + 2] & 0xff)) % (bytes.size() + 1);
      int length = changes[i + 3] & 0x1f;
      int kind = changes[i] & 3;
      i += 4;
      int end = Math.min(bytes.size(), place + length);
      List<Byte> range = new ArrayList<>(bytes.subList(place, end));
      if (kind < 2) {
        // 0 writes over what is there, 1 between it.
        List<Byte> written = new ArrayList<>();
        for (int k = 0; k < length && i < changes.length; k++) {
          written.add(changes[i++]);
        }
        if (kind == 0) {
          bytes.subList(place, Math.min(bytes.size(), place + written.size())).clear();
        }
        bytes.addAll(place, written);
      } else if (kind == 2) {
        bytes.subList(place, end).clear();
      } else {
        bytes.addAll(place, range);
      }
    }
    byte[] edited = new byte[bytes.size()];
    for (int k = 0; k < edited.length; k++) {
      edited[k] = bytes.get(k);
    }
    return edited;
  }

  private static ModelArchive sound(String name) {
    String resource = "/io/finemo/examples/pipeline/golden-" + name + ".finemo";
    try (InputStream in = ModelsFuzzTest.class.getResourceAsStream(resource)) {
      return ModelArchive.read(new ByteArrayInputStream(in.readAllBytes()), LIMITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
