package io.finemo.examples.page;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window. Nothing is downloaded. */
public final class Browser implements AutoCloseable {
  // Kept, for loggers that nobody keeps forget what they were told. It warns that it does not know
  // the newest browsers, which these tests do not need it to.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final Map<String, Map<String, Object>> media = new TreeMap<>();

  /** Starts the browser. */
  public Browser() {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // It does not start as root otherwise.
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--window-size=1200,900");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver().orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
  }

  /**
   * Whether a browser and its driver are on the path.
   *
   * @return true if there are both
   */
  public static boolean isInstalled() {
    return chromium().isPresent() && chromedriver().isPresent();
  }

  /**
   * Opens a file.
   *
   * @param file the file
   */
  public void open(Path file) {
    driver.get(file.toUri().toString());
  }

  /**
   * Opens a page of a server.
   *
   * @param page its address
   */
  public void open(URI page) {
    driver.get(page.toString());
  }

  /**
   * Types, wherever the focus is.
   *
   * @param keys text and {@link org.openqa.selenium.Keys}
   */
  public void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /**
   * What screen readers are told of the page.
   *
   * @return role and name of each thing, such as {@code button "Pause"}, in the order of the page
   */
  public List<String> accessibilityTree() {
    Map<String, Object> tree = driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of());
    List<String> things = new ArrayList<>();
    for (Object node : (List<?>) tree.get("nodes")) {
      Map<?, ?> thing = (Map<?, ?>) node;
      if (!Boolean.TRUE.equals(thing.get("ignored"))) {
        things.add(value(thing, "role") + " \"" + value(thing, "name") + "\"");
      }
    }
    return things;
  }

  private static Object value(Map<?, ?> node, String property) {
    return node.get(property) instanceof Map<?, ?> map ? map.get("value") : "";
  }

  /**
   * Makes a picture of what is seen.
   *
   * @param file where to, as PNG
   * @throws IOException if it cannot be written
   */
  public void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /**
   * Runs a script in the page.
   *
   * @param expression an expression of JavaScript
   * @return its value
   */
  public Object ask(String expression) {
    return driver.executeScript("return " + expression);
  }

  /** Waits until the page has heard of what was changed, and two frames more. */
  public void settle() {
    driver.executeAsyncScript(
        "const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));");
  }

  /**
   * Makes the system look dark, or light again.
   *
   * @param dark whether dark
   */
  public void dark(boolean dark) {
    emulate("prefers-color-scheme", dark ? "dark" : "light");
  }

  /**
   * Makes the system ask for less motion, or no longer.
   *
   * @param reduced whether it asks
   */
  public void reducedMotion(boolean reduced) {
    emulate("prefers-reduced-motion", reduced ? "reduce" : "no-preference");
  }

  private void emulate(String feature, String value) {
    media.put(feature, Map.of("name", feature, "value", value));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("features", List.copyOf(media.values())));
  }

  /**
   * Makes the screen that of a phone.
   *
   * @param width its width in CSS pixels
   */
  public void phone(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 740, "deviceScaleFactor", 2, "mobile", true));
  }

  /** Makes the screen that of a desktop again. */
  public void desktop() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /**
   * Prints the page to a PDF.
   *
   * @return the PDF, in base 64
   */
  public String print() {
    Map<String, Object> printed =
        driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
    return String.valueOf(printed.get("data"));
  }

  /**
   * What the console has said since the last call.
   *
   * @return its lines
   */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /**
   * What was requested since the last call, whether or not it was let through.
   *
   * @return the entries of the log that tell of a request
   */
  public List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      if (message.contains("\"Network.requestWillBeSent\"")) {
        requests.add(message);
      }
    }
    return requests;
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> chromium() {
    return onPath("chromium", "chromium-browser", "google-chrome");
  }

  private static Optional<Path> chromedriver() {
    return onPath("chromedriver");
  }

  private static Optional<Path> onPath(String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
