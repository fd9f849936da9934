package io.finemo.core.archive;

import io.finemo.core.internal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a model file from front to back, comparing everything that is not content with what we
 * would have written in its place.
 */
final class ModelArchiveReader {
  private static final int METHOD_AT = 8;
  private static final int CRC_AT = 14;
  private static final int SIZE_AT = 22;

  private final InputStream in;
  private final Limits limits;
  private final List<StoredZip.Entry> entries = new ArrayList<>();
  private long left;

  ModelArchiveReader(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
    this.left = limits.maxTotalBytes();
  }

  ModelArchive read() throws IOException {
    Manifest manifest = Manifest.parse(readManifest(), limits);
    SortedMap<String, byte[]> parts = new TreeMap<>();
    for (Manifest.Part part : manifest.parts()) {
      byte[] bytes = readEntry(part.name(), part.size());
      if (!Sha256.hex(bytes).equals(part.sha256())) {
        throw new ModelFormatException("part " + part.name() + " does not have its SHA-256");
      }
      parts.put(part.name(), bytes);
    }
    byte[] directory = StoredZip.directory(entries);
    if (!Arrays.equals(take(directory.length, "the zip directory"), directory)) {
      throw new ModelFormatException(
          "behind the last part comes something else than the zip directory of the manifest's parts");
    }
    if (in.read() >= 0) {
      throw new ModelFormatException("there are bytes behind the end of the model file");
    }
    return new ModelArchive(manifest, parts);
  }

  private byte[] readManifest() throws IOException {
    int headerBytes = StoredZip.LOCAL_HEADER_BYTES + Manifest.NAME.length();
    // The magic alone, before the rest: a short text file is not a truncated model.
    byte[] header = Arrays.copyOf(take(4, "the zip signature"), headerBytes);
    ByteBuffer view = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    if (view.getInt(0) != StoredZip.LOCAL_SIGNATURE) {
      throw new ModelFormatException("not a finemo model: not a zip file");
    }
    byte[] rest = take(headerBytes - 4, "the header of " + Manifest.NAME);
    System.arraycopy(rest, 0, header, 4, rest.length);
    byte[] name = Arrays.copyOfRange(header, StoredZip.LOCAL_HEADER_BYTES, headerBytes);
    if (!Arrays.equals(name, Manifest.NAME.getBytes(StandardCharsets.US_ASCII))) {
      throw new ModelFormatException("not a finemo model: its first entry is not " + Manifest.NAME);
    }
    int size = view.getInt(SIZE_AT);
    if (size < 0 || size > limits.maxManifestBytes()) {
      throw new ModelFormatException(
          Manifest.NAME
              + " of "
              + Integer.toUnsignedLong(size)
              + " bytes; allowed: "
              + limits.maxManifestBytes());
    }
    return readContent(Manifest.NAME, size, header);
  }

  private byte[] readEntry(String name, int size) throws IOException {
    return readContent(
        name, size, take(StoredZip.LOCAL_HEADER_BYTES + name.length(), "the header of " + name));
  }

  private byte[] readContent(String name, int size, byte[] header) throws IOException {
    ByteBuffer view = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    if (view.getShort(METHOD_AT) != 0) {
      throw new ModelFormatException("the entry where " + name + " belongs is compressed");
    }
    StoredZip.Entry stated = new StoredZip.Entry(name, size, view.getInt(CRC_AT));
    if (!Arrays.equals(header, StoredZip.localHeader(stated))) {
      throw new ModelFormatException(
          "where entry " + name + " of " + size + " bytes belongs there is something else");
    }
    byte[] content = take(size, name);
    if (!StoredZip.Entry.of(name, content).equals(stated)) {
      throw new ModelFormatException(name + " is damaged: wrong CRC-32");
    }
    entries.add(stated);
    return content;
  }

  /** Grows as bytes come: {@code readNBytes} does not believe the length before it has read it. */
  private byte[] take(int length, String what) throws IOException {
    if (length > left) {
      throw new ModelFormatException(
          "the model file is larger than the " + limits.maxTotalBytes() + " bytes allowed");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new ModelFormatException(
          "the model file ends within " + what + ": " + bytes.length + " of " + length + " bytes");
    }
    left -= length;
    return bytes;
  }
}
