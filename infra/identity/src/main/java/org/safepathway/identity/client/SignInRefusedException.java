package org.safepathway.identity.client;

import java.io.IOException;

/** The issuer did not give a token: wrong password, a name at rest, or nobody it knows. */
public final class SignInRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  SignInRefusedException(String message) {
    super(message);
  }
}
