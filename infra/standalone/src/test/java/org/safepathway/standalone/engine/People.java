package org.safepathway.standalone.engine;

import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** People of the demonstration network who appear in these tests. */
public final class People {

  public static final Actor OFFICER = actor("force", "officer.hale");
  public static final Actor SUPERVISOR = actor("force", "supervisor.dunn");
  public static final Actor ASHA = actor("amberwell", "caseworker.asha");
  public static final Actor MEERA = actor("amberwell", "manager.meera");
  public static final Actor BETH = actor("kestrel-trust", "caseworker.beth");

  private People() {}

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }
}
