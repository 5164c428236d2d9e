package org.safepathway.onboarding;

import org.jspecify.annotations.Nullable;

/** The identity provider cannot be reached, or answers what it never should. */
public final class OnboardingFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OnboardingFaultException(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
