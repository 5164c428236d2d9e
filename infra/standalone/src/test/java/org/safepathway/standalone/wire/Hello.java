package org.safepathway.standalone.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;

/**
 * The first message of RFC 5246, put together by hand: the JDK’s own client does not offer what is
 * too old, and so cannot show that nobody takes it.
 */
final class Hello {

  private static final int ALERT = 21;
  private static final int HANDSHAKE = 22;

  /** secp256r1, secp384r1 and x25519; points as they are; ECDSA and RSA with SHA-1 to SHA-512. */
  private static final String EXTENSIONS =
      "000a0008000600170018001d" + "000b00020100" + "000d0012001004030503060304010501060102030201";

  private Hello() {}

  /**
   * What a server makes of an offer.
   *
   * @param version as in 0x0303 for TLS 1.2
   * @param suites their numbers
   * @return the number of the suite that it takes, or minus one if it takes none
   */
  static int suiteTaken(int port, int version, int... suites) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(record(version, suites));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      int kind = in.readUnsignedByte();
      if (kind == ALERT) {
        return -1;
      }
      if (kind != HANDSHAKE) {
        throw new IOException("neither a hello nor an alert: " + kind);
      }
      // The record’s version and length, the message’s kind and length, its version, what is
      // random.
      in.skipNBytes(2 + 2 + 1 + 3 + 2 + 32);
      in.skipNBytes(in.readUnsignedByte());
      return in.readUnsignedShort();
    } catch (EOFException e) {
      return -1;
    }
  }

  private static byte[] record(int version, int... suites) throws IOException {
    byte[] extensions = HexFormat.of().parseHex(EXTENSIONS);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(message);
    out.writeShort(version);
    out.write(new byte[32]);
    out.writeByte(0);
    out.writeShort(2 * suites.length);
    for (int suite : suites) {
      out.writeShort(suite);
    }
    out.writeShort(0x0100);
    out.writeShort(extensions.length);
    out.write(extensions);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    DataOutputStream whole = new DataOutputStream(record);
    whole.writeByte(HANDSHAKE);
    whole.writeShort(0x0301);
    whole.writeShort(message.size() + 4);
    whole.writeByte(1);
    whole.writeByte(0);
    whole.writeShort(message.size());
    message.writeTo(whole);
    return record.toByteArray();
  }
}
