package io.finemo.core.archive;

/**
 * Names of parts: so plain that none is ever a path, differs from another by case alone, or needs
 * an escape.
 */
final class PartName {
  static final String RULE =
      "1 to 100 of a-z, 0-9, '.', '-' and '_', the first a letter or digit, and not "
          + Manifest.NAME;

  private PartName() {}

  static boolean isValid(String name) {
    if (name.isEmpty() || name.length() > 100 || name.equals(Manifest.NAME)) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char unit = name.charAt(i);
      boolean alphanumeric = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
      if (!alphanumeric && (i == 0 || (unit != '.' && unit != '-' && unit != '_'))) {
        return false;
      }
    }
    return true;
  }
}
