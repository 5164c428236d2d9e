package org.safepathway.hsds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.OfferId;
import org.safepathway.hsds.document.OrganizationDocument;
import org.safepathway.hsds.document.TaxonomyDocument;
import org.safepathway.hsds.document.TermDocument;

/** The service offer of one moment, as it is published. */
public final class PublicDirectory {

  static final PublicDirectory EMPTY = new PublicDirectory(new LinkedHashMap<>());

  private final Map<OfferId, Entry> byOffer;
  private final Map<UUID, Entry> byId;
  private final Map<UUID, Entry> byPlace;
  private final Map<UUID, List<Entry>> byOrganization;
  private final List<Entry> entries;
  private final List<Listed> faces;

  /** In the order of the map. */
  private PublicDirectory(Map<OfferId, Entry> byOffer) {
    this.byOffer = byOffer;
    this.entries = List.copyOf(byOffer.values());
    this.faces = entries.stream().map(Entry::face).toList();
    this.byId = byOffer.values().stream().collect(Collectors.toMap(Entry::id, entry -> entry));
    this.byPlace =
        byOffer.values().stream().collect(Collectors.toMap(Entry::placeId, entry -> entry));
    this.byOrganization =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> PublicId.of(entry.face().organisation().id()),
                    LinkedHashMap::new,
                    Collectors.toUnmodifiableList()));
  }

  /** What follows this one: what did not change in public stays as it is. */
  PublicDirectory followedBy(List<Listed> listed) {
    Map<OfferId, Entry> next = new LinkedHashMap<>();
    for (Listed one : listed) {
      next.put(one.offer().id(), Entry.of(one, byOffer.get(one.offer().id())));
    }
    return new PublicDirectory(next);
  }

  /**
   * The services that are asked for: in the order of the search if there is one, else of their ids.
   */
  public List<Entry> services(ServiceFilter filter, ServiceSearch search) {
    String words = filter.search();
    Collection<Entry> found = words == null ? entries : found(search.search(words, faces));
    return found.stream().filter(filter::takes).toList();
  }

  private List<Entry> found(List<Listed> listed) {
    return listed.stream()
        .map(one -> byOffer.get(one.offer().id()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The service of this UUID. */
  public Optional<Entry> service(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The service of which this is the UUID of its place. */
  public Optional<Entry> place(UUID id) {
    return Optional.ofNullable(byPlace.get(id));
  }

  /**
   * The organisations that offer something, in the order of their ids.
   *
   * @param words that stand in its name, or null for all
   */
  public List<OrganizationDocument> organizations(@Nullable String words) {
    return byOrganization.values().stream()
        .map(List::getFirst)
        .sorted(Comparator.comparing(entry -> entry.face().organisation().id().value()))
        .map(Entry::organization)
        .filter(one -> words == null || PlainSearch.holds(one.name(), words))
        .toList();
  }

  /** The organisation of this UUID. */
  public Optional<OrganizationDocument> organization(UUID id) {
    return offeredBy(id).stream().findFirst().map(Entry::organization);
  }

  /** What an organisation offers; nothing if there is none. */
  public List<Entry> offeredBy(UUID organization) {
    return byOrganization.getOrDefault(organization, List.of());
  }

  /**
   * The taxonomies, without their terms.
   *
   * @param words that stand in its name, or null for all
   */
  public static List<TaxonomyDocument> taxonomies(@Nullable String words) {
    List<TaxonomyDocument> found = new ArrayList<>();
    for (Taxonomy taxonomy : Taxonomy.values()) {
      if (words == null || PlainSearch.holds(taxonomy.label(), words)) {
        found.add(document(taxonomy, List.of()));
      }
    }
    return found;
  }

  /** The taxonomy of this UUID with its terms. */
  public static Optional<TaxonomyDocument> taxonomy(UUID id) {
    for (Taxonomy taxonomy : Taxonomy.values()) {
      if (taxonomy.id().equals(id)) {
        return Optional.of(document(taxonomy, terms(new TermFilter(null, id, null, false))));
      }
    }
    return Optional.empty();
  }

  /** The terms that are asked for. */
  public static List<TermDocument> terms(TermFilter filter) {
    return Terms.all().stream().filter(filter::takes).map(Term::document).toList();
  }

  /** The term of this UUID. */
  public static Optional<TermDocument> term(UUID id) {
    return Terms.byId(id).map(Term::document);
  }

  private static TaxonomyDocument document(Taxonomy taxonomy, List<TermDocument> terms) {
    return new TaxonomyDocument(
        taxonomy.id(), taxonomy.label(), taxonomy.description(), "1", terms);
  }
}
