package io.finemo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.finemo.classify.Prediction;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import io.finemo.core.archive.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A singleton that a container makes, starts, shares and stops. */
class OpportunityServiceTest {
  private static final Post POST = Post.of("1", "Adding $NVDA, I see 150 soon");

  @Test
  void everyThreadIsToldWhatTheModelSaysWhileItIsReadAgain() throws Exception {
    OpportunityService service = new OpportunityService(KeptModel.FILE);
    service.init();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> jobs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        jobs.add(
            () -> {
              for (KeptModel.Told told : KeptModel.told()) {
                Prediction<FinancialEmotion> prediction = service.judge(told.post());
                assertThat(prediction.best()).isEqualTo(told.best());
                assertThat(prediction.probability(told.best())).isEqualTo(told.probability());
              }
              return null;
            });
        jobs.add(
            () -> {
              service.init();
              return null;
            });
      }
      for (Future<Void> job : threads.invokeAll(jobs)) {
        job.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void itAnswersBetweenStartAndStopOnly() throws IOException {
    OpportunityService service = new OpportunityService(KeptModel.FILE);
    assertThatIllegalStateException().isThrownBy(() -> service.judge(POST));
    service.init();
    service.judge(POST);
    service.destroy();
    assertThatIllegalStateException().isThrownBy(() -> service.judge(POST));
  }

  @Test
  void aBrokenFileLeavesTheOldModelInService(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model.finemo");
    Files.copy(KeptModel.FILE, file);
    OpportunityService service = new OpportunityService(file);
    service.init();
    double before = service.judge(POST).probability(FinancialEmotion.OPPORTUNITY);

    Files.writeString(file, "no model");

    Assertions.assertThatExceptionOfType(ModelFormatException.class).isThrownBy(service::init);
    assertThat(service.judge(POST).probability(FinancialEmotion.OPPORTUNITY)).isEqualTo(before);
  }
}
