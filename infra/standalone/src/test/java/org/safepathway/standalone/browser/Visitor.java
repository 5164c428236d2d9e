package org.safepathway.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Somebody in front of a browser: does what people do, and looks at what they see. */
public final class Visitor implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "browser");

  private final BrowserContext context;
  private final Page page;
  private final boolean javaScript;
  private final List<String> objections = new ArrayList<>();

  Visitor(BrowserContext context, boolean javaScript) {
    this.context = context;
    this.page = context.newPage();
    this.javaScript = javaScript;
  }

  /** Signs in by name and demo password, and is at the desk afterwards. */
  public void signIn(String userName) {
    page.navigate("/");
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    look("sign-in");
    page.getByLabel("User name").fill(userName);
    page.getByLabel("Password").fill("demo-only");
    button("Sign in").click();
    assertThat(page.getByText("Signed in as")).isVisible();
  }

  /** Signs out, and is at the start afterwards. */
  public void signOut() {
    button("Sign out").click();
    assertThat(page.getByText("Signed in as")).hasCount(0);
  }

  /** Goes to this path. */
  public void open(String path) {
    page.navigate(path);
  }

  /** Follows the link with exactly these words. */
  public void follow(String words) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
        .first()
        .click();
  }

  /** Presses the button, or what looks like one, with exactly these words. */
  public void press(String words) {
    button(words).click();
  }

  /** Opens the part of the page that these words hide. */
  public void unfold(String words) {
    page.locator("summary", new Page.LocatorOptions().setHasText(words)).first().click();
  }

  /** Types into the field with this name. */
  public void type(String name, String text) {
    seen("[name='%s']".formatted(name)).fill(text);
  }

  /** Chooses from the list with this name. */
  public void select(String name, String value) {
    seen("select[name='%s']".formatted(name)).selectOption(value);
  }

  /** Ticks the radio buttons or boxes with this name and these values. */
  public void tick(String name, String... values) {
    for (String value : values) {
      seen("input[name='%s'][value='%s']".formatted(name, value)).check();
    }
  }

  /** What is on the page. */
  public Page page() {
    return page;
  }

  /** The part of the page that is its own. */
  public Locator main() {
    return page.getByRole(AriaRole.MAIN);
  }

  /**
   * Looks at the page as every page must be: it can be left at once, and with scripts axe finds
   * nothing to object to, which {@link #close()} tells. Keeps a picture.
   *
   * @param name of the picture
   */
  public void look(String name) {
    assertThat(page.locator(".govuk-exit-this-page__button").first()).isVisible();
    assertThat(page.locator(".govuk-exit-this-page__button").first())
        .containsText("Exit this page");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + (javaScript ? "" : "-no-script") + ".png"))
            .setFullPage(true));
    if (javaScript) {
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(
              rule ->
                  objections.add(
                      "%s: %s: %s %s"
                          .formatted(name, rule.getId(), rule.getHelp(), rule.getNodes())));
    }
  }

  /** The first that can be seen: what is folded away may have fields of the same name. */
  private Locator seen(String selector) {
    return page.locator(selector).filter(new Locator.FilterOptions().setVisible(true)).first();
  }

  private Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, named(words)).first();
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }

  /**
   * Ends the visit.
   *
   * @throws AssertionError if axe objected to a page that was looked at; it names all of them
   */
  @Override
  public void close() {
    context.close();
    Assertions.assertThat(objections).as("what axe objects to").isEmpty();
  }
}
