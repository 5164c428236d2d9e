package org.safepathway.hsds.document;

import java.util.List;
import java.util.UUID;

/**
 * How anybody reaches a service by phone ({@code contact.json}); it names nobody.
 *
 * @param phones at least one
 */
public record Contact(UUID id, List<Phone> phones) {

  /** Copies the phones. */
  public Contact {
    phones = List.copyOf(phones);
  }

  /** A phone ({@code phone.json}). */
  public record Phone(UUID id, String number) {}
}
