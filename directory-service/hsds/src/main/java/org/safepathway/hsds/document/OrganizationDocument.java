package org.safepathway.hsds.document;

import java.util.List;
import java.util.UUID;

/**
 * An organisation ({@code organization.json}).
 *
 * @param services what it offers; empty in a list and within a service
 */
public record OrganizationDocument(
    UUID id, String name, String description, List<ServiceDocument> services) {

  /** Copies the services. */
  public OrganizationDocument {
    services = List.copyOf(services);
  }

  /** The same with these services. */
  public OrganizationDocument with(List<ServiceDocument> offered) {
    return new OrganizationDocument(id, name, description, offered);
  }
}
