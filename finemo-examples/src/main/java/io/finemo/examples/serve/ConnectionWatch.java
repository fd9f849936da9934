package io.finemo.examples.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/**
 * Knows all connections: ends those whose next request does not come to the end of its headers, and
 * at the stop of the service those on which no request is at work.
 */
final class ConnectionWatch implements Connection.Listener {
  private final Map<Connection, State> connections = new ConcurrentHashMap<>();
  private final ServeMetrics metrics;
  private final long patience;

  ConnectionWatch(ServeMetrics metrics, Duration patience) {
    this.metrics = metrics;
    this.patience = patience.toNanos();
  }

  /** What is known of a connection; guarded by itself. */
  private static final class State {
    int atWork;
    long bytesBefore;
    long idleSince = System.nanoTime();
    long beganAt;
    boolean began;
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new State());
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  /** How many there are. */
  int count() {
    return connections.size();
  }

  /** The headers of a request are there. */
  void arrived(Connection connection) {
    State state = connections.get(connection);
    if (state != null) {
      synchronized (state) {
        state.atWork++;
        state.began = false;
      }
    }
  }

  /** A request is answered. */
  void answered(Connection connection) {
    State state = connections.get(connection);
    if (state != null) {
      synchronized (state) {
        state.atWork--;
        state.bytesBefore = connection.getBytesIn();
        state.idleSince = System.nanoTime();
      }
    }
  }

  /** Ends connections with headers that take too long. Called now and then by one thread. */
  void sweep() {
    long now = System.nanoTime();
    connections.forEach(
        (connection, state) -> {
          synchronized (state) {
            if (state.atWork > 0 || connection.getBytesIn() == state.bytesBefore) {
              return;
            }
            if (!state.began) {
              state.began = true;
              state.beganAt = now;
              return;
            }
            if (now - state.beganAt < patience) {
              return;
            }
          }
          metrics.cut(ServeMetrics.Cut.SLOW_HEADERS);
          connection.getEndPoint().close();
        });
  }

  /** Ends connections on which nothing was asked for some time. */
  void closeIdle(Duration idle) {
    long now = System.nanoTime();
    connections.forEach(
        (connection, state) -> {
          synchronized (state) {
            if (state.atWork > 0 || now - state.idleSince < idle.toNanos()) {
              return;
            }
          }
          connection.getEndPoint().close();
        });
  }
}
