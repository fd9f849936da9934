package io.finemo.core.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table of contents of a model file.
 *
 * <p>Written by hand: it has to come out the same for ever, whatever a JSON library thinks of
 * spaces and escapes. Read strictly in the order in which it is written, so that the version is
 * known before anything else is looked at.
 */
record Manifest(String libraryVersion, SortedMap<String, String> properties, List<Part> parts) {
  static final String NAME = "manifest.json";
  static final int FORMAT_VERSION = 1;

  private static final String FORMAT = "finemo-model";

  /** A part as the manifest states it; {@code sha256} in lower-case hexadecimal digits. */
  record Part(String name, int size, String sha256) {}

  byte[] toBytes() {
    StringBuilder json = new StringBuilder(256);
    json.append("{\n  \"format\": ");
    quote(FORMAT, json);
    json.append(",\n  \"formatVersion\": ")
        .append(FORMAT_VERSION)
        .append(",\n  \"libraryVersion\": ");
    quote(libraryVersion, json);
    json.append(",\n  \"properties\": {");
    String separator = "\n    ";
    for (Map.Entry<String, String> property : properties.entrySet()) {
      json.append(separator);
      quote(property.getKey(), json);
      json.append(": ");
      quote(property.getValue(), json);
      separator = ",\n    ";
    }
    json.append(properties.isEmpty() ? "}" : "\n  }").append(",\n  \"parts\": [");
    separator = "\n    ";
    for (Part part : parts) {
      json.append(separator).append("{\"name\": ");
      quote(part.name, json);
      json.append(", \"size\": ").append(part.size).append(", \"sha256\": ");
      quote(part.sha256, json);
      json.append('}');
      separator = ",\n    ";
    }
    json.append(parts.isEmpty() ? "]" : "\n  ]").append("\n}\n");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        json.append('\\').append(unit);
      } else if (unit < 0x20) {
        json.append("\\u00").append(Character.forDigit(unit >> 4, 16));
        json.append(Character.forDigit(unit & 15, 16));
      } else {
        json.append(unit);
      }
    }
    json.append('"');
  }

  static Manifest parse(byte[] bytes, Limits limits) throws ModelFormatException {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(3)
                    .maxStringLength(limits.maxManifestBytes())
                    .maxNameLength(limits.maxManifestBytes())
                    .build())
            .build();
    Manifest manifest;
    try (JsonParser json = factory.createParser(bytes)) {
      manifest = parse(json, limits);
    } catch (ModelFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelFormatException(NAME + " is not the JSON of a manifest", e);
    }
    if (!Arrays.equals(manifest.toBytes(), bytes)) {
      throw new ModelFormatException(NAME + " is not written the way finemo writes it");
    }
    return manifest;
  }

  private static Manifest parse(JsonParser json, Limits limits) throws IOException {
    expect(json, JsonToken.START_OBJECT, "an object");
    String format = string(json, "format");
    if (!format.equals(FORMAT)) {
      throw new ModelFormatException("not a finemo model: format is not " + FORMAT);
    }
    int version = integer(json, "formatVersion");
    if (version != FORMAT_VERSION) {
      throw new ModelFormatException(
          "format version " + version + " of the model file; this library reads " + FORMAT_VERSION);
    }
    String libraryVersion = string(json, "libraryVersion");
    field(json, "properties");
    expect(json, JsonToken.START_OBJECT, "the properties");
    SortedMap<String, String> properties = new TreeMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      expect(json, JsonToken.VALUE_STRING, "the text of a property");
      properties.put(key, json.getText());
    }
    field(json, "parts");
    expect(json, JsonToken.START_ARRAY, "the parts");
    List<Part> parts = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      if (parts.size() == limits.maxParts()) {
        throw new ModelFormatException("more than " + limits.maxParts() + " parts in " + NAME);
      }
      parts.add(part(json, parts, limits));
    }
    expect(json, JsonToken.END_OBJECT, "the end of the manifest");
    return new Manifest(libraryVersion, properties, List.copyOf(parts));
  }

  private static Part part(JsonParser json, List<Part> before, Limits limits) throws IOException {
    String name = string(json, "name");
    if (!PartName.isValid(name)) {
      throw new ModelFormatException(NAME + " names a part in a way that is not allowed");
    }
    if (!before.isEmpty() && before.get(before.size() - 1).name.compareTo(name) >= 0) {
      throw new ModelFormatException("part " + name + " is there twice or out of order in " + NAME);
    }
    int size = integer(json, "size");
    if (size < 0 || size > limits.maxPartBytes()) {
      throw new ModelFormatException(
          "part " + name + " of " + size + " bytes; allowed: 0 to " + limits.maxPartBytes());
    }
    String sha256 = string(json, "sha256");
    expect(json, JsonToken.END_OBJECT, "the end of part " + name);
    return new Part(name, size, sha256);
  }

  private static String string(JsonParser json, String name) throws IOException {
    field(json, name);
    expect(json, JsonToken.VALUE_STRING, "the text of " + name);
    return json.getText();
  }

  private static int integer(JsonParser json, String name) throws IOException {
    field(json, name);
    expect(json, JsonToken.VALUE_NUMBER_INT, "the number of " + name);
    return json.getIntValue();
  }

  private static void field(JsonParser json, String name) throws IOException {
    if (json.nextToken() != JsonToken.FIELD_NAME || !name.equals(json.currentName())) {
      throw new ModelFormatException(NAME + " has no " + name + " where it belongs");
    }
  }

  private static void expect(JsonParser json, JsonToken token, String what) throws IOException {
    if (json.nextToken() != token) {
      throw new ModelFormatException(NAME + " lacks " + what);
    }
  }
}
