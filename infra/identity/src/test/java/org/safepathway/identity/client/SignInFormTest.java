package org.safepathway.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInFormTest {

  @Test
  void theFirstFormIsTakenWithItsHiddenFields() throws IOException {
    SignInForm form =
        SignInForm.in(
            """
            <form id="kc-form-login" method="post" action="https://id.example/auth?code=a&amp;tab=b">
              <input type="hidden" name="credentialId" value="x&quot;y"/>
              <input name="username" type="text"><input name="password" type="password" value="no">
            </form>
            <form action="/other"><input type="hidden" name="password" value="demo"></form>
            """);

    assertThat(form.action()).isEqualTo("https://id.example/auth?code=a&tab=b");
    assertThat(form.hidden()).isEqualTo(Map.of("credentialId", "x\"y"));
    assertThat(form.asked()).containsExactly("username", "password");
  }

  @Test
  void aPageWithoutAFormIsNoSignInPage() {
    assertThatThrownBy(() -> SignInForm.in("<h1>Busy</h1>")).isInstanceOf(IOException.class);
  }
}
