package org.safepathway.deskprocess;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.deskprocess.OwnUsers.NoOwnUsersException;

/** A desk does not start with a user of the whole server. */
class ADeskReadsAsTheUsersOfItsOwnDatabasesTest {

  private static final String ADDRESS = "mongodb://127.0.0.1:27099/?replicaSet=safe-pathway";

  @TempDir Path passwords;

  @BeforeEach
  void own() throws IOException {
    Files.writeString(passwords.resolve("police_control"), "a");
    Files.writeString(passwords.resolve("police_org_midshire"), "b");
  }

  @Test
  void withOneForEachOfItsDatabasesItStarts() throws IOException {
    Files.createDirectory(passwords.resolve("..data"));

    assertThatCode(() -> start(ADDRESS, passwords, false)).doesNotThrowAnyException();
  }

  @Test
  void withoutAFolderOfThemItDoesNot() {
    refuses(ADDRESS, null, "is not set");
    refuses(ADDRESS, passwords.resolve("nowhere"), "cannot be read");
  }

  @Test
  void withAUserInTheAddressItDoesNot() {
    refuses("mongodb://reader:word@127.0.0.1:27099/", passwords, "names a user");
  }

  @Test
  void withThePasswordOfAnotherRoomItDoesNot() throws IOException {
    Files.writeString(passwords.resolve("specialist_org_nile"), "c");

    refuses(ADDRESS, passwords, "no database of this room");
  }

  @Test
  void withoutThatOfTheControlDatabaseOrWithABlankOneItDoesNot() throws IOException {
    Files.writeString(passwords.resolve("police_org_midshire"), " \n");
    refuses(ADDRESS, passwords, "without a password");

    Files.delete(passwords.resolve("police_control"));
    refuses(ADDRESS, passwords, "no password for police_control");
  }

  @Test
  void whatOthersCouldListenToIsNotSaidOutsideADemonstration() {
    assertThatThrownBy(() -> start("mongodb://192.0.2.1:27017/", passwords, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tls=true");
    assertThatCode(() -> start("mongodb://192.0.2.1:27017/?tls=true", passwords, false))
        .doesNotThrowAnyException();
    assertThatCode(() -> start("mongodb://192.0.2.1:27017/", null, true))
        .doesNotThrowAnyException();
  }

  @Test
  void inADemonstrationTheAddressMaySayWhoReads() {
    assertThatCode(() -> start(ADDRESS, null, true)).doesNotThrowAnyException();
  }

  private static void refuses(String address, @Nullable Path passwords, String why) {
    assertThatThrownBy(() -> start(address, passwords, false))
        .isInstanceOf(NoOwnUsersException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("word@");
  }

  /** Opens the stores as the process does; no server is asked before somebody reads. */
  private static void start(String address, @Nullable Path passwords, boolean demo) {
    DeskProcessSettings settings =
        new DeskProcessSettings(
            URI.create("https://127.0.0.1:9443"),
            "wire",
            Duration.ofSeconds(1),
            1,
            address,
            null,
            passwords,
            1,
            1);
    new DeskStores(settings, demo).of("police").close();
  }
}
