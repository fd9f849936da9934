package io.finemo.examples.embed;

import io.finemo.classify.Prediction;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A singleton of a container: one model, which any number of threads ask. */
public final class OpportunityService {
  private final Path file;
  private volatile @Nullable Loaded loaded;

  /** Preprocessing and model of one file belong together, and are changed together. */
  private record Loaded(Preprocessor preprocessor, PostModel<FinancialEmotion> model) {}

  /** Injected: the path of a file that {@code finemo train} wrote. */
  public OpportunityService(Path file) {
    this.file = file;
  }

  /** Reads the model; again, to take a new file into service while others are asking. */
  public void init() throws IOException {
    SavedModel<FinancialEmotion> saved = SavedModel.read(file, new Task.Opportunity());
    Preprocessor preprocessor = saved.preparation().preprocessor();
    preprocessor.analyze(Post.of("none", "a first post opens dictionaries, y los españoles"));
    loaded = new Loaded(preprocessor, saved.model());
  }

  public Prediction<FinancialEmotion> judge(Post post) {
    Loaded now = loaded; // read once: init() may run meanwhile
    if (now == null) {
      throw new IllegalStateException("the service is not started, or stopped");
    }
    return now.model().predict(now.preprocessor().analyze(post));
  }

  /** There is nothing to close; whoever asks after this is told so, and the memory is free. */
  public void destroy() {
    loaded = null;
  }
}
