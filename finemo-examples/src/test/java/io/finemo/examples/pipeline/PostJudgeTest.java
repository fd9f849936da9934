package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Decision;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.report.PredictionJson;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostJudgeTest {
  private static final int THREADS = 8;
  private static final int TIMES = 4;

  private static final List<Post> POSTS = new ArrayList<>();
  private static PostJudge<FinancialEmotion> judge;

  @BeforeAll
  static void learn() throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    List<Labeled<AnalyzedPost, FinancialEmotion>> rows = new ArrayList<>();
    ReadOptions options = ReadOptions.builder().labelColumn(EmbeddedSample.LABEL).build();
    try (PostReader reader = EmbeddedSample.open(options)) {
      for (PostRow row : reader) {
        POSTS.add(row.post());
        rows.add(
            new Labeled<>(
                preprocessor.analyze(row.post()),
                FinancialEmotion.valueOf(row.label().orElse("NEUTRAL"))));
      }
    }
    Task.Opportunity task = new Task.Opportunity();
    OpportunityModel model = ModelSpec.standard().opportunityCascade().fit(rows, 42);
    judge =
        PostJudge.by(
            new SavedModel<>(task, model, Preparation.standard(), Training.of(task, rows, 42)));
  }

  @Test
  void saysWhatTheModelSaysOfThePreparedPost() {
    Post post = POSTS.get(0);

    Judgement<FinancialEmotion> judgement = judge.judge(post);

    AnalyzedPost prepared = judge.preprocessor().analyze(post);
    assertThat(judgement.post().tokens()).isEqualTo(prepared.tokens());
    assertThat(judgement.isAbstention())
        .isEqualTo(judgement.prediction().decision() instanceof Decision.Abstained);
    assertThat(judgement.prediction().probability(FinancialEmotion.OPPORTUNITY))
        .isEqualTo(
            judge.saved().model().predict(prepared).probability(FinancialEmotion.OPPORTUNITY));
  }

  @Test
  void eightThreadsThatShareItSayWhatOneSays() {
    List<String> alone = lines();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<CompletableFuture<List<String>>> together =
          IntStream.range(0, THREADS)
              .mapToObj(thread -> CompletableFuture.supplyAsync(PostJudgeTest::lines, threads))
              .toList();

      assertThat(together).allSatisfy(lines -> assertThat(lines.join()).isEqualTo(alone));
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      for (Post post : POSTS) {
        lines.add(new String(PredictionJson.line(judge.judge(post)), StandardCharsets.US_ASCII));
      }
    }
    return lines;
  }
}
