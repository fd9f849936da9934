package io.finemo.examples.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of JSON Schema that the document of the service uses; other keywords are a fault. */
final class SchemaCheck {
  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "oneOf",
          "not",
          "type",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "enum",
          "pattern",
          "minimum",
          "maximum",
          "maxLength",
          "maxItems",
          "description",
          "format");

  private final JsonNode document;

  SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /** What is wrong with a value; nothing if it is of the schema. */
  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "", faults);
    return faults;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      JsonNode wanted = keyword.getValue();
      boolean fits =
          switch (keyword.getKey()) {
            case "$ref" -> faults(document.at(wanted.textValue().substring(1)), value).isEmpty();
            case "oneOf" -> matching(wanted, value) == 1;
            case "not" -> !faults(wanted, value).isEmpty();
            case "type" -> isOf(wanted, value);
            case "enum" -> contains(wanted, value);
            case "pattern" ->
                !value.isTextual()
                    || Pattern.compile(wanted.textValue()).matcher(value.textValue()).find();
            case "minimum" -> !value.isNumber() || value.doubleValue() >= wanted.doubleValue();
            case "maximum" -> !value.isNumber() || value.doubleValue() <= wanted.doubleValue();
            case "maxLength" -> value.asText().length() <= wanted.intValue();
            case "maxItems" -> value.size() <= wanted.intValue() || !value.isArray();
            default -> KNOWN.contains(keyword.getKey());
          };
      if (!fits) {
        faults.add(at + ": " + keyword.getKey() + " " + wanted);
      }
    }
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.textValue())) {
        faults.add(at + ": " + name.textValue() + " is missing");
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode inner = schema.path("properties").path(member.getKey());
      JsonNode other = schema.path("additionalProperties");
      check(
          inner.isMissingNode() ? other : inner,
          member.getValue(),
          at + "/" + member.getKey(),
          faults);
    }
    if (value.isArray() && schema.has("items")) {
      value.forEach(item -> check(schema.get("items"), item, at + "/*", faults));
    }
  }

  private long matching(JsonNode schemas, JsonNode value) {
    long matching = 0;
    for (JsonNode schema : schemas) {
      matching += faults(schema, value).isEmpty() ? 1 : 0;
    }
    return matching;
  }

  private static boolean isOf(JsonNode types, JsonNode value) {
    if (types.isTextual()) {
      return isOf(types.textValue(), value);
    }
    for (JsonNode type : types) {
      if (isOf(type.textValue(), value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
