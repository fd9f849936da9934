package io.finemo.examples.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The lists of what the library modules offer, so that a change of it is seen in the diff. */
public class PublicApiTest {
  static final List<String> LIBRARY =
      BillOfMaterials.MODULES.stream().filter(module -> !module.equals("examples")).toList();

  @ParameterizedTest
  @FieldSource("LIBRARY")
  void theListIsThatOfTheClasses(String module) throws IOException, ClassNotFoundException {
    PublicApi api = new PublicApi(Path.of("..", "finemo-" + module, "target", "classes"));

    assertThat(api.types()).isPositive();
    GeneratedText.check(
        Path.of("..", "docs", "api", module + ".txt"),
        "finemo-" + module + ": " + api.types() + " public types\n" + api.text());
  }

  @Test
  void whatIsListedIsWhatOthersCanUse() throws IOException, ClassNotFoundException {
    String text = new PublicApi(Path.of("target", "test-classes")).text();

    assertThat(text)
        .contains(
            "  public abstract static class PublicApiTest.Sample<T extends Comparable<T>> : PublicApiTest.Hidden",
            "    protected abstract T PublicApiTest.Sample.most(List<T>) throws IOException",
            "    public int PublicApiTest.Hidden.seen()")
        .doesNotContain("unseen()", "Sample.toString", "class PublicApiTest.Hidden");
  }

  abstract static class Hidden {
    public int seen() {
      return unseen();
    }

    int unseen() {
      return 1;
    }
  }

  public abstract static class Sample<T extends Comparable<T>> extends Hidden {
    protected abstract T most(List<T> all) throws IOException;

    @Override
    public String toString() {
      return "a sample";
    }
  }
}
