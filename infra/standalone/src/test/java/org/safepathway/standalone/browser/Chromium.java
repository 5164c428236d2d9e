package org.safepathway.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The system’s Chromium without a window. Playwright downloads none. */
public final class Chromium implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Where it is: what {@code SAFE_PATHWAY_CHROMIUM} says, or a usual place; empty if nowhere. */
  public static Optional<Path> installed() {
    return Stream.of(
            System.getenv("SAFE_PATHWAY_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts the one at this path. */
  public static Chromium at(Path path) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(path)
                    .setHeadless(true)
                    .setArgs(FLAGS)));
  }

  /**
   * Somebody who sits down at it, with no cookies.
   *
   * @param address of the application
   * @param javaScript whether scripts run
   */
  public Visitor visitor(String address, boolean javaScript) {
    return new Visitor(
        browser.newContext(
            new Browser.NewContextOptions().setBaseURL(address).setJavaScriptEnabled(javaScript)),
        javaScript);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
