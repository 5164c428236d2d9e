package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;
import org.safepathway.status.StatusFact;
import org.safepathway.vault.PlatformKeyAlone;

/**
 * DOMAIN.md rule 26: the operator of the platform is neither police nor commissioner, and holds no
 * key to a status: each specialist organisation does.
 *
 * <p>The operator has a copy of the whole folder but for the organisations' own master keys, and
 * tries what can be tried with it.
 */
@Tag("firewall")
@SuppressWarnings("NullAway.Init")
class Rule26TheOperatorHoldsNoKeyToAStatusTest {

  @TempDir Path folder;

  private Path copy;
  private String reference;
  private List<SealedFact> status;
  private List<SealedFact> identity;

  @BeforeEach
  void copyWithoutTheOrganisationsKeys() throws Exception {
    Path live = folder.resolve("live");
    copy = folder.resolve("copy");
    try (Bench bench = new Bench(live)) {
      Her her = Her.withStatus(bench, "told-amberwell");
      reference = her.reference();
      status = Her.held(bench, People.ASHA, reference, FactClass.STATUS);
      identity = Her.held(bench, People.ASHA, reference, FactClass.IDENTITY);
      assertThat(Her.clear(Her.open(bench, People.ASHA, reference, FactClass.STATUS)))
          .contains(Facts.status("told-amberwell"));
      bench.settle();
    }
    copy(live, copy);
    assertThat(PlatformKeyAlone.removeAllOthers(copy.resolve("master-keys"))).isPositive();
  }

  /** The comparison first: what the platform's key is for, it opens. */
  @Test
  void withThePlatformsKeyAloneAnIdentityOpensAndAStatusDoesNot() {
    try (Bench bench = new Bench(copy)) {
      assertThat(Her.clear(Her.open(bench, People.ASHA, reference, FactClass.IDENTITY, identity)))
          .containsExactly(Facts.identity("her-request-1"));
      noStatus(Her.open(bench, People.ASHA, reference, FactClass.STATUS, status));
      noStatus(Her.open(bench, People.MEERA, reference, FactClass.STATUS, status));
    }
  }

  /** Each wrapped key of a status, unwrapped with the platform's master under every label. */
  @Test
  void noWrapOfAStatusKeyGivesWayToThePlatformsMaster() {
    var tried = PlatformKeyAlone.tryEveryWrap(copy);
    assertThat(tried.opened()).contains(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK);
    assertThat(tried.opened()).doesNotContain(FactClass.STATUS, FactClass.CASE_NOTE);
    assertThat(tried.shut()).contains(FactClass.STATUS);
  }

  /** The wraps said to be the platform's own in the database: they still are not. */
  @Test
  void relabellingTheWrapsAsThePlatformsOpensNothing() throws Exception {
    execute("UPDATE wrapped_keys SET holder = 'platform' WHERE class = 'STATUS'");
    try (Bench bench = new Bench(copy)) {
      noStatus(Her.open(bench, People.ASHA, reference, FactClass.STATUS, status));
    }
  }

  /** A wrap of an identity, which the platform opens, put in the place of a status's. */
  @Test
  void aKeyThatThePlatformHasInThePlaceOfAStatussOpensNothing() throws Exception {
    execute(
        "UPDATE wrapped_keys SET wrapped ="
            + " (SELECT wrapped FROM wrapped_keys WHERE class = 'IDENTITY' LIMIT 1)"
            + " WHERE class = 'STATUS'");
    try (Bench bench = new Bench(copy)) {
      noStatus(Her.open(bench, People.ASHA, reference, FactClass.STATUS, status));
    }
  }

  /** A status said to be of a class that the platform opens is none: the class is bound in. */
  @Test
  void aStatusThatIsSaidToBeAnIdentityOpensNothing() {
    List<SealedFact> disguised = new ArrayList<>();
    for (SealedFact fact : status) {
      disguised.add(
          new SealedFact(
              fact.id(),
              FactClass.IDENTITY,
              fact.recordedBy(),
              fact.supersedes(),
              fact.envelope(),
              fact.fingerprint()));
    }
    try (Bench bench = new Bench(copy)) {
      noStatus(Her.open(bench, People.ASHA, reference, FactClass.IDENTITY, disguised));
    }
  }

  /** Everything that the platform's key opens, tried on the envelope itself. */
  @Test
  void noDataKeyThatThePlatformUnwrapsOpensTheEnvelope() {
    for (SealedFact fact : status) {
      assertThat(Base64.getDecoder().decode(fact.envelope())).hasSizeGreaterThan(1_000);
      assertThat(PlatformKeyAlone.opensWithAnyKeyOfThePlatform(copy, fact)).isFalse();
    }
    // The comparison: the same attempt opens an identity.
    assertThat(PlatformKeyAlone.opensWithAnyKeyOfThePlatform(copy, identity.getFirst())).isTrue();
  }

  /** And there is no kind of organisation that would be the operator. */
  @Test
  void theOperatorIsNobodyInTheNetwork() {
    assertThat(OrganisationKind.values())
        .extracting(Enum::name)
        .containsExactly(
            "POLICE", "SPECIALIST", "CONSORTIUM", "COMMISSIONER", "AUDITOR", "REGISTRAR");
    assertThat(NetworkFile.demo().organisations())
        .noneMatch(one -> one.id().value().matches("platform|operator"));
  }

  private static void noStatus(Vault.OpenAnswer answer) {
    switch (answer) {
      case Vault.Refused refused -> assertThat(refused).isEqualTo(Her.shut());
      case Vault.Opened opened ->
          assertThat(opened.facts().values()).noneMatch((Fact fact) -> fact instanceof StatusFact);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("vault.db"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = path.equals(from) ? to : to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
