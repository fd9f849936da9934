package io.finemo.examples.cli;

import io.finemo.examples.serve.FinemoService;
import io.finemo.examples.serve.ServeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code finemo serve}: a model file as an HTTP service with a live page. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Answers over HTTP what a model file says of posts, and shows them live.")
public final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--model-file",
      required = true,
      paramLabel = "FILE",
      description = "The model, as 'train' wrote it.")
  Path file = Path.of("");

  @Option(names = "--port", paramLabel = "N", description = "0: any (default: ${DEFAULT-VALUE}).")
  int port = 8080;

  /** Made by the command line. */
  public ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServeSettings some = ServeSettings.standard(file);
    ServeSettings settings =
        new ServeSettings(
            file,
            some.sentiment(),
            some.host(),
            port,
            some.hosts(),
            some.origins(),
            some.limits(),
            some.timeouts(),
            some.rate(),
            some.reloadToken());
    try (FinemoService service = FinemoService.start(settings)) {
      System.err.println("finemo listens at " + service.uri());
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
