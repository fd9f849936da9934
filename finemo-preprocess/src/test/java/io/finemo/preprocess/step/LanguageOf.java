package io.finemo.preprocess.step;

import org.junit.jupiter.params.converter.ArgumentConversionException;
import org.junit.jupiter.params.converter.TypedArgumentConverter;

/** Reads the code of a built-in language in the arguments of a test. */
public final class LanguageOf extends TypedArgumentConverter<String, Language> {
  /** Made by JUnit. */
  public LanguageOf() {
    super(String.class, Language.class);
  }

  @Override
  protected Language convert(String code) {
    return Language.ofCode(code)
        .orElseThrow(() -> new ArgumentConversionException("no language: " + code));
  }
}
