package io.finemo.examples.reproduce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.core.internal.WholeFile;
import io.finemo.examples.pipeline.ModelPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has measured so far, in memory or in a file. The file is JSON, holds figures alone and
 * no text of posts, and is replaced as a whole after each part, so that a run that is broken off
 * leaves the state of its last part. For one run at a time.
 */
public final class RunState {
  private static final String KIND = "finemo reproduce";
  private static final int FORMAT = 1;

  /** A whole state has some 40,000 bytes. */
  private static final long LARGEST = 1_000_000;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final RunKey key;
  private final Optional<Path> file;
  private final List<SystemFigures> systems;

  private RunState(RunKey key, Optional<Path> file, List<SystemFigures> systems) {
    this.key = key;
    this.file = file;
    this.systems = new ArrayList<>(systems);
  }

  /**
   * A state that is lost with the process.
   *
   * @param key what the figures depend on
   * @return an empty state
   */
  public static RunState inMemory(RunKey key) {
    return new RunState(key, Optional.empty(), List.of());
  }

  /**
   * A state that is kept in a file.
   *
   * @param key what the figures depend on
   * @param file read if it is there; written after each part
   * @return the state of an earlier run, or an empty one
   * @throws IOException if the file is no state, is damaged, or is of a run of other data or
   *     settings; it is never overwritten then
   */
  public static RunState in(RunKey key, Path file) throws IOException {
    List<SystemFigures> kept = Files.exists(file) ? read(key, file) : List.of();
    return new RunState(key, Optional.of(file), kept);
  }

  private static List<SystemFigures> read(RunKey key, Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + ": is no state of 'reproduce': more than " + LARGEST + " bytes");
    }
    JsonNode json;
    try {
      json = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(
          file + ": is no state of 'reproduce', or is damaged: " + e.getOriginalMessage(), e);
    }
    if (!json.path("kind").asText().equals(KIND)) {
      throw new IOException(file + ": is no state of 'reproduce'");
    }
    if (!json.path("format").isInt() || json.path("format").asInt() != FORMAT) {
      throw new IOException(
          file + ": has format " + json.path("format") + "; this version reads " + FORMAT);
    }
    for (Map.Entry<String, JsonNode> wanted : key.json().properties()) {
      JsonNode found = json.path("run").path(wanted.getKey());
      if (!found.equals(wanted.getValue())) {
        throw new IOException(
            file
                + ": is of another run, whose "
                + wanted.getKey()
                + " is "
                + found
                + ", not "
                + wanted.getValue()
                + "; name another file, or delete it");
      }
    }
    try {
      return SystemCodec.read(json.path("systems"));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": is damaged: " + e.getMessage(), e);
    }
  }

  /** The figures of one part, none if it is not measured yet. */
  List<SystemFigures> of(ModelPreset classifier, FeatureSet features) {
    return systems.stream()
        .filter(system -> system.classifier() == classifier && system.features() == features)
        .toList();
  }

  /** Keeps the figures of one part. */
  void add(List<SystemFigures> part) throws IOException {
    systems.addAll(part);
    if (file.isPresent()) {
      write(file.get());
    }
  }

  private void write(Path target) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("kind", KIND).put("format", FORMAT).set("run", key.json());
    ArrayNode all = json.putArray("systems");
    systems.forEach(system -> all.add(SystemCodec.write(system)));
    byte[] bytes = JSON.writeValueAsBytes(json);
    WholeFile.write(target, out -> out.write(bytes));
  }
}
