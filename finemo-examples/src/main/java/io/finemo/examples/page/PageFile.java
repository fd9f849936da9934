package io.finemo.examples.page;

import io.finemo.core.internal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;

/** Files on the class path that become part of pages. */
public final class PageFile {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/";
  private static final String ECHARTS_PROPERTIES =
      "/META-INF/maven/org.webjars.npm/echarts/pom.properties";

  private PageFile() {}

  /** The drawing library, with the licence on its top. */
  static String echarts() {
    return own(ECHARTS + echartsVersion() + "/dist/echarts.min.js");
  }

  /** What the library's licences want to go with it: its notice, and that of what it is made of. */
  static String echartsNotice() {
    String folder = ECHARTS + echartsVersion();
    return own(folder + "/NOTICE")
        + "\nIt contains ZRender, Copyright (c) 2017, Baidu Inc., under the BSD 3-Clause License,"
        + " tslib, Copyright (c) Microsoft Corporation, and parts of d3:\n\n"
        + own(folder + "/licenses/LICENSE-d3");
  }

  static String echartsVersion() {
    Properties properties = new Properties();
    try (InputStream in = open(PageFile.class, ECHARTS_PROPERTIES)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }

  /** A file beside this class, or one with an absolute name. */
  static String own(String name) {
    return read(PageFile.class, name);
  }

  /**
   * The text of a file beside a class.
   *
   * @param neighbour the class
   * @param name the name of the file
   * @return its text; browsers hash line breaks as line feeds, however a checkout wrote them
   * @throws IllegalStateException if there is no such file
   */
  public static String read(Class<?> neighbour, String name) {
    try (InputStream in = open(neighbour, name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Class<?> neighbour, String name) {
    InputStream in = neighbour.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + name);
    }
    return in;
  }

  /** The source expression by which a content security policy allows exactly this text. */
  static String hash(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}
