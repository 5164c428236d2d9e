package org.safepathway.acceptance.journey.scene;

/** Who takes part, all invented (the demo network has them). */
public enum Cast {
  /** Refers. */
  HALE("officer.hale", "force", Room.POLICE),
  /** A second officer of the same force and unit. */
  BROOK("officer.brook", "force", Room.POLICE),
  /** Their supervisor. */
  DUNN("supervisor.dunn", "force", Room.POLICE),
  /** A caseworker of the service that she chose. */
  ASHA("caseworker.asha", "amberwell", Room.SPECIALIST),
  /** The manager there. */
  MEERA("manager.meera", "amberwell", Room.SPECIALIST),
  /** A caseworker of a second service. */
  BETH("caseworker.beth", "kestrel-trust", Room.SPECIALIST),
  /** The duty manager there. */
  KIM("duty.kim", "kestrel-trust", Room.SPECIALIST),
  /** A caseworker of a third service. */
  LINDEN("caseworker.linden", "linden-refuge", Room.SPECIALIST),
  /** Watches the offer for the commissioner. */
  MOOR("analyst.moor", "commissioner", Room.NONE),
  /** Verifies proofs. */
  FINCH("inspector.finch", "assurance", Room.NONE),
  /** Somebody who has not signed in. */
  NOBODY("nobody", "", Room.NONE);

  /** A room of the API. */
  public enum Room {
    /** Of police. */
    POLICE("/police", "detail"),
    /** Of specialist services. */
    SPECIALIST("/specialist", "case"),
    /** None of the two. */
    NONE("", "");

    private final String path;
    private final String view;

    Room(String path, String view) {
      this.path = path;
      this.view = view;
    }

    /** Where it starts. */
    public String path() {
      return path;
    }

    /** How the table calls one referral looked at in it. */
    public String view() {
      return view;
    }
  }

  private final String person;
  private final String organisation;
  private final Room room;

  Cast(String person, String organisation, Room room) {
    this.person = person;
    this.organisation = organisation;
    this.room = room;
  }

  /** The sign-in name. */
  public String person() {
    return person;
  }

  /** Whose staff. */
  public String organisation() {
    return organisation;
  }

  /** Where they work. */
  public Room room() {
    return room;
  }
}
