package org.safepathway.acceptance.journey;

import java.io.IOException;
import java.net.URI;
import org.safepathway.identity.client.CodeFlow;
import org.safepathway.identity.client.SignInRefusedException;

/** Signs the people of the demo network in at the embedded issuer, as a browser would. */
public final class DemoSignIn implements Tokens {

  /** Everybody's in the demo network; there is nothing behind it but invented people. */
  private static final String PASSWORD = "demo-only";

  private final URI issuer;
  private final CodeFlow flow;

  /**
   * Signs in there.
   *
   * @param issuer the address of the instance, without a path
   */
  public DemoSignIn(URI issuer) {
    this.issuer = issuer;
    this.flow = new CodeFlow(issuer);
  }

  @Override
  public String accessToken(String person) {
    try {
      return flow.accessToken(person, PASSWORD);
    } catch (SignInRefusedException refused) {
      throw new UnreachableException(
          "What answers at %s does not let %s in: is it the demo?".formatted(issuer, person),
          refused);
    } catch (IOException gone) {
      throw new UnreachableException(
          "Nobody can sign in at %s: %s".formatted(issuer, gone.getMessage()), gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("The journey was interrupted.", stopped);
    }
  }
}
