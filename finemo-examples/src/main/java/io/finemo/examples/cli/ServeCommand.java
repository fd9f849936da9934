package io.finemo.examples.cli;

import io.finemo.examples.serve.FinemoService;
import io.finemo.examples.serve.ServeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo serve}: a model file as an HTTP service with a live page. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    defaultValueProvider = EnvironmentDefaults.class,
    description =
        "Answers over HTTP what a model file says of posts (POST /v1/decisions), and shows"
            + " opportunities on a live page as they arrive. Ends on SIGTERM or Ctrl-C, when all"
            + " that was accepted is answered. Each option may be given by the environment too:"
            + " --max-body as FINEMO_SERVE_MAX_BODY.")
public final class ServeCommand implements Callable<Integer> {
  /** What the process is told by signals. */
  private enum Event {
    STOP,
    RELOAD
  }

  @Mixin ServeOptions options = new ServeOptions();

  @Option(
      names = "--feed",
      paramLabel = "FILE",
      description = "Plays the posts of a file into the live page, for demonstrations.")
  @Nullable Path feed;

  @Option(
      names = "--feed-rate",
      paramLabel = "N",
      description = "Posts per second of --feed (default: ${DEFAULT-VALUE}).")
  double feedRate = 5;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  /** Made by the command line. */
  public ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServeSettings settings = options.settings();
    if (!(feedRate >= 0.01 && feedRate <= 10_000)) {
      throw new UsageException("--feed-rate must be in [0.01, 10000]: " + feedRate);
    }
    if (feed != null && !Files.isReadable(feed)) {
      throw new IOException("--feed " + feed + ": may not be read");
    }
    Signals.on("TERM", () -> events.add(Event.STOP));
    Signals.on("INT", () -> events.add(Event.STOP));
    if (options.reloadsOnSignal() && !Signals.on("HUP", () -> events.add(Event.RELOAD))) {
      throw new UsageException("--reload signal: there is no SIGHUP here");
    }
    try (FinemoService service = FinemoService.start(settings)) {
      System.err.println("finemo listens at " + service.uri());
      Thread player = feed == null ? null : FeedPlayer.start(service, feed, feedRate);
      while (events.take() == Event.RELOAD) {
        reload(service);
      }
      if (player != null) {
        player.interrupt();
      }
    }
    System.err.println("finemo stopped");
    return 0;
  }

  private static void reload(FinemoService service) {
    try {
      System.err.println("finemo took the model with SHA-256 " + service.reload());
    } catch (IOException e) {
      System.err.println("finemo: the model stays as it was: " + e.getMessage());
    }
  }
}
