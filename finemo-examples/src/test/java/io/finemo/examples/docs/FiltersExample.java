package io.finemo.examples.docs;

import io.finemo.core.text.NearDuplicates;
import io.finemo.preprocess.DiscardReason;
import io.finemo.preprocess.FilterRules;
import io.finemo.preprocess.FinancialSignal;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Set;

/** Filters to one's own rules; the README quotes what stands between the marks. */
final class FiltersExample {
  private FiltersExample() {}

  static Preprocessor preprocessor() {
    // README: begin
    FilterRules filters =
        FilterRules.standard()
            .withAdvertising(Language.ENGLISH, List.of("join the winners", "¿quieres ganar?"))
            .financialIfAny(Set.of(FinancialSignal.ASSET, FinancialSignal.QUANTITY))
            .withDuplicates(() -> new NearDuplicates(0.9, 10_000))
            .without(DiscardReason.REPOST);
    Preprocessor preprocessor = Preprocessor.standard().withFilters(filters);
    // README: end
    return preprocessor;
  }
}
