package org.safepathway.projections.store;

/**
 * A document as it is read. Its revision stays inside the store.
 *
 * @param id unique within its collection: 1 to 200 characters, no control characters. In an
 *     organisation's database it is the organisation's own reference, never a platform id
 * @param body a JSON text
 */
public record Document(String id, String body) {

  /**
   * Checks the shape of a document id.
   *
   * @throws IllegalArgumentException if the id is empty, too long or has control characters
   */
  public static void checkId(String id) {
    if (id.isEmpty() || id.length() > 200 || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not a document id");
    }
  }
}
