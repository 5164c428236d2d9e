package org.safepathway.standalone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * One rule of the application, flipped: a line of a source file that says something else.
 *
 * @param source from the repository's root
 * @param says what the line says
 * @param saysBroken what it says when it is broken
 */
public record BrokenRule(String source, String says, String saysBroken) {

  /** Compiles the broken source into a folder that stands before the class path. */
  public Path compileInto(Path folder) {
    try {
      Path original = root().resolve(source);
      String text = Files.readString(original);
      if (text.split(java.util.regex.Pattern.quote(says), -1).length != 2) {
        throw new IllegalStateException("not exactly once in " + source + ": " + says);
      }
      Path broken = folder.resolve("source").resolve(original.getFileName());
      Path classes = folder.resolve("classes");
      Files.createDirectories(broken.getParent());
      Files.createDirectories(classes);
      Files.writeString(broken, text.replace(says, saysBroken));
      int answer =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-parameters",
                  "-nowarn",
                  "-proc:none",
                  "-cp",
                  Instance.classPath(),
                  "-d",
                  classes.toString(),
                  broken.toString());
      if (answer != 0) {
        throw new IllegalStateException("does not compile: " + source);
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("consent-service"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Five rules, one of each part. */
  static List<BrokenRule> five() {
    return List.of(
        // A colleague may look at an officer's referral (DOMAIN.md rule 21).
        new BrokenRule(
            "projections/police/desk/src/main/java/org/safepathway/police/desk/referrals/OwnReferrals.java",
            "referral.officer().equals(who.person())",
            "!referral.officer().value().isEmpty()"),
        // A redirect can be told from a decline (DOMAIN.md, life cycle).
        new BrokenRule(
            "referral-service/messages/src/main/java/org/safepathway/referral/ReferralState.java",
            "REDIRECTED(CoarseState.COULD_NOT_BE_MET)",
            "REDIRECTED(CoarseState.CLOSED)"),
        // A withdrawal is acknowledged and nothing happens (DOMAIN.md rule 18).
        new BrokenRule(
            "consent-service/service/src/main/java/org/safepathway/consent/service/WithdrawingConsent.java",
            "if (somethingToEnd(state, command.purpose()))",
            "if (!somethingToEnd(state, command.purpose()))"),
        // A supervisor of the force sees an override about police staff (DOMAIN.md rules 10, 21).
        new BrokenRule(
            "projections/police/projector/src/main/java/org/safepathway/police/projector/PoliceProjection.java",
            "return asked.policeLinked() ||",
            "return"),
        // A paused offer takes referrals.
        new BrokenRule(
            "referral-service/service/src/main/java/org/safepathway/referral/service/Offers.java",
            "case PAUSED -> false;",
            "case PAUSED -> true;"));
  }
}
