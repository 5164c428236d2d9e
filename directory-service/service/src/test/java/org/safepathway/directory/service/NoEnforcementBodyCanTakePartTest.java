package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.service.NetworkFault.Code;

/** However an enforcement body's address or name is written (DOMAIN.md rule 1). */
@Tag("firewall")
class NoEnforcementBodyCanTakePartTest {

  private static final EnforcementBodies BODIES = EnforcementBodies.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.person@homeoffice.gov.uk",
        "a.person@HomeOffice.GOV.uk",
        "a.person@digital.homeoffice.gov.uk",
        "a.person@a.b.c.homeoffice.gov.uk",
        "a.person@homeoffice.gov.uk.",
        "a.person@homeoffice.gov.uk..",
        "a.person@homeoffice..gov.uk",
        "homeoffice.gov.uk",
        "a@homeoffice.gov.uk@example.org",
        "a%homeoffice.gov.uk@relay.example.org",
        "a.person_homeoffice.gov.uk#EXT#@guests.example.org",
        "HOMEOFFICE\\a.person@ukvi.gov.uk",
        "mailto:a.person@homeoffice.gov.uk?subject=hello",
        "https://sso.homeoffice.gov.uk/realms/all",
        "Ann Person <a.person@homeoffice.gov.uk>",
        "Write to a.person@homeoffice.gov.uk, please.",
        "a.person@h0me0ffice.gov.uk",
        "a.person@homeofflce.gov.uk",
        "a.person@horneoffice.gov.uk",
        "a.person@hоmеоffiсе.gov.uk",
        "a.person@homeoffice.gоv.uk",
        "a.person@ｈｏｍｅｏｆｆｉｃｅ.gov.uk",
        "a.person＠homeoffice．gov．uk",
        "a.person@homeoffice。gov。uk",
        "a.person@homeoffice․gov․uk",
        "a.person@home\u200Boffice.gov.uk",
        "a.person@home\u00ADoffice.gov.uk",
        "a.person@hömeöffice.gov.uk",
        "a.person@𝐡𝐨𝐦𝐞𝐨𝐟𝐟𝐢𝐜𝐞.gov.uk",
        "a.person@xn--hmeffice-nbhc.gov.uk"
      })
  void anAddressIsRecognisedHoweverItIsWritten(String address) {
    assertThat(BODIES.hasAddressIn(address)).isTrue();
    assertThat(BODIES.standsIn(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "@",
        "caseworker.asha",
        "a.person@amberwell.example",
        "a.person@gov.uk",
        "a.person@nothomeoffice.gov.uk",
        "a.person@homeoffice.gov.uk.example.org",
        "a.person@homeoffice.example.org",
        "a.person@office.gov.uk",
        "a.person@fenshire.police.uk",
        "homeoffice",
        "We help you with the Home Office."
      })
  void otherAddressesAreNone(String address) {
    assertThat(BODIES.hasAddressIn(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home Office",
        "The HOME  OFFICE, Midlands",
        "home-office",
        "HomeOffice",
        "H0me Office",
        "Ноmе Оffiсе",
        "Immigration Enforcement",
        "Immigration\u00A0Enforcement liaison",
        "IMMlGRATlON ENFORCEMENT",
        "Border Force",
        "ukvi-team",
        "UK Visas and Immigration",
        "Passport Óffice"
      })
  void aNameIsRecognisedHoweverItIsWritten(String name) {
    assertThat(BODIES.isNamedIn(name)).isTrue();
    assertThat(BODIES.standsIn(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Amberwell",
        "Home from Home",
        "Office of the Commissioner",
        "Home, and the Office",
        "Immigration Advice Centre",
        "Borderlands Refuge",
        "Workforce"
      })
  void otherNamesAreNone(String name) {
    assertThat(BODIES.isNamedIn(name)).isFalse();
    assertThat(BODIES.standsIn(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"rowan\"|\"id\": \"home-office\"|$.organisations[1].id",
        "\"name\": \"Rowan\"|\"name\": \"Border Force\"|$.organisations[1].name",
        "\"name\": \"Rowan\"|\"name\": \"Rowan (a@homeoffice.gov.uk)\"|$.organisations[1].name",
        "\"id\": \"team\"|\"id\": \"immigration-enforcement\"|$.organisations[0].units[0].id",
        "\"name\": \"Team\"|\"name\": \"Immigration Enforcement\"|$.organisations[0].units[0].name",
        "\"person\": \"worker\"|\"person\": \"w@homeoffice.gov.uk\"|$.staff[1].person",
        "\"person\": \"worker\"|\"person\": \"w@xn--hmeffice-nbhc.gov.uk\"|$.staff[1].person",
        "\"name\": \"W\"|\"name\": \"W of the Home Office\"|$.staff[1].name",
        "\"name\": \"Refuge\"|\"name\": \"Refuge (a@ukvi.gov.uk)\"|$.offers[0].name",
        "\"id\": \"rowan-refuge\"|\"id\": \"ukvi-refuge\"|$.offers[0].id",
        "\"Rooms.\"|\"Write to a@homeoffice.gov.uk\"|$.offers[0].description",
        "\"hours\": \"Always\"|\"hours\": \"See homeoffice.gov.uk\"|$.offers[0].hours",
        "\"hours\": \"Always\"|\"hours\": \"Always\", \"contact\": {\"email\": \"a@homeoffice.gov.uk\"}|$.offers[0].contact.email",
        "\"hours\": \"Always\"|\"hours\": \"Always\", \"contact\": {\"website\": \"https://a.ukvi.gov.uk/\"}|$.offers[0].contact.website"
      })
  void noPlaceInANetworkTakesOne(String what, String by, String path) {
    assertThat(SmallNetwork.faultsWith(what, by))
        .extracting(NetworkFault::path, NetworkFault::code)
        .contains(tuple(path, Code.ENFORCEMENT_BODY));
    assertThat(SmallNetwork.faultsWith(what, by))
        .filteredOn(fault -> fault.code() == Code.ENFORCEMENT_BODY)
        .extracting(NetworkFault::toString)
        .noneMatch(text -> text.contains("homeoffice") || text.contains("ukvi"));
  }

  /** What was found clean is not looked at again; what was not, is, and so is what has changed. */
  @Test
  void oneAmongManyThatWereLookedAtBeforeIsRefusedEachTime() {
    Network before = SmallNetwork.whole();
    for (int time = 0; time < 3; time++) {
      assertThat(SmallNetwork.faultsWith("Rooms.", "Write to a@homeoffice.gov.uk"))
          .extracting(NetworkFault::path)
          .containsExactly("$.offers[0].description");
      assertThat(SmallNetwork.whole()).isEqualTo(before);
    }
  }

  /** Each change of a directory looks at the whole of it, of which nearly nothing is new. */
  @Test
  void whatWasFoundCleanIsRememberedAndWhatWasNotIsNot(@TempDir Path folder) throws IOException {
    Network one = SmallNetwork.whole();
    EnforcementBodies more = with(folder, "name rowan\n");

    assertThat(NoEnforcementBody.faults(one.organisations(), one.staff(), one.offers(), more))
        .extracting(NetworkFault::path)
        .containsExactly("$.organisations[1].id", "$.organisations[1].name", "$.offers[0].id");

    assertThat(one.organisations().stream().map(more::isClean)).containsExactly(true, false);
    assertThat(one.staff().stream().map(more::isClean)).containsExactly(true, true);
    assertThat(one.offers().stream().map(more::isClean)).containsExactly(false);
  }

  @Test
  void aNameInOneWordHasFourLettersAtLeast(@TempDir Path folder) throws IOException {
    assertThat(with(folder, "name orbx\n").isNamedIn("The ORBX desk")).isTrue();
    assertThatThrownBy(() -> with(folder, "name orb\n"))
        .isInstanceOf(EnforcementListException.class);
  }

  private static EnforcementBodies with(Path folder, String lines) throws IOException {
    return EnforcementBodies.withMore(
        List.of(Files.writeString(folder.resolve("more.txt"), lines)));
  }

  @Test
  void aServiceMaySayThatItHelpsWithTheHomeOffice() {
    assertThat(
            NetworkFile.decode(
                    SmallNetwork.text("Rooms.", "We speak to the Home Office with you.")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .offers())
        .hasSize(1);
  }

  @Test
  void whatTheOperatorAddsIsRefusedInTheRegistryToo(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("more.txt");
    Files.writeString(list, "# ours\n\ndomain carrier.example\nname returns company\n");
    EnforcementBodies more = EnforcementBodies.withMore(List.of(list));
    Network one =
        NetworkFile.decode(
            SmallNetwork.text("\"person\": \"worker\"", "\"person\": \"w@desk.carrier.example\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThatThrownBy(() -> new StaffRegistry(one, more))
        .isInstanceOf(NetworkFaultException.class)
        .hasMessageContaining("$.staff[1].person");
    StaffRegistry registry = new StaffRegistry(SmallNetwork.whole(), more);
    assertThatThrownBy(() -> registry.replace(one)).isInstanceOf(NetworkFaultException.class);
    assertThat(registry.network()).isEqualTo(SmallNetwork.whole());
    assertThat(new StaffRegistry(one).network()).isEqualTo(one);
    // Nothing of the built-in list is gone.
    assertThat(more.hasAddressIn("a@homeoffice.gov.uk")).isTrue();
    assertThat(more.isNamedIn("The Returns Company")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain",
        "domain uk",
        "domain Homeoffice.gov.uk",
        "allow homeoffice.gov.uk",
        "-domain homeoffice.gov.uk",
        "name it",
        "name ",
        " domain a.example"
      })
  void aLineThatIsNotUnderstoodIsRefused(String line, @TempDir Path folder) throws IOException {
    Path list = folder.resolve("more.txt");
    Files.writeString(list, "domain a.example\n" + line + "\n");
    assertThatThrownBy(() -> EnforcementBodies.withMore(List.of(list)))
        .isInstanceOf(EnforcementListException.class)
        .hasMessageContaining("more.txt, line 2");
  }

  @Test
  void aListThatCannotBeReadIsRefused(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> EnforcementBodies.withMore(List.of(folder.resolve("none.txt"))))
        .isInstanceOf(EnforcementListException.class)
        .hasMessageContaining("none.txt cannot be read");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, new byte[] {'n', 'a', 'm', 'e', ' ', (byte) 0xE9});
    assertThatThrownBy(() -> EnforcementBodies.withMore(List.of(latin)))
        .isInstanceOf(EnforcementListException.class)
        .hasMessageContaining("latin.txt is not UTF-8");
  }
}
