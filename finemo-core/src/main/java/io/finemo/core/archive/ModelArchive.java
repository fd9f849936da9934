package io.finemo.core.archive;

import io.finemo.core.ThreadSafe;
import io.finemo.core.internal.Sha256;
import io.finemo.core.internal.WholeFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The content of a model file: named parts of bytes, and string properties. Immutable; equal
 * content is written as equal bytes. The package description tells the form of the file.
 *
 * <p>All of it is held in memory once.
 */
@ThreadSafe
public final class ModelArchive {
  /** What fits the classic zip format, whose sizes are unsigned 32-bit numbers. */
  private static final long MAX_BYTES = 0xffff_ffffL;

  private static final int MAX_PARTS = 65_534;

  private final Manifest manifest;
  private final SortedMap<String, byte[]> parts;

  ModelArchive(Manifest manifest, SortedMap<String, byte[]> parts) {
    this.manifest = manifest;
    this.parts = parts;
  }

  /**
   * Starts an archive.
   *
   * @param libraryVersion the version of the library that made the content, not blank
   * @return a builder, for use by one thread
   * @throws IllegalArgumentException if the version is blank or not well-formed Unicode
   */
  public static Builder builder(String libraryVersion) {
    return new Builder(libraryVersion);
  }

  /**
   * Reads a model file within {@link Limits#defaults()}.
   *
   * @param file the file
   * @return its content
   * @throws ModelFormatException if it is not a sound model file; the message names file and fault
   * @throws IOException if it cannot be read
   */
  public static ModelArchive read(Path file) throws IOException {
    return read(file, Limits.defaults());
  }

  /**
   * Reads a model file.
   *
   * @param file the file
   * @param limits how much it may hold
   * @return its content
   * @throws ModelFormatException if it is not a sound model file; the message names file and fault
   * @throws IOException if it cannot be read
   */
  public static ModelArchive read(Path file, Limits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, limits);
    } catch (ModelFormatException e) {
      throw new ModelFormatException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a model file from a stream, to its end. Memory grows with what has been read, never with
   * what the file claims to hold.
   *
   * @param in the bytes; not closed
   * @param limits how much they may hold
   * @return the content
   * @throws ModelFormatException if they are not a sound model file; the message names the fault
   * @throws IOException if they cannot be read
   */
  public static ModelArchive read(InputStream in, Limits limits) throws IOException {
    return new ModelArchiveReader(new BufferedInputStream(in), limits).read();
  }

  /**
   * The version of the library that made the content.
   *
   * @return as given to {@link #builder}
   */
  public String libraryVersion() {
    return manifest.libraryVersion();
  }

  /**
   * The properties in order of key.
   *
   * @return unmodifiable
   */
  public SortedMap<String, String> properties() {
    return Collections.unmodifiableSortedMap(manifest.properties());
  }

  /**
   * A property that must be there.
   *
   * @param key which one
   * @return its value
   * @throws ModelFormatException if the archive has no such property
   */
  public String property(String key) throws ModelFormatException {
    String value = manifest.properties().get(key);
    if (value == null) {
      throw new ModelFormatException("the model has no property " + key);
    }
    return value;
  }

  /**
   * The names of the parts in order.
   *
   * @return unmodifiable
   */
  public SortedSet<String> partNames() {
    return Collections.unmodifiableSortedSet((SortedSet<String>) parts.keySet());
  }

  /**
   * A copy of a part.
   *
   * @param name which one
   * @return its bytes, the caller's own
   * @throws ModelFormatException if the archive has no such part
   */
  public byte[] part(String name) throws ModelFormatException {
    return require(name).clone();
  }

  /**
   * A part as a stream, without a copy of it.
   *
   * @param name which one
   * @return a stream over its bytes, which needs no closing
   * @throws ModelFormatException if the archive has no such part
   */
  public InputStream open(String name) throws ModelFormatException {
    return new ByteArrayInputStream(require(name));
  }

  private byte[] require(String name) throws ModelFormatException {
    byte[] bytes = parts.get(name);
    if (bytes == null) {
      throw new ModelFormatException(
          "the model has no part " + name + "; it has " + parts.keySet());
    }
    return bytes;
  }

  /**
   * Writes the model file to a stream.
   *
   * @param out where to; not closed
   * @throws IOException if writing fails
   */
  public void write(OutputStream out) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    contents.add(manifest.toBytes());
    contents.addAll(parts.values());
    StoredZip.write(entries(manifest, parts), contents, out);
    out.flush();
  }

  /**
   * Writes the model file, replacing one of this name, whole or not at all, as {@link WholeFile}
   * does.
   *
   * @param file the file to write; its folder must exist
   * @throws IOException if writing fails, or the file system cannot rename in one step
   */
  public void write(Path file) throws IOException {
    WholeFile.write(file, this::write);
  }

  private static List<StoredZip.Entry> entries(Manifest manifest, SortedMap<String, byte[]> parts) {
    List<StoredZip.Entry> entries = new ArrayList<>();
    entries.add(StoredZip.Entry.of(Manifest.NAME, manifest.toBytes()));
    parts.forEach((name, bytes) -> entries.add(StoredZip.Entry.of(name, bytes)));
    return entries;
  }

  /** Archives are equal if their files are: same versions, properties and parts. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ModelArchive that
        && manifest.equals(that.manifest)
        && Arrays.deepEquals(parts.values().toArray(), that.parts.values().toArray());
  }

  @Override
  public int hashCode() {
    return manifest.hashCode();
  }

  /** Shows version, properties and the table of parts, not their bytes. */
  @Override
  public String toString() {
    return "ModelArchive" + manifest;
  }

  /** Collects the content of an archive. */
  public static final class Builder {
    private final String libraryVersion;
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final SortedMap<String, byte[]> parts = new TreeMap<>();

    private Builder(String libraryVersion) {
      if (libraryVersion.isBlank()) {
        throw new IllegalArgumentException("the library version must not be blank");
      }
      this.libraryVersion = requireWellFormed("the library version", libraryVersion);
    }

    /**
     * Adds a property.
     *
     * @param key its name, not blank, well-formed Unicode
     * @param value its text, well-formed Unicode
     * @return this
     * @throws IllegalArgumentException if the key is blank or was set before, or a text has a lone
     *     surrogate
     */
    public Builder property(String key, String value) {
      if (key.isBlank()) {
        throw new IllegalArgumentException("the key of a property must not be blank");
      }
      requireWellFormed("key of property", key);
      requireWellFormed("value of property " + key, value);
      if (properties.putIfAbsent(key, value) != null) {
        throw new IllegalArgumentException("property " + key + " was set before");
      }
      return this;
    }

    /**
     * Adds a part.
     *
     * @param name 1 to 100 of a-z, 0-9, '.', '-' and '_', the first a letter or digit, and not
     *     {@code manifest.json}
     * @param bytes its content, which is copied
     * @return this
     * @throws IllegalArgumentException if the name breaks the rule or was used before
     */
    public Builder part(String name, byte[] bytes) {
      if (!PartName.isValid(name)) {
        throw new IllegalArgumentException("the name of a part has " + PartName.RULE + ": " + name);
      }
      Objects.requireNonNull(bytes, "bytes");
      if (parts.putIfAbsent(name, bytes.clone()) != null) {
        throw new IllegalArgumentException("part " + name + " was added before");
      }
      return this;
    }

    /**
     * Makes the archive. The builder may go on being used.
     *
     * @return the archive
     * @throws IllegalArgumentException if there are more than 65,534 parts, or the file would not
     *     stay below 4 GiB
     */
    public ModelArchive build() {
      if (parts.size() > MAX_PARTS) {
        throw new IllegalArgumentException(
            "at most " + MAX_PARTS + " parts fit a model file: " + parts.size());
      }
      List<Manifest.Part> table = new ArrayList<>();
      parts.forEach(
          (name, bytes) -> table.add(new Manifest.Part(name, bytes.length, Sha256.hex(bytes))));
      Manifest manifest =
          new Manifest(libraryVersion, new TreeMap<>(properties), List.copyOf(table));
      long size = StoredZip.size(entries(manifest, parts));
      if (size > MAX_BYTES) {
        throw new IllegalArgumentException(
            "a model file has at most " + MAX_BYTES + " bytes: " + size);
      }
      return new ModelArchive(manifest, new TreeMap<>(parts));
    }

    private static String requireWellFormed(String what, String text) {
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
        throw new IllegalArgumentException(what + " has a lone surrogate: " + text);
      }
      return text;
    }
  }
}
