package io.finemo.examples.distributed;

import io.finemo.core.Post;
import io.finemo.core.archive.Limits;
import io.finemo.core.archive.ModelArchive;
import io.finemo.examples.pipeline.Judgement;
import io.finemo.examples.pipeline.PostJudge;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.report.PredictionJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/** What a model says of posts. Each task makes the model once, of the bytes that came with it. */
final class ScorePosts extends RichMapFunction<Post, Line> {
  private static final long serialVersionUID = 1;

  private final byte[] modelFile;
  private transient @Nullable PostJudge<?> judge;

  ScorePosts(byte[] modelFile) {
    this.modelFile = modelFile.clone();
  }

  @Override
  public void open(OpenContext unused) throws IOException {
    judge = judge(modelFile);
  }

  /** Makes the model; fails if the bytes are none. */
  static PostJudge<?> judge(byte[] modelFile) throws IOException {
    ModelArchive archive =
        ModelArchive.read(new ByteArrayInputStream(modelFile), Limits.defaults());
    return PostJudge.by(SavedModel.of(archive));
  }

  @Override
  public Line map(Post post) {
    return line(Objects.requireNonNull(judge, "opened before the first post").judge(post));
  }

  private static Line line(Judgement<?> judgement) {
    return new Line(
        judgement.isAbstention() ? Line.Kind.ABSTAINED : Line.Kind.DECIDED,
        new String(PredictionJson.line(judgement), StandardCharsets.UTF_8));
  }
}
