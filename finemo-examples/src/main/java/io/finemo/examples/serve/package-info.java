/**
 * A model file as an HTTP service.
 *
 * <pre>{@code
 * ServeSettings settings = ServeSettings.standard(Path.of("opportunities.finemo"));
 * try (FinemoService service = FinemoService.start(settings)) {
 *   use(service.uri().resolve("/v1/decisions"));
 * }
 * }</pre>
 *
 * <p>A request goes one way: {@code WholeRequest} waits, without a thread, until it is there and
 * within its bounds; {@code Guards} ask whom it is from and for; a route does the work, and what is
 * wrong becomes a {@code Problem} on whatever step. Every request is answered by the model that was
 * there when its work began.
 *
 * <p>Hint: everything a request can be refused for is one constant of {@code ProblemKind}. Trap:
 * what a request holds goes into no log, no metric and no problem.
 */
@NullMarked
package io.finemo.examples.serve;

import org.jspecify.annotations.NullMarked;
