package io.finemo.examples.embed;

import io.finemo.classify.CascadeLearner;
import io.finemo.classify.Depth;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * finemo-core and finemo-classify: a cascade of rows that are no posts, with labels of one's own.
 */
public final class SortTickets {
  private SortTickets() {}

  /** What is to be sorted: any type will do. */
  private record Ticket(int words, int exclamations, int hoursOpen) {
    SparseVector vector() {
      return SparseVector.of(new int[] {0, 1, 2}, new double[] {words, exclamations, hoursOpen});
    }
  }

  public static void main(String[] args) {
    List<Labeled<Ticket, String>> rows =
        IntStream.range(0, 300)
            .mapToObj(i -> new Ticket(10 + i % 37, i * 7 % 6, i * 11 % 48))
            .map(one -> new Labeled<>(one, one.exclamations() < 3 ? "routine" : urgency(one)))
            .toList();
    var cascade =
        CascadeLearner.<SparseVector, String>builder()
            .stage("routine", Set.of("routine"), LibLinearStage.logistic(1))
            .stage("complaint", Set.of("complaint"), LibLinearStage.logistic(1))
            .target("urgent")
            .depth(Depth.path(0.6))
            .build()
            .<Ticket>over((tickets, seed) -> Ticket::vector)
            .fit(rows, 42);
    System.out.println(cascade.predict(new Ticket(20, 0, 40)).decision());
    System.out.println(cascade.predict(new Ticket(20, 5, 2)).decision());
    System.out.println(cascade.predict(new Ticket(20, 5, 47)).decision());
    System.out.println(cascade.predict(new Ticket(20, 5, 24)).decision());
  }

  private static String urgency(Ticket ticket) {
    return ticket.hoursOpen() < 24 ? "complaint" : "urgent";
  }
}
