package org.safepathway.keycloak.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes any mail that Keycloak sends (as much of RFC 5321 as that needs). */
public final class Mailbox implements AutoCloseable {

  private final ServerSocket listening;
  private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();

  /** One at a port of this machine, for example {@link Realms#MAIL}. */
  public Mailbox(int port) throws IOException {
    listening = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  /** The next mail, as it came. */
  public String next() throws InterruptedException {
    String mail = mails.poll(30, TimeUnit.SECONDS);
    if (mail == null) {
      throw new AssertionError("no mail came");
    }
    return mail;
  }

  private void listen() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        talk(socket);
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    out.print("220 here\r\n");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("DATA")) {
        out.print("354 go on\r\n");
        out.flush();
        mails.add(body(in));
      }
      out.print(line.startsWith("QUIT") ? "221 bye\r\n" : "250 fine\r\n");
      out.flush();
    }
  }

  private static String body(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    return mail.toString();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
