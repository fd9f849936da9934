package io.finemo.core.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The one way in which we write a zip of stored entries (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12
 * and 4.3.16).
 *
 * <p>Written by hand rather than by {@code java.util.zip.ZipOutputStream}, because files are
 * compared with their own re-writing: the flags and version numbers which that class chooses may
 * change from one Java version to the next, and files of yesterday would be refused.
 */
final class StoredZip {
  static final int LOCAL_SIGNATURE = 0x04034b50;
  static final int LOCAL_HEADER_BYTES = 30;

  private static final int CENTRAL_SIGNATURE = 0x02014b50;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int CENTRAL_HEADER_BYTES = 46;
  private static final int END_BYTES = 22;

  /** Version 1.0 of the format: stored files, nothing else. */
  private static final short VERSION = 10;

  /** 1 January 2000, 00:00, as MS-DOS wrote dates: years since 1980, month, day. */
  private static final short DATE = (20 << 9) | (1 << 5) | 1;

  private static final short TIME = 0;

  /** An entry as the file states it, beside its bytes. */
  record Entry(String name, int size, int crc) {
    static Entry of(String name, byte[] bytes) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      return new Entry(name, bytes.length, (int) crc.getValue());
    }

    long bytesInFile() {
      return (long) LOCAL_HEADER_BYTES + name.length() + size;
    }
  }

  private StoredZip() {}

  /** What stands before the bytes of an entry. */
  static byte[] localHeader(Entry entry) {
    byte[] name = entry.name.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[LOCAL_HEADER_BYTES + name.length];
    ByteBuffer header = littleEndian(bytes).putInt(LOCAL_SIGNATURE);
    putCommon(header, entry, name.length);
    header.put(name);
    return bytes;
  }

  /** What stands behind the bytes of the last entry. */
  static byte[] directory(List<Entry> entries) {
    int size = 0;
    for (Entry entry : entries) {
      size += CENTRAL_HEADER_BYTES + entry.name.length();
    }
    byte[] bytes = new byte[size + END_BYTES];
    ByteBuffer directory = littleEndian(bytes);
    long offset = 0;
    for (Entry entry : entries) {
      byte[] name = entry.name.getBytes(StandardCharsets.US_ASCII);
      directory.putInt(CENTRAL_SIGNATURE).putShort(VERSION);
      putCommon(directory, entry, name.length);
      directory.putShort((short) 0); // length of the comment
      directory.putShort((short) 0); // number of the disk
      directory.putShort((short) 0); // internal attributes
      directory.putInt(0); // external attributes
      directory.putInt((int) offset);
      directory.put(name);
      offset += entry.bytesInFile();
    }
    directory.putInt(END_SIGNATURE);
    directory.putShort((short) 0).putShort((short) 0); // this disk, the disk of the directory
    directory.putShort((short) entries.size()).putShort((short) entries.size());
    directory.putInt(size).putInt((int) offset);
    directory.putShort((short) 0); // length of the comment
    return bytes;
  }

  static void write(List<Entry> entries, List<byte[]> contents, OutputStream out)
      throws IOException {
    for (int i = 0; i < entries.size(); i++) {
      out.write(localHeader(entries.get(i)));
      out.write(contents.get(i));
    }
    out.write(directory(entries));
  }

  /** How many bytes {@link #write} makes of these entries. */
  static long size(List<Entry> entries) {
    long size = END_BYTES;
    for (Entry entry : entries) {
      size += entry.bytesInFile() + CENTRAL_HEADER_BYTES + entry.name.length();
    }
    return size;
  }

  private static void putCommon(ByteBuffer header, Entry entry, int nameLength) {
    header.putShort(VERSION);
    header.putShort((short) 0); // flags
    header.putShort((short) 0); // method: stored
    header.putShort(TIME).putShort(DATE);
    header.putInt(entry.crc);
    header.putInt(entry.size).putInt(entry.size); // compressed, as it is
    header.putShort((short) nameLength);
    header.putShort((short) 0); // length of the extra field
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
