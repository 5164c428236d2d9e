package org.safepathway.projections.projecting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.Write;

/** Turns derived documents into texts, and checks them, before anything is written. */
final class Rendering {

  /** Where a document is. */
  record Place(OrganisationId organisation, String collection, String id)
      implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byOrganisation = organisation.value().compareTo(other.organisation.value());
      if (byOrganisation != 0) {
        return byOrganisation;
      }
      int byCollection = collection.compareTo(other.collection);
      return byCollection != 0 ? byCollection : id.compareTo(other.id);
    }
  }

  /** What is there. */
  record Rendered(List<Key> keys, String body, String digest) {

    Write.Put at(Place place, long revision) {
      return new Write.Put(place.id(), revision, keys, body);
    }
  }

  private Rendering() {}

  /**
   * Renders all documents of a victim.
   *
   * @throws RuntimeException if one cannot be stored, or two have the same place
   */
  static SortedMap<Place, Rendered> render(Projection<?> projection, List<Derived> documents) {
    SortedMap<Place, Rendered> all = new TreeMap<>();
    for (Derived derived : documents) {
      if (!projection.collections().contains(derived.collection())) {
        throw new IllegalArgumentException("collection not declared by the projection");
      }
      derived.collection().check(derived.keys());
      Document.checkId(derived.id());
      StoreName.of(derived.organisation());
      String body = CanonicalJson.mapper().writeValueAsString(derived.body());
      Place place = new Place(derived.organisation(), derived.collection().name(), derived.id());
      if (all.put(place, new Rendered(derived.keys(), body, digest(derived.keys(), body)))
          != null) {
        throw new IllegalArgumentException("two documents in one place");
      }
    }
    return all;
  }

  private static String digest(List<Key> keys, String body) {
    TreeMap<String, List<Object>> byIndex = new TreeMap<>();
    keys.forEach(key -> byIndex.put(key.index().name(), key.values()));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(CanonicalJson.mapper().writeValueAsString(byIndex).getBytes(UTF_8));
      return Base64.getEncoder().withoutPadding().encodeToString(sha.digest(body.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
