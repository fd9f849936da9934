package io.finemo.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/**
 * The walls between the modules, seen from the one module that has all of them on its class path.
 */
@AnalyzeClasses(packages = "io.finemo", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final Set<String> MODULES =
      Set.of("core", "preprocess", "features", "classify", "cashtag", "examples");

  @ArchTest static final ArchRule core_sees_no_other_module = seesOnly("core", "core");
  @ArchTest static final ArchRule preprocess_sees_only_core = seesOnly("preprocess", "core");
  @ArchTest static final ArchRule features_sees_only_core = seesOnly("features", "core");
  @ArchTest static final ArchRule classify_sees_only_core = seesOnly("classify", "core");
  @ArchTest static final ArchRule cashtag_sees_only_core = seesOnly("cashtag", "core");

  @ArchTest
  static final ArchRule types_of_weka_stay_in_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.finemo.classify.weka..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("weka..", "de.bwaldvogel..");

  @ArchTest
  static final ArchRule types_of_flink_and_kafka_stay_in_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.finemo.examples.distributed..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule modules_are_free_of_cycles =
      slices().matching("io.finemo.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void all_modules_are_looked_at(JavaClasses classes) {
    Set<String> seen = new TreeSet<>();
    for (JavaClass type : classes) {
      seen.add(moduleOf(type));
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(MODULES);
  }

  /** But for what extends a class of Weka or a collection, which are so without being asked. */
  @ArchTest
  static void nothing_in_the_library_implements_serializable(JavaClasses classes) {
    assertThat(classes)
        .filteredOn(type -> !moduleOf(type).equals("examples"))
        .allSatisfy(
            type ->
                assertThat(type.getRawInterfaces())
                    .as(type.getName())
                    .noneMatch(implemented -> implemented.isEquivalentTo(Serializable.class)));
  }

  @ArchTest
  static void no_package_lies_in_two_jars(JavaClasses classes) {
    Map<String, Set<String>> jarsOfPackage = new TreeMap<>();
    for (JavaClass type : classes) {
      jarsOfPackage
          .computeIfAbsent(type.getPackageName(), unused -> new TreeSet<>())
          .add(rootOf(type));
    }
    assertThat(jarsOfPackage).allSatisfy((name, jars) -> assertThat(jars).as(name).hasSize(1));
  }

  @ArchTest
  static void every_package_is_null_marked_in_its_manual(JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    for (JavaClass type : classes) {
      packages.add(type.getPackageName());
      if (type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class)) {
        marked.add(type.getPackageName());
      }
    }
    assertThat(marked).isEqualTo(packages);
  }

  private static ArchRule seesOnly(String module, String allowed) {
    return noClasses()
        .that()
        .resideInAPackage("io.finemo." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.finemo..")
                .and(not(resideInAPackage("io.finemo." + module + "..")))
                .and(not(resideInAPackage("io.finemo." + allowed + ".."))));
  }

  /** The second name below {@code io.finemo}, such as {@code core}. */
  private static String moduleOf(JavaClass type) {
    String below = type.getPackageName().substring("io.finemo.".length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  /** The jar or class folder that a class was read from. */
  private static String rootOf(JavaClass type) {
    String file = type.getSource().orElseThrow().getUri().toString();
    return file.substring(0, file.length() - (type.getName().length() + ".class".length()));
  }
}
