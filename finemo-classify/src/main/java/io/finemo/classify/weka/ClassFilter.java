package io.finemo.classify.weka;

import java.io.ObjectInputFilter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes that a file may name, and how much it may hold. */
final class ClassFilter {
  private static final int MAX_DEPTH = 50;

  /** What every serialized number, enumeration, text or collection is made of. */
  private static final Set<String> ALWAYS =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Short",
          "java.lang.String");

  private final Set<String> classes;

  ClassFilter(Set<String> classes) {
    this.classes = Set.copyOf(classes);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("at least 1 class must be allowed: 0 classes");
    }
    for (String name : classes) {
      if (name.isBlank() || name.startsWith("*") || name.equals(".*")) {
        throw new IllegalArgumentException("the name of a class or of a package and .*: " + name);
      }
    }
  }

  /** The filter for one file, which remembers what it refused. */
  OfOneFile forFile(int bytes) {
    return new OfOneFile(bytes);
  }

  /** Counts are those of the file so far; nothing in it can be larger than its bytes. */
  final class OfOneFile implements ObjectInputFilter {
    private final int bytes;
    private @Nullable String refusal;

    private OfOneFile(int bytes) {
      this.bytes = bytes;
    }

    /** Why something was refused, empty if nothing was. */
    Optional<String> refusal() {
      return Optional.ofNullable(refusal);
    }

    @Override
    public Status checkInput(FilterInfo info) {
      if (info.depth() > MAX_DEPTH) {
        return refuse("nested more than " + MAX_DEPTH + " deep");
      }
      if (info.arrayLength() > bytes || info.references() > bytes || info.streamBytes() > bytes) {
        return refuse("more than its " + bytes + " bytes can hold");
      }
      Class<?> type = info.serialClass();
      return type == null || allows(type.getName()) ? Status.ALLOWED : Status.REJECTED;
    }

    private Status refuse(String reason) {
      refusal = reason;
      return Status.REJECTED;
    }

    /** Whether a class may be loaded, by the name that stands in the file. */
    boolean allows(String name) {
      boolean array = name.startsWith("[");
      String element = array ? element(name) : name;
      int dot = element.lastIndexOf('.');
      boolean allowed =
          (array && element.isEmpty())
              || ALWAYS.contains(element)
              || classes.contains(element)
              || (dot > 0 && classes.contains(element.substring(0, dot) + ".*"));
      if (!allowed) {
        refusal = "class " + element + " is not allowed";
      }
      return allowed;
    }
  }

  /** The class of the elements of an array, empty if they are primitive. */
  private static String element(String array) {
    String type = array.substring(array.lastIndexOf('[') + 1);
    if (type.length() == 1) {
      return "";
    }
    return type.startsWith("L") && type.endsWith(";") ? type.substring(1, type.length() - 1) : type;
  }
}
