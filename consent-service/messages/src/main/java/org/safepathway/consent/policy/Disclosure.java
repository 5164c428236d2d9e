package org.safepathway.consent.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepathway.consent.FactClass;
import org.safepathway.directory.OrganisationKind;

/**
 * Who may open what: the whole of the firewall's yes, in one total table (DOMAIN.md, classes of
 * fact). For every class, kind of organisation and basis it has exactly one row, which says yes or
 * no and by which rule; a table with a row too few or too many cannot be read, and then nothing
 * starts. An enforcement body has no row, because no kind of organisation exists for one.
 *
 * <p>The Consent stream, the vault and the projector ask it; whoever may enter and override which
 * class follows from it ({@link FactClass}).
 */
public final class Disclosure {

  private static final String RESOURCE = "disclosure.csv";

  private final Map<Case, Ruling> rows;

  /**
   * One row's left side.
   *
   * @param factClass which class
   * @param audience which kind of organisation
   * @param basis on what ground
   */
  public record Case(FactClass factClass, OrganisationKind audience, Basis basis) {}

  private Disclosure(Map<Case, Ruling> rows) {
    this.rows = Collections.unmodifiableMap(rows);
  }

  /** Read once, when first asked for. */
  private static final class Standing {

    private static final Disclosure TABLE = read(resource());

    private static byte[] resource() {
      try (InputStream in = Disclosure.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new DisclosureFaultException(List.of(RESOURCE + " is missing"));
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The table in force.
   *
   * @throws DisclosureFaultException if it cannot be used, when it is first asked for; an error
   *     thereafter
   */
  public static Disclosure table() {
    return Standing.TABLE;
  }

  /**
   * Reads a table.
   *
   * @param csv UTF-8: lines that begin with {@code #}, the header, and a line a row
   * @throws DisclosureFaultException if a row is missing, doubled or not understood
   */
  public static Disclosure read(byte[] csv) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return new Disclosure(new DisclosureRows().read(text));
    } catch (CharacterCodingException e) {
      throw new DisclosureFaultException(List.of("it is not UTF-8"));
    }
  }

  /** Every row that a table must have, in the order of the file. */
  public static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    for (OrganisationKind audience : OrganisationKind.values()) {
      for (FactClass factClass : FactClass.values()) {
        for (Basis basis : Basis.values()) {
          all.add(new Case(factClass, audience, basis));
        }
      }
    }
    return all;
  }

  /** What the table says. */
  public Ruling ruling(FactClass factClass, OrganisationKind audience, Basis basis) {
    Ruling ruling = rows.get(new Case(factClass, audience, basis));
    if (ruling == null) {
      throw new IllegalStateException("a table that is not total was read");
    }
    return ruling;
  }

  /** Whether a fact of this class may be opened to such an organisation on this ground. */
  public boolean allows(FactClass factClass, OrganisationKind audience, Basis basis) {
    return ruling(factClass, audience, basis).allowed();
  }

  /** Whether it may be opened on one of the grounds that there are. */
  public boolean allowsOnAny(FactClass factClass, OrganisationKind audience, Set<Basis> grounds) {
    return grounds.stream().anyMatch(basis -> allows(factClass, audience, basis));
  }

  /** Whether such an organisation opens of this class only what it recorded itself. */
  public boolean onlyItsOwn(FactClass factClass, OrganisationKind audience) {
    for (Basis basis : Basis.values()) {
      if (basis != Basis.OWN_RECORDING && allows(factClass, audience, basis)) {
        return false;
      }
    }
    return true;
  }
}
