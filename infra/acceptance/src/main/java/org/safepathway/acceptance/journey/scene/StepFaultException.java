package org.safepathway.acceptance.journey.scene;

/** A step cannot go on, since what it builds on is not there. The journey goes on with the next. */
public final class StepFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFaultException(String message) {
    super(message);
  }
}
