package org.safepathway.deskprocess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.mongo.SetName;

/**
 * The users by whom a desk reads its databases: a folder with a file for each, named like it, which
 * holds the password of the user of that name. Outside a demonstration there is no other way: a
 * user of the whole server would let a desk that is taken over read every room.
 */
final class OwnUsers {

  private static final Pattern DATABASE =
      Pattern.compile("([a-z]{1,15})_(?:control|org_[a-z][a-z0-9-]{1,39})");

  private OwnUsers() {}

  /**
   * Checks the folder of a room.
   *
   * @param room the room’s set of databases
   * @param address where they are; it names nobody who reads
   * @param passwords the folder, or null if there is none
   * @throws NoOwnUsersException if it is not one user for each of the room’s own databases
   */
  static void check(SetName room, String address, @Nullable Path passwords) {
    if (passwords == null) {
      throw new NoOwnUsersException(
          "safe-pathway.desk-process.passwords names the folder with a password for each database"
              + " of this room, and is not set");
    }
    if (address.replaceFirst("^[a-z+]+://", "").replaceFirst("[/?].*", "").contains("@")) {
      throw new NoOwnUsersException(
          "safe-pathway.desk-process.databases names a user: each database has its own");
    }
    List<Path> files = files(passwords);
    if (!files.stream().allMatch(file -> isDatabase(name(file), room))) {
      throw new NoOwnUsersException("the folder has a file that is no database of this room");
    }
    if (files.stream().noneMatch(file -> name(file).equals(room.control()))) {
      throw new NoOwnUsersException("the folder has no password for " + room.control());
    }
    if (files.stream().anyMatch(OwnUsers::isBlank)) {
      throw new NoOwnUsersException("the folder has a file without a password");
    }
  }

  private static boolean isDatabase(String name, SetName room) {
    Matcher matcher = DATABASE.matcher(name);
    return matcher.matches() && matcher.group(1).equals(room.value());
  }

  /** The files; what Kubernetes keeps beside them begins with a dot. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !name(file).startsWith(".")).toList();
    } catch (IOException e) {
      throw new NoOwnUsersException("the folder cannot be read");
    }
  }

  private static boolean isBlank(Path file) {
    try {
      return Files.readString(file).isBlank();
    } catch (IOException e) {
      throw new NoOwnUsersException("a file of the folder cannot be read");
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Thrown at the start of a desk that would read its databases as somebody else. */
  static final class NoOwnUsersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoOwnUsersException(String why) {
      super("A desk reads each of its databases as the user of that one: " + why + ".");
    }
  }
}
