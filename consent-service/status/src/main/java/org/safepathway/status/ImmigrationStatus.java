package org.safepathway.status;

/** Immigration status as the network speaks of it. None of these is immigration offending. */
public enum ImmigrationStatus {
  /** Limited or dependent leave. */
  INSECURE,
  /** Unknown or doubted. */
  UNCERTAIN,
  /** Settled. */
  SETTLED,
  /** Not spoken of; what every first status fact says unless she spoke of it. */
  NOT_DISCUSSED
}
