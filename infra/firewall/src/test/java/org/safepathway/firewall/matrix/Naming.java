package org.safepathway.firewall.matrix;

import java.util.List;

/** What somebody may have called it who meant to read another organisation’s database. */
final class Naming {

  static final List<String> IN_THE_ADDRESS =
      List.of(
          "organisation",
          "organisationId",
          "organisation_id",
          "organization",
          "org",
          "org_id",
          "orgId",
          "tenant",
          "tenantId",
          "recipient",
          "force",
          "service",
          "room",
          "store",
          "as",
          "from",
          "to",
          "owner",
          "onBehalfOf",
          "by");

  static final List<String> IN_A_HEADER =
      List.of("X-Organisation", "X-Organisation-Id", "X-Org", "X-Tenant", "X-Tenant-Id");

  private Naming() {}
}
