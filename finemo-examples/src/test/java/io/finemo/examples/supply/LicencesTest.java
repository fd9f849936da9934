package io.finemo.examples.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.examples.supply.BillOfMaterials.Jar;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Each jar that comes with a module has a licence that the module's own licence goes with. The
 * names are those of the bills of materials: SPDX's, or the POM's own where the generator knows no
 * better.
 */
class LicencesTest {
  /** The generator takes the bare "BSD" of a POM for the licence of four clauses. */
  private static final Set<String> PERMISSIVE =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause");

  /** As jars of their own, which a program may exchange. */
  private static final Set<String> LESSER =
      Set.of(
          "LGPL-2.1-only",
          "GNU Lesser General Public License, Version 2.1, February 1999",
          "EPL-2.0",
          "Eclipse Public License (EPL) 2.0");

  private static final Set<String> GPL = Set.of("GNU General Public License 3");

  /** May go into works under the GPL 3, but not under the Apache License. */
  private static final Set<String> SHARE_ALIKE =
      Set.of("Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)");

  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "core", PERMISSIVE,
          "preprocess", union(PERMISSIVE, LESSER),
          "features", PERMISSIVE,
          "classify", union(PERMISSIVE, GPL),
          "cashtag", union(PERMISSIVE, LESSER),
          "examples", union(PERMISSIVE, LESSER, GPL, SHARE_ALIKE));

  /** Whoever wants French adds the dictionary. */
  private static final Map<String, Set<String>> ALLOWED_IF_OPTIONAL =
      Map.of("preprocess", SHARE_ALIKE);

  static final List<String> MODULES = BillOfMaterials.MODULES;

  @ParameterizedTest
  @FieldSource("MODULES")
  void everyJarHasAnAllowedLicence(String module) throws IOException {
    List<Jar> jars = BillOfMaterials.of(module).jars();

    assertThat(jars).isNotEmpty();
    assertThat(jars).filteredOn(jar -> !isAllowed(module, jar)).isEmpty();
  }

  @Test
  void whatIsNotAllowedIsSeen() {
    Jar weka = new Jar("weka", "3", false, List.of("GNU General Public License 3"));
    Jar french = new Jar("french", "1", false, List.copyOf(SHARE_ALIKE));
    Jar choice = new Jar("choice", "1", false, List.of("GPL-2.0-only", "MIT"));

    assertThat(isAllowed("classify", weka)).isTrue();
    assertThat(List.of("core", "preprocess", "features", "cashtag"))
        .noneMatch(module -> isAllowed(module, weka));
    assertThat(isAllowed("preprocess", french)).isFalse();
    assertThat(isAllowed("preprocess", new Jar("french", "1", true, french.licences()))).isTrue();
    assertThat(isAllowed("core", choice)).isTrue();
    assertThat(isAllowed("examples", new Jar("none", "1", false, List.of()))).isFalse();
  }

  private static boolean isAllowed(String module, Jar jar) {
    Set<String> allowed = new HashSet<>(ALLOWED.get(module));
    if (jar.optional()) {
      allowed.addAll(ALLOWED_IF_OPTIONAL.getOrDefault(module, Set.of()));
    }
    return !Collections.disjoint(jar.licences(), allowed);
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }
}
