package org.safepathway.hsds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safepathway.hsds.document.TermDocument;

/**
 * A term of a taxonomy.
 *
 * @param taxonomy whose
 * @param code stable, for example {@code forced-marriage}
 * @param name in plain English
 * @param parent the wider term, or null
 * @param meaning what it says of an offer
 */
public record Term(
    Taxonomy taxonomy, String code, String name, @Nullable Term parent, Meaning meaning) {

  /** Its UUID, which never changes. */
  public UUID id() {
    return PublicId.derived("term/" + taxonomy.code() + "/" + code);
  }

  TermDocument document() {
    return new TermDocument(
        id(),
        name,
        taxonomy.label() + ": " + name,
        parent == null ? null : parent.id(),
        taxonomy.label(),
        taxonomy.id(),
        code);
  }
}
