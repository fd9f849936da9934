package io.finemo.examples.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.Outcome;
import java.io.IOException;

/** What preprocessing made of a post, as a line of JSON. */
public final class PreprocessJson {
  private PreprocessJson() {}

  /**
   * One line.
   *
   * @param outcome what became of the post
   * @return {@code id kept}; then of a kept post {@code language assets text tokens}, where text is
   *     the cleaned one and a token is {@code norm lemma partOfSpeech start end}, places being
   *     those of the original text in UTF-16 units, with {@code tense} and {@code negated} where
   *     there is something to say; of a discarded one {@code reason detail}; a line feed behind
   */
  public static byte[] line(Outcome outcome) {
    return JsonLine.of(
        json -> {
          if (outcome instanceof Outcome.Kept kept) {
            write(kept.post(), json);
          } else if (outcome instanceof Outcome.Discarded discarded) {
            json.writeStringField("id", discarded.post().id());
            json.writeBooleanField("kept", false);
            json.writeStringField("reason", discarded.reason().name());
            json.writeStringField("detail", discarded.detail());
          }
        });
  }

  private static void write(AnalyzedPost post, JsonGenerator json) throws IOException {
    json.writeStringField("id", post.post().id());
    json.writeBooleanField("kept", true);
    json.writeStringField("language", post.language());
    json.writeArrayFieldStart("assets");
    for (String asset : post.assets()) {
      json.writeString(asset);
    }
    json.writeEndArray();
    json.writeStringField("text", post.text());
    json.writeArrayFieldStart("tokens");
    for (Token token : post.tokens()) {
      write(token, json);
    }
    json.writeEndArray();
  }

  private static void write(Token token, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("norm", token.norm());
    json.writeStringField("lemma", token.lemma());
    json.writeStringField("partOfSpeech", token.partOfSpeech().name());
    if (token.tense() != VerbTense.NONE) {
      json.writeStringField("tense", token.tense().name());
    }
    if (token.negated()) {
      json.writeBooleanField("negated", true);
    }
    json.writeNumberField("start", token.span().start());
    json.writeNumberField("end", token.span().end());
    json.writeEndObject();
  }
}
