package org.safepathway.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@Tag("firewall")
class ANameRestsAfterTooManyWrongPasswordsTest {

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private final DemoSignIn signIn =
      new DemoSignIn(
          new StaffRegistry(NetworkFile.demo()),
          new SignInAttempts(() -> now),
          new BCryptPasswordEncoder(4));

  @Test
  void afterTenWrongPasswordsTheRightOneIsRefusedToo() {
    wrong("officer.hale", 10);

    refused("officer.hale", "demo-only");
  }

  @Test
  void afterNineTheRightOneIsAcceptedAndTheyAreForgotten() {
    wrong("officer.hale", 9);
    assertThat(tried("officer.hale", "demo-only").isAuthenticated()).isTrue();

    wrong("officer.hale", 9);
    assertThat(tried("officer.hale", "demo-only").isAuthenticated()).isTrue();
  }

  @Test
  void nobodyElseHasToRest() {
    wrong("officer.hale", 10);

    assertThat(tried("officer.brook", "demo-only").isAuthenticated()).isTrue();
  }

  @Test
  void aQuarterOfAnHourLaterTheNameIsAwakeThoughOthersKeptTrying() {
    wrong("officer.hale", 10);
    now = now.plus(Duration.ofMinutes(14));
    wrong("officer.hale", 3);
    refused("officer.hale", "demo-only");

    now = now.plus(Duration.ofMinutes(1));

    assertThat(tried("officer.hale", "demo-only").isAuthenticated()).isTrue();
  }

  @Test
  void unknownNamesAreRefusedLikeWrongPasswords() {
    refused("nobody", "demo-only");
    refused("not a name", "demo-only");
  }

  private void wrong(String user, int times) {
    for (int i = 0; i < times; i++) {
      refused(user, "wrong");
    }
  }

  private void refused(String user, String password) {
    assertThatThrownBy(() -> tried(user, password))
        .isInstanceOf(BadCredentialsException.class)
        .hasMessage("refused");
  }

  private Authentication tried(String user, String password) {
    return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password));
  }
}
