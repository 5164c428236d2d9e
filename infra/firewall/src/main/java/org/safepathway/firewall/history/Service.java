package org.safepathway.firewall.history;

/** A specialist organisation of the demonstration network, with whom the histories need of it. */
public enum Service {
  /** By and for. */
  AMBERWELL("amberwell-by-and-for", "caseworker.asha", "manager.meera", "duty.dipa"),
  /** Independent domestic violence advisers. */
  KESTREL("kestrel-trust-idva", "caseworker.beth", "manager.karen", "duty.kim"),
  /** A refuge. */
  LINDEN("linden-refuge-refuge", "caseworker.linden", "manager.linden", "duty.linden"),
  /** A waiting list. */
  JUNIPER("juniper-east-counselling", "caseworker.juniper", "manager.juniper", "duty.juniper"),
  /** Takes high risk only. */
  SIGNING("signing-safe-outreach", "caseworker.signing", "manager.signing", "duty.signing"),
  /** Ends in some histories. */
  HARBOUR("harbour-lane-isva", "caseworker.harbour", "manager.harbour", "duty.harbour"),
  /** Ends in some histories, too. */
  ELDERFLOWER(
      "elderflower-civil-injunctions",
      "caseworker.elderflower",
      "manager.elderflower",
      "duty.elderflower");

  private final String offer;
  private final String caseworker;
  private final String manager;
  private final String dutyManager;

  Service(String offer, String caseworker, String manager, String dutyManager) {
    this.offer = offer;
    this.caseworker = caseworker;
    this.manager = manager;
    this.dutyManager = dutyManager;
  }

  /** The id of the organisation. */
  public String organisation() {
    return switch (this) {
      case AMBERWELL -> "amberwell";
      case ELDERFLOWER -> "elderflower";
      default -> offer.substring(0, offer.lastIndexOf('-'));
    };
  }

  /** Whether it may end: from then on every history that has it is refused. */
  public boolean ends() {
    return this == HARBOUR || this == ELDERFLOWER;
  }

  /** The id of its offer. */
  public String offer() {
    return offer;
  }

  /** Who works on cases. */
  public String caseworker() {
    return caseworker;
  }

  /** Who may erase. */
  public String manager() {
    return manager;
  }

  /** Who decides overrides that are linked to the police. */
  public String dutyManager() {
    return dutyManager;
  }
}
