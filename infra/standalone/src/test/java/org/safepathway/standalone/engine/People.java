package org.safepathway.standalone.engine;

import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** People of the demonstration network who appear in these tests. */
public final class People {

  public static final Actor OFFICER = actor("force", "officer.hale");
  public static final Actor BROOK = actor("force", "officer.brook");
  public static final Actor SUPERVISOR = actor("force", "supervisor.dunn");
  public static final Actor ASHA = actor("amberwell", "caseworker.asha");
  public static final Actor MEERA = actor("amberwell", "manager.meera");
  public static final Actor DIPA = actor("amberwell", "duty.dipa");
  public static final Actor BETH = actor("kestrel-trust", "caseworker.beth");
  public static final Actor KAREN = actor("kestrel-trust", "manager.karen");
  public static final Actor KIM = actor("kestrel-trust", "duty.kim");
  public static final Actor COORDINATOR = actor("kinship-consortium", "coordinator.lee");
  public static final Actor ANALYST = actor("commissioner", "analyst.moor");
  public static final Actor INSPECTOR = actor("assurance", "inspector.finch");

  private People() {}

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }
}
