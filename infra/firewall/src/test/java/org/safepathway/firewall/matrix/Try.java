package org.safepathway.firewall.matrix;

import java.util.List;

/**
 * An id of another’s at one place: in an address or in a body.
 *
 * @param endpoint method and path pattern
 * @param address with {@code {id}} where the id stands, if it stands there
 * @param content the body, with {@code {id}} where the id stands, if it stands there
 * @param theirs the id that really is there
 * @param nobodys one of the same shape that is not
 * @param strangers whose it is not
 * @param owner whoever may send it with that id, or empty if nobody may
 * @param organisation whose it is, as an id
 */
record Try(
    String endpoint,
    String address,
    String content,
    String theirs,
    String nobodys,
    List<String> strangers,
    String owner,
    String organisation) {

  String path(String id) {
    return address.replace("{id}", id);
  }

  String body(String id) {
    return content.replace("{id}", id);
  }

  @Override
  public String toString() {
    return endpoint + " " + content;
  }
}
