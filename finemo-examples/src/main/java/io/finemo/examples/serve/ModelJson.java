package io.finemo.examples.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import io.finemo.examples.report.JsonLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What is told of the models: figures of their files, no path. */
final class ModelJson {
  private ModelJson() {}

  static byte[] of(ModelStore.Models models) {
    return JsonLine.of(
        json -> {
          write(models.decisions(), json);
          if (models.sentiment().isPresent()) {
            json.writeObjectFieldStart("sentiment");
            write(models.sentiment().get(), json);
            json.writeEndObject();
          }
        });
  }

  private static void write(ServedModel<?> model, JsonGenerator json) throws IOException {
    Path name = model.file().getFileName();
    json.writeStringField("file", name == null ? "" : name.toString());
    json.writeStringField("sha256", model.sha256());
    json.writeStringField("readAt", model.readAt().toString());
    json.writeStringField("libraryVersion", model.archive().libraryVersion());
    json.writeStringField("task", model.saved().task().name());
    json.writeArrayFieldStart("labels");
    for (String label : model.labels()) {
      json.writeString(label);
    }
    json.writeEndArray();
    json.writeNumberField("trainingRows", model.saved().training().rows());
    json.writeBooleanField("certified", model.saved().certificate().isPresent());
    json.writeObjectFieldStart("manifest");
    for (Map.Entry<String, String> property : model.archive().properties().entrySet()) {
      json.writeStringField(property.getKey(), property.getValue());
    }
    json.writeEndObject();
  }
}
