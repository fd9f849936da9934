package io.finemo.features.lexicon;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lexica as a piece of a part of a model file: those of the user entry by entry, finemo's own
 * by a fingerprint, so that a model is not used with words it was not trained with.
 */
public final class LexicaCodec {
  private static final int BYTES_OF_A_LEXICON = 8;
  private static final int BYTES_OF_AN_ENTRY = 20;

  private LexicaCodec() {}

  /**
   * Writes lexica.
   *
   * @param lexica the lexica
   * @param out where to
   */
  public static void write(Lexica lexica, PartWriter out) {
    List<String> standard =
        Lexicon.languages().stream().filter(code -> !lexica.own().containsKey(code)).toList();
    out.integer(standard.size());
    for (String code : standard) {
      out.text(code).text(StandardLexica.fingerprint(code));
    }
    out.integer(lexica.own().size());
    for (Map.Entry<String, Lexicon> own : lexica.own().entrySet()) {
      out.text(own.getKey()).integer(own.getValue().entries().size());
      for (LexiconEntry entry : own.getValue().entries()) {
        out.text(entry.text())
            .real(entry.weight())
            .text(entry.emotion().name())
            .text(entry.financialEmotion().name());
      }
    }
  }

  /**
   * Reads lexica.
   *
   * @param in where from
   * @return the lexica
   * @throws ModelFormatException if they are damaged, or finemo's own are others by now
   */
  public static Lexica read(PartReader in) throws ModelFormatException {
    int standard = in.count("lexica", BYTES_OF_A_LEXICON);
    for (int i = 0; i < standard; i++) {
      String code = in.text("the language of a lexicon");
      String fingerprint = in.text("the fingerprint of a lexicon");
      if (!Lexicon.languages().contains(code)
          || !StandardLexica.fingerprint(code).equals(fingerprint)) {
        throw in.fault(
            "the model was trained with another lexicon of language "
                + code
                + " than this library has: train it again, or use the library it was made with");
      }
    }
    Lexica lexica = Lexica.standard();
    int own = in.count("lexica of the user", BYTES_OF_A_LEXICON);
    for (int i = 0; i < own; i++) {
      String code = in.text("the language of a lexicon");
      if (!Lexicon.languages().contains(code) || lexica.own().containsKey(code)) {
        throw in.fault("there is no place for a lexicon of language " + code);
      }
      lexica = lexica.with(code, lexicon(in));
    }
    return lexica;
  }

  private static Lexicon lexicon(PartReader in) throws ModelFormatException {
    int size = in.count("entries of a lexicon", BYTES_OF_AN_ENTRY);
    List<LexiconEntry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String text = in.text("an entry");
      double weight = in.real("the weight of an entry");
      Emotion emotion = in.constant("the emotion of an entry", Emotion.values());
      FinancialEmotion financial =
          in.constant("the financial emotion of an entry", FinancialEmotion.values());
      try {
        entries.add(new LexiconEntry(text, weight, emotion, financial));
      } catch (IllegalArgumentException e) {
        throw new ModelFormatException("an entry of a lexicon: " + e.getMessage(), e);
      }
    }
    return Lexicon.of(entries);
  }
}
