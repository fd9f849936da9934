package io.finemo.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.internal.GzipMembers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipMembersTest {
  private static final byte[] FIRST = gzip("id,text\n1,Adding $NVDA\n");
  private static final byte[] SECOND = gzip("2,Out of $T\n");
  private static final String BOTH = "id,text\n1,Adding $NVDA\n2,Out of $T\n";

  /** Such as a stream of a socket is: GZIPInputStream ends behind the first member. */
  @Test
  void membersAreReadFromAStreamThatDoesNotKnowWhatIsToCome() throws IOException {
    byte[] file = joined(FIRST, SECOND);

    assertThat(text(new OneByOne(file))).isEqualTo(BOTH);
    assertThat(text(new ByteArrayInputStream(file))).isEqualTo(BOTH);

    try (PostReader reader =
        PostReaders.open(new OneByOne(file), "p.csv.gz", ReadOptions.defaults())) {
      assertThat(reader.stream()).hasSize(2);
    }
  }

  @Test
  void whatStandsBehindTheLastMemberIsAFaultUnlessItIsPadding() throws IOException {
    assertThat(text(joined(FIRST, new byte[512], SECOND, new byte[3]))).isEqualTo(BOTH);
    assertThatThrownBy(() -> text(joined(FIRST, new byte[] {'x'})))
        .isInstanceOf(ZipException.class)
        .hasMessage("not gzip where a member should begin");
  }

  /** GZIPInputStream takes a damaged header of a later member for the end of the file. */
  @Test
  void aLaterMemberWithADamagedHeaderIsNotSilent() {
    for (int i = 0; i < 3; i++) {
      byte[] file = joined(FIRST, SECOND);
      file[FIRST.length + i] ^= 0x40;
      assertThatThrownBy(() -> text(file)).as("byte %d", i).isInstanceOf(ZipException.class);
    }
  }

  @Test
  void aCutIsNoticedAtEveryByteButBetweenMembers() throws IOException {
    byte[] file = joined(FIRST, SECOND);
    for (int length = 1; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      if (length == FIRST.length) {
        assertThat(text(cut)).isEqualTo("id,text\n1,Adding $NVDA\n");
      } else {
        assertThatThrownBy(() -> text(cut)).as("%d", length).isInstanceOf(EOFException.class);
      }
    }
  }

  @Test
  void checksumAndLengthAreHeldToTheContent() {
    for (int i = 1; i <= 8; i++) {
      byte[] file = FIRST.clone();
      file[file.length - i] ^= 1;
      assertThatThrownBy(() -> text(file)).isInstanceOf(ZipException.class);
    }
  }

  @Test
  void headersMayTellMore() throws IOException {
    byte[] told = {0x1f, (byte) 0x8b, 8, 2 + 4 + 8 + 16, 1, 2, 3, 4, 0, 3};
    byte[] extra = {3, 0, 'a', 'b', 'c'};
    byte[] header = joined(told, extra, ascii("name\0"), ascii("comment\0"));
    CRC32 crc = new CRC32();
    crc.update(header);
    byte[] sum = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
    byte[] rest = Arrays.copyOfRange(SECOND, 10, SECOND.length);

    assertThat(text(joined(header, sum, rest))).isEqualTo("2,Out of $T\n");
    sum[0] ^= 1;
    assertThatThrownBy(() -> text(joined(header, sum, rest)))
        .hasMessage("the header does not have its checksum");
    header[3] |= (byte) 0x80;
    assertThatThrownBy(() -> text(joined(header, sum, rest))).hasMessage("unknown flags: 158");
  }

  private static String text(byte[] file) throws IOException {
    return text(new ByteArrayInputStream(file));
  }

  private static String text(InputStream in) throws IOException {
    try (GzipMembers members = new GzipMembers(in)) {
      return new String(members.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] gzip(String text) {
    try {
      return Reading.gzip(ascii(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  /** Gives one byte at a time and never knows whether there are more. */
  private static final class OneByOne extends ByteArrayInputStream {
    OneByOne(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(1, length));
    }

    @Override
    public synchronized int available() {
      return 0;
    }
  }
}
