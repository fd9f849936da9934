package io.finemo.examples.cli;

import io.finemo.core.read.PostFormat;
import io.finemo.core.read.PostReadException;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.read.RejectFile;
import io.finemo.core.read.RejectHandler;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.Preparation;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Where posts come from and how they are read: the same for all commands. */
final class InputOptions {
  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of posts: .csv .tsv .jsonl .json, plain or .gz.")
  List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "auto, csv, tsv, x-v1, x-v2 or stocktwits (default: auto).")
  PostFormat format = PostFormat.AUTO;

  @Option(names = "--text", paramLabel = "COL", description = "Column of the text.")
  @Nullable String text;

  @Option(names = "--label", paramLabel = "COL", description = "Column or member of the label.")
  @Nullable String label;

  @Option(names = "--id", paramLabel = "COL", description = "Column of the identifier.")
  @Nullable String id;

  @Option(names = "--date", paramLabel = "COL", description = "Column of the date.")
  @Nullable String date;

  @Option(names = "--ticker", paramLabel = "COL", description = "Column of the asset.")
  @Nullable String ticker;

  @Option(
      names = "--label-map",
      paramLabel = "FILE",
      description = "CSV of two columns: label in the file, label wanted.")
  @Nullable Path labelMap;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      description = "es, en, fr, or auto: told by each post itself (default: auto).")
  String language = "auto";

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write what could not be read, and why, to this file.")
  @Nullable Path rejects;

  /** How many rows were read, and how many parts of files could not be. */
  record ReadCounts(long accepted, long rejected) {}

  private boolean rejectsBegun;

  /** Fails with a reason if the files cannot be what is meant. */
  void check() {
    checkFiles("--input", inputs);
  }

  /** Fails with a reason if a name looks like a mistyped option, or a file is named twice. */
  static void checkFiles(String option, List<Path> files) {
    for (Path file : files) {
      if (file.toString().startsWith("-")) {
        throw new UsageException("unknown option: " + file);
      }
    }
    for (int i = 1; i < files.size(); i++) {
      // Its posts would be learnt from and measured on at the same time.
      if (names(files.subList(0, i), files.get(i))) {
        throw new UsageException(option + " names a file twice: " + files.get(i));
      }
    }
  }

  /** Whether one of the names is this file, however it is written. */
  static boolean names(List<Path> files, Path file) {
    return files.stream().anyMatch(other -> isSame(other, file));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
  }

  /** The preprocessor of the language asked for. */
  Preprocessor preprocessor() {
    return preparation().preprocessor();
  }

  /** How posts are preprocessed; fails with a reason if the options contradict one another. */
  Preparation preparation() {
    if (language.equals("auto")) {
      return Preparation.standard();
    }
    return Preparation.forLanguage(
        Language.ofCode(language)
            .orElseThrow(
                () -> new UsageException("--language must be es, en, fr or auto: " + language)));
  }

  /** What labels of the files are to be called. */
  LabelMap readLabelMap() throws IOException {
    return labelMap == null ? LabelMap.identity() : LabelMap.read(labelMap);
  }

  /** Reads all rows of all files, one after the other. */
  ReadCounts read(List<Path> files, Consumer<PostRow> consumer) throws IOException {
    return withOptions(options -> readSources(sources(files), options, all(consumer)));
  }

  /**
   * Reads the rows of the files of {@code --input}, or of the sample where it names none, until
   * they are wanted no more.
   */
  ReadCounts readWhile(Wanted wanted) throws IOException {
    return withOptions(options -> readSources(sources(inputs), options, wanted));
  }

  /** Reads all rows of the files of {@code --input}, or of the sample where it names none. */
  ReadCounts readOrSample(Consumer<PostRow> consumer) throws IOException {
    return readWhile(all(consumer));
  }

  /** The same, before they are read again: what cannot be read is kept by then. */
  ReadCounts readAhead(Consumer<PostRow> consumer) throws IOException {
    return readSources(sources(inputs), options(RejectHandler.countOnly()), all(consumer));
  }

  private static List<Opener> sources(List<Path> files) {
    return files.isEmpty()
        ? List.of(EmbeddedSample::open)
        : files.stream().<Opener>map(file -> options -> PostReaders.open(file, options)).toList();
  }

  private static ReadCounts readSources(List<Opener> sources, ReadOptions options, Wanted wanted)
      throws IOException {
    long accepted = 0;
    long rejected = 0;
    for (Opener source : sources) {
      try (PostReader reader = source.open(options)) {
        boolean more = drain(reader, wanted);
        accepted += reader.accepted();
        rejected += reader.rejected();
        if (!more) {
          break;
        }
      }
    }
    return new ReadCounts(accepted, rejected);
  }

  private static Wanted all(Consumer<PostRow> consumer) {
    return row -> {
      consumer.accept(row);
      return true;
    };
  }

  private static boolean drain(PostReader reader, Wanted wanted) throws IOException {
    for (Optional<PostRow> row = reader.read(); row.isPresent(); row = reader.read()) {
      if (!wanted.take(row.get())) {
        return false;
      }
    }
    return true;
  }

  private ReadCounts withOptions(Reading reading) throws IOException {
    if (rejects == null) {
      return reading.read(options(RejectHandler.countOnly()));
    }
    try (RejectFile file = rejectsBegun ? RejectFile.append(rejects) : RejectFile.create(rejects)) {
      rejectsBegun = true;
      return reading.read(options(file));
    }
  }

  private ReadOptions options(RejectHandler handler) {
    ReadOptions.Builder builder = ReadOptions.builder().format(format).rejectHandler(handler);
    set(text, builder::textColumn);
    set(label, builder::labelColumn);
    set(id, builder::idColumn);
    set(date, builder::dateColumn);
    set(ticker, builder::tickerColumn);
    return builder.build();
  }

  private static void set(@Nullable String column, Consumer<String> setter) {
    if (column != null) {
      setter.accept(column);
    }
  }

  /** Takes rows. */
  @FunctionalInterface
  interface Wanted {
    /** Takes a row, and tells whether more are wanted. */
    boolean take(PostRow row) throws IOException;
  }

  /** Opens a source. */
  @FunctionalInterface
  interface Opener {
    PostReader open(ReadOptions options) throws IOException;
  }

  /** Reads with the options at hand. */
  @FunctionalInterface
  private interface Reading {
    ReadCounts read(ReadOptions options) throws IOException, PostReadException;
  }

  /** Reads {@code x-v1} as {@code X_V1}. */
  static final class FormatConverter implements ITypeConverter<PostFormat> {
    @Override
    public PostFormat convert(String value) {
      return OptionNames.constant(
          PostFormat.values(), value, "auto, csv, tsv, x-v1, x-v2 or stocktwits");
    }
  }
}
