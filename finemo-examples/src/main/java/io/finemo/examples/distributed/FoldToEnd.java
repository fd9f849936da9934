package io.finemo.examples.distributed;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Holds the value of all records that came to one task, through checkpoints and restarts, and gives
 * it when there are no more. Each record counts once, whatever machine is lost.
 *
 * @param <T> the type of the records
 * @param <A> the type of the value
 */
final class FoldToEnd<T, A> extends AbstractStreamOperator<A>
    implements OneInputStreamOperator<T, A>, BoundedOneInput {
  private static final long serialVersionUID = 1;

  private final Fold<T, A> fold;
  private final TypeInformation<A> type;
  private transient @Nullable ListState<A> state;
  private transient @Nullable A value;

  FoldToEnd(Fold<T, A> fold, TypeInformation<A> type) {
    this.fold = fold;
    this.type = type;
  }

  /** Several values where there were more tasks before: all that is left of them is here. */
  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    ListState<A> kept =
        context.getOperatorStateStore().getListState(new ListStateDescriptor<>("value", type));
    A sum = fold.empty();
    for (A part : kept.get()) {
      sum = fold.merge(sum, part);
    }
    state = kept;
    value = sum;
  }

  @Override
  public void processElement(StreamRecord<T> record) {
    if (value != null) {
      value = fold.add(value, record.getValue());
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    if (state != null && value != null) {
      state.clear();
      state.add(value);
    }
  }

  /** What is given is held no more: a checkpoint may follow, and be the one to start from. */
  @Override
  public void endInput() {
    if (value != null) {
      output.collect(new StreamRecord<>(value));
      value = fold.empty();
    }
  }
}
