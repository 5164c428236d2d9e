package org.safepathway.directory;

/** What a member of staff may do; each role belongs to one kind of organisation. */
public enum StaffRole {
  /** Refers victims. */
  OFFICER(OrganisationKind.POLICE),
  /** Authorises overrides, sees counts. */
  SUPERVISOR(OrganisationKind.POLICE),
  /** Works on referrals, takes consents, records status. */
  CASEWORKER(OrganisationKind.SPECIALIST),
  /** Keeps the organisation's offer and staff; orders erasure. */
  MANAGER(OrganisationKind.SPECIALIST),
  /** Authorises overrides where the perpetrator is linked to the police. */
  DUTY_MANAGER(OrganisationKind.SPECIALIST),
  /** Allocates unmet demand. */
  COORDINATOR(OrganisationKind.CONSORTIUM),
  /** Watches the offer. */
  ANALYST(OrganisationKind.COMMISSIONER),
  /** Verifies proofs. */
  INSPECTOR(OrganisationKind.AUDITOR),
  /** Registers and closes organisations, loads a directory. */
  REGISTRAR(OrganisationKind.REGISTRAR);

  private final OrganisationKind kind;

  StaffRole(OrganisationKind kind) {
    this.kind = kind;
  }

  /** The only kind of organisation whose staff may hold this role. */
  public OrganisationKind kind() {
    return kind;
  }
}
