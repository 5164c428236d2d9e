package org.safepathway.hsds.document;

import java.util.List;
import java.util.UUID;

/**
 * A taxonomy ({@code taxonomy.json}).
 *
 * @param taxonomyTerms its terms; empty in a list
 */
public record TaxonomyDocument(
    UUID id, String name, String description, String version, List<TermDocument> taxonomyTerms) {

  /** Copies the terms. */
  public TaxonomyDocument {
    taxonomyTerms = List.copyOf(taxonomyTerms);
  }
}
