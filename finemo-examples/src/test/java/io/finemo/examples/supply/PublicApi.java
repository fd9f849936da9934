package io.finemo.examples.supply;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module offers: its public types with their public and protected members, one to a line, in
 * an order that does not change. Packages named {@code internal} are no part of it.
 */
final class PublicApi {
  private static final int OFFERED = Modifier.PUBLIC | Modifier.PROTECTED;
  private static final int SHOWN = OFFERED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_0-9]+\\.)+(?=[A-Z])");

  /** They say nothing that is not known of the kind of type. */
  private static final Set<String> OF_EVERY_TYPE =
      Set.of("equals", "hashCode", "toString", "values", "valueOf");

  private final NavigableMap<String, NavigableMap<String, Class<?>>> packages = new TreeMap<>();

  /**
   * Reads class files.
   *
   * @param root the folder of a module's classes
   */
  PublicApi(Path root) throws IOException, ClassNotFoundException {
    for (String name : classNames(root)) {
      Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
      if (isOffered(type)) {
        packages.computeIfAbsent(type.getPackageName(), each -> new TreeMap<>()).put(name, type);
      }
    }
  }

  private static List<String> classNames(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replaceAll("[/\\\\]", "."))
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .filter(file -> !file.contains(".internal."))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .toList();
    }
  }

  int types() {
    return packages.values().stream().mapToInt(NavigableMap::size).sum();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    packages.forEach(
        (name, types) -> {
          text.append("\npackage ").append(name).append('\n');
          types.values().forEach(type -> append(type, text));
        });
    return text.toString();
  }

  private static void append(Class<?> type, StringBuilder text) {
    text.append("\n  ").append(header(type)).append('\n');
    for (String member : members(type)) {
      text.append("    ").append(member).append('\n');
    }
  }

  private static String header(Class<?> type) {
    int unsaid =
        type.isInterface()
            ? Modifier.ABSTRACT
            : type.isRecord() || type.isEnum() ? Modifier.FINAL : 0;
    String modifiers = Modifier.toString(type.getModifiers() & SHOWN & ~unsaid);
    String kind =
        type.isAnnotation()
            ? "@interface"
            : type.isInterface()
                ? "interface"
                : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    String parameters =
        Arrays.stream(type.getTypeParameters())
            .map(each -> each + bounds(each.getBounds()))
            .collect(Collectors.joining(", "));
    String parents =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .filter(parent -> !parent.matches("java\\.lang\\.(Object|Record|Enum<.*)"))
            .collect(Collectors.joining(", "));
    return modifiers
        + (type.isSealed() ? " sealed " : " ")
        + kind
        + " "
        + shortened(type.getName())
        + (parameters.isEmpty() ? "" : "<" + shortened(parameters) + ">")
        + (parents.isEmpty() ? "" : " : " + shortened(parents));
  }

  private static String bounds(Type... bounds) {
    String all = Arrays.stream(bounds).map(Type::getTypeName).collect(Collectors.joining(" & "));
    return all.equals("java.lang.Object") ? "" : " extends " + all;
  }

  /** Those of its own, and those that it has from a parent that is not offered itself. */
  private static Collection<String> members(Class<?> type) {
    Set<String> lines = new TreeSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each != type && (isOffered(each) || !each.getName().startsWith("io.finemo."))) {
        break;
      }
      Stream.of(each.getDeclaredFields())
          .filter(PublicApi::isOffered)
          .map(field -> field.isEnumConstant() ? field.getName() : field.toGenericString())
          .forEach(line -> lines.add(shortened(line)));
      Stream.<Executable>concat(
              Stream.of(each.getDeclaredConstructors())
                  .filter(made -> made.getDeclaringClass() == type),
              Stream.of(each.getDeclaredMethods()).filter(method -> !method.isBridge()))
          .filter(PublicApi::isOffered)
          .filter(executable -> !OF_EVERY_TYPE.contains(executable.getName()))
          .forEach(executable -> lines.add(shortened(executable.toGenericString())));
    }
    return lines;
  }

  private static boolean isOffered(Class<?> type) {
    return (type.getModifiers() & OFFERED) != 0
        && (type.getDeclaringClass() == null || isOffered(type.getDeclaringClass()));
  }

  private static boolean isOffered(Member member) {
    return (member.getModifiers() & OFFERED) != 0 && !member.isSynthetic();
  }

  private static String shortened(String line) {
    return PACKAGES.matcher(line).replaceAll("").replace('$', '.');
  }
}
