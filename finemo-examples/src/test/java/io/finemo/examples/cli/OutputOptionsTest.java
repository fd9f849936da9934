package io.finemo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputOptionsTest {

  @Test
  void loneSurrogatesSurviveInJson() throws IOException {
    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    figures.put("text", "a\ud800b\udc00 🚀 ñ \"\\");
    figures.put("\udc00", 1);

    assertThat(new ObjectMapper().readTree(OutputOptions.bytes(figures))).isEqualTo(figures);
  }

  @Test
  void whatUtf8CanHoldIsNotEscaped() throws IOException {
    ObjectNode figures = JsonNodeFactory.instance.objectNode().put("text", "ñ 🚀");

    assertThat(new String(OutputOptions.bytes(figures), StandardCharsets.UTF_8))
        .contains("\"ñ 🚀\"");
  }
}
