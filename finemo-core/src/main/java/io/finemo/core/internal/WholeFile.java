package io.finemo.core.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there whole or not at all. */
public final class WholeFile {
  private static final String SUFFIX = ".part";

  private WholeFile() {}

  /** What a file of text is to hold. */
  @FunctionalInterface
  public interface Text {
    /**
     * Writes it.
     *
     * @param out where to; closed afterwards
     * @throws IOException if it cannot be written
     */
    void writeTo(Writer out) throws IOException;
  }

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it.
     *
     * @param out where to, buffered; to close it only flushes it
     * @throws IOException if it cannot be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing one of this name. It is written under the name {@code
   * NAME.RANDOM.part} in the same folder, brought to the disk, and then renamed: nobody ever sees
   * half of it under its own name, and a write that fails leaves what was there before. What was
   * written is deleted then; only a process that is killed leaves it. A link is followed, and what
   * is no regular file, such as a pipe, is written to directly.
   *
   * @param file the file to write; its folder must exist
   * @param content what it is to hold
   * @throws IOException if writing fails, or the file system cannot rename in one step
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      }
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + SUFFIX);
    try {
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        OutputStream out = new Kept(Channels.newOutputStream(channel));
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * The same of text, in UTF-8.
   *
   * @param file the file to write; its folder must exist
   * @param text what it is to hold
   * @throws IOException if writing fails, or the file system cannot rename in one step
   */
  public static void writeText(Path file, Text text) throws IOException {
    write(
        file,
        bytes -> {
          try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            text.writeTo(out);
          }
        });
  }

  /** Stays open when writers on top of it are closed: the file has to be forced to the disk. */
  private static final class Kept extends BufferedOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
