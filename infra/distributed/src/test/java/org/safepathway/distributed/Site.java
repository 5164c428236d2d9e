package org.safepathway.distributed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the police’s desk is: on this host with everything else, or on another.
 *
 * @param inside the address of this host as that desk sees it
 * @param there the address by which people reach that desk
 * @param before what its command begins with, so that it runs there
 */
record Site(String inside, String there, List<String> before) {

  /** Everything on this host. */
  static final Site HERE = new Site("127.0.0.1", "127.0.0.1", List.of());

  /** Copies the list. */
  Site {
    before = List.copyOf(before);
  }

  /** Whether it is on another host. */
  boolean isApart() {
    return !before.isEmpty();
  }

  /** The address of a server of databases of this host, as that desk sees it. */
  String databases(String address) {
    return address.replace("127.0.0.1", inside);
  }

  /**
   * Lays the cables on that host: our processes and the issuer of here listen on their own host
   * alone, and a token names the issuer as everybody sees it.
   *
   * @param desk the desk’s port
   * @param issuer the issuer’s port
   */
  Process cables(int desk, int issuer) throws IOException {
    return run(
        Cable.class,
        there + ":" + desk + ">127.0.0.1:" + desk,
        "127.0.0.1:" + issuer + ">" + inside + ":" + issuer);
  }

  /** Runs a class of ours on that host, with what it says to be read. */
  Process run(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
