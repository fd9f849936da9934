package io.finemo.examples.distributed;

import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.noise.NoiseTagger;
import io.finemo.core.Post;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.examples.pipeline.CashtagRun;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Tags posts and says which are noise. What repeats an earlier post shows in the order of the
 * stream only, so one task does it, and what it remembers is kept through checkpoints and restarts.
 * What it has found in all goes to the side in the end.
 */
final class JudgePosts extends AbstractStreamOperator<TaggedPost>
    implements OneInputStreamOperator<Post, TaggedPost>, BoundedOneInput {
  private static final long serialVersionUID = 1;

  private final StudySettings settings;
  private final OutputTag<StudyPart> noise;
  private transient @Nullable ListState<byte[]> state;
  private transient @Nullable NoiseTagger tagger;

  JudgePosts(StudySettings settings, TypeInformation<StudyPart> type) {
    this.settings = settings;
    this.noise = noise(type);
  }

  /** Where the counts go. */
  static OutputTag<StudyPart> noise(TypeInformation<StudyPart> type) {
    return new OutputTag<>("noise", type);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    ListState<byte[]> kept =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    "tagger", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    NoiseTagger next = CashtagRun.noiseTagger(settings.directory());
    for (byte[] bytes : kept.get()) {
      next.resume(new PartReader("the tagger", bytes));
    }
    state = kept;
    tagger = next;
  }

  @Override
  public void processElement(StreamRecord<Post> record) {
    if (tagger != null) {
      output.collect(record.replace(tagger.tag(record.getValue())));
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    if (state != null && tagger != null) {
      PartWriter out = new PartWriter();
      tagger.write(out);
      state.clear();
      state.add(out.toBytes());
    }
  }

  /** What is given is held no more: a checkpoint may follow, and be the one to start from. */
  @Override
  public void endInput() {
    if (tagger != null) {
      output.collect(noise, new StreamRecord<>(StudyPart.of(settings, tagger.counts())));
      tagger = CashtagRun.noiseTagger(settings.directory());
    }
  }
}
