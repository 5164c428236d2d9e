package org.safepathway.hsds.importing;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.safepathway.directory.PublicContact;
import org.safepathway.hsds.PublicContacts;

/** Reads how anybody reaches a service. */
final class Contacts {

  private Contacts() {}

  /** Reads them; what names a person is not kept. */
  static PublicContact of(Fields service, Set<String> notKept) {
    String email = service.text("email", ServiceReading.NAME);
    if (email != null && !PublicContacts.isEmail(email)) {
      service.fault("email", ImportFault.NOT_AN_EMAIL);
    }
    String url = service.text("url", ServiceReading.ADDRESS);
    Optional<URI> website = url == null ? Optional.empty() : PublicContacts.website(url);
    if (url != null && website.isEmpty()) {
      service.fault("url", ImportFault.NOT_A_WEBSITE);
    }
    String phone = null;
    for (Fields contact : service.list("contacts")) {
      if (contact.names().contains("name") || contact.names().contains("title")) {
        notKept.add("contacts"); // Nobody is named in the public offer.
      }
      for (Fields one : contact.list("phones")) {
        String number = one.text("number", ServiceReading.NAME);
        if (number != null && !PublicContacts.isPhone(number)) {
          one.fault("number", ImportFault.NOT_A_PHONE);
        }
        phone = phone == null ? number : phone;
      }
    }
    return new PublicContact(phone, email, website.orElse(null));
  }
}
