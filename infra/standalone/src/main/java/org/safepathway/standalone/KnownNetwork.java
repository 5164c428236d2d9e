package org.safepathway.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.standalone.engine.DataFolder;

/**
 * Which organisations, staff and offers a new directory begins with: those of {@code network.json}
 * in the data folder, in the shape of the demonstration’s own file. Offers are read from it once;
 * its organisations and staff at each start, since that is how an operator lets somebody leave.
 */
final class KnownNetwork {

  /** The file in the data folder. */
  static final String FILE = "network.json";

  private KnownNetwork() {}

  /**
   * The network of a data folder.
   *
   * @param demo whether the invented network of the demonstration serves where there is no file
   * @throws NoNetworkException if there is no file and nothing serves in its place
   * @throws org.safepathway.directory.service.NetworkFaultException if the file holds no usable
   *     network; every fault names its place
   */
  static Network of(Path data, boolean demo) {
    Path file = data.resolve(FILE);
    if (Files.exists(file)) {
      return NetworkFile.read(file);
    }
    if (!demo) {
      throw new NoNetworkException();
    }
    return NetworkFile.demo();
  }

  /** The network of the file, or empty if there is none. */
  static Optional<Network> ofFile(Path data) {
    Path file = data.resolve(FILE);
    return Files.exists(file) ? Optional.of(NetworkFile.read(file)) : Optional.empty();
  }

  /**
   * Whether a directory may begin anew in this folder: where there are events, or a list of who
   * left, and no directory, it was restored without it, and what ended would be there again. In the
   * demonstration nobody is harmed.
   *
   * @throws IllegalStateException if it may not and nobody said that it is meant
   */
  static void checkWhole(DataFolder folder, boolean demo, boolean meant) {
    boolean wasThere = Files.exists(folder.events()) || Files.exists(folder.departures());
    if (!demo && !meant && wasThere && Files.notExists(folder.directory())) {
      throw new IllegalStateException(
          "There are events, or a list of who left, and no directory.db. Restore it too: otherwise offers that"
              + " ended are there again. If a new one is meant, set safe-pathway.new-directory=true"
              + " once.");
    }
  }

  /** Thrown at the start without the demonstration where nobody said who takes part. */
  static final class NoNetworkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoNetworkException() {
      super(
          "Without the demonstration, the organisations, their staff and their offers are read from "
              + FILE
              + " in the data folder, and there is none.");
    }
  }
}
