package io.finemo.classify;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How labels stand in a model file. What {@link #write} makes of a label, {@link #read} leads back
 * to it.
 *
 * @param <L> the type of the labels
 */
public interface LabelCodec<L> {

  /**
   * The text of a label.
   *
   * @param label the label
   * @return well-formed Unicode, another text for each label
   */
  String write(L label);

  /**
   * The label of a text.
   *
   * @param text any text
   * @return the label, empty if there is none of this text
   */
  Optional<L> read(String text);

  /**
   * Labels that are texts.
   *
   * @return a codec that takes each text as it is
   */
  static LabelCodec<String> text() {
    return of(label -> label, Optional::of);
  }

  /**
   * Labels that are constants, by their names.
   *
   * @param type the enumeration
   * @param <E> the type of the enumeration
   * @return a codec of all its constants
   */
  static <E extends Enum<E>> LabelCodec<E> ofEnum(Class<E> type) {
    return of(
        Enum::name,
        text ->
            Stream.of(type.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst());
  }

  /**
   * Labels of any type.
   *
   * @param write makes a text of a label
   * @param read makes a label of a text, empty if there is none of this text
   * @param <L> the type of the labels
   * @return a codec of both
   */
  static <L> LabelCodec<L> of(Function<L, String> write, Function<String, Optional<L>> read) {
    return new LabelCodec<>() {
      @Override
      public String write(L label) {
        return write.apply(label);
      }

      @Override
      public Optional<L> read(String text) {
        return read.apply(text);
      }
    };
  }
}
