package io.finemo.examples.cli;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes what the command line does not say from the environment: {@code --max-body} of {@code
 * serve} from {@code FINEMO_SERVE_MAX_BODY}. An empty variable says nothing.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {
  private static final Set<String> NOT_SETTINGS = Set.of("--help", "--version");

  EnvironmentDefaults() {}

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || NOT_SETTINGS.contains(option.longestName())) {
      return null;
    }
    String value = System.getenv(variable(option.longestName()));
    return value == null || value.isBlank() ? null : value;
  }

  /** The variable of an option of {@code serve}. */
  static String variable(String option) {
    return "FINEMO_SERVE_" + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
