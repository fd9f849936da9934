package io.finemo.cashtag.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationMethodTest {

  /** With ties and without, as scipy computes them; see correlation_golden.py. */
  @Test
  void correlationsAreThoseOfScipy() throws IOException, URISyntaxException {
    Path golden = Path.of(CorrelationMethodTest.class.getResource("correlations.txt").toURI());
    List<String> lines = Files.readAllLines(golden);

    assertThat(lines).hasSize(4);
    for (String line : lines) {
      String[] fields = line.split(" ", -1);
      assertThat(
              CorrelationMethod.valueOf(fields[0])
                  .of(numbers(fields[1]), numbers(fields[2]))
                  .orElseThrow())
          .as(line)
          .isCloseTo(Double.parseDouble(fields[3]), within(1e-12));
    }
  }

  private static double[] numbers(String list) {
    return Arrays.stream(list.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
