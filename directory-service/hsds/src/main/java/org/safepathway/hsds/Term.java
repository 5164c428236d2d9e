package org.safepathway.hsds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safepathway.hsds.document.TermDocument;

/**
 * A term of a taxonomy.
 *
 * @param taxonomy whose
 * @param name in plain English
 * @param parent the wider term, or null
 * @param meaning what it says of an offer
 * @param document as it is published
 */
public record Term(
    Taxonomy taxonomy, String name, @Nullable Term parent, Meaning meaning, TermDocument document) {

  /**
   * A term.
   *
   * @param code stable, for example {@code forced-marriage}: the UUID is made of it
   */
  static Term of(
      Taxonomy taxonomy, String code, String name, @Nullable Term parent, Meaning meaning) {
    TermDocument document =
        new TermDocument(
            PublicId.derived("term/" + taxonomy.code() + "/" + code),
            name,
            taxonomy.label() + ": " + name,
            parent == null ? null : parent.id(),
            taxonomy.label(),
            taxonomy.id(),
            code);
    return new Term(taxonomy, name, parent, meaning, document);
  }

  /** Its UUID, which never changes. */
  public UUID id() {
    return document.id();
  }
}
