package org.safepathway.firewall.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code infra/campaign leaks}: every leak of the catalogue still goes into the
 * sources of today and compiles, and a few are put through all of it.
 */
@Tag("slow")
class TheCatalogueOfLeaksTest {

  private static final Path ROOT = root();

  @TempDir Path folder;

  @Test
  void everyLeakOfTheCatalogueCanBePutIn() {
    List<Leak> leaks = Leak.catalogue(ROOT.resolve("infra/firewall/leaks"));
    assertThat(leaks).hasSizeGreaterThanOrEqualTo(60);
    assertThat(leaks).allSatisfy(leak -> assertThat(leak.foundBy()).as(leak.name()).isNotEmpty());
    Checkout checkout = Checkout.of(ROOT, folder.resolve("copy"));
    Injecting injecting = new Injecting(checkout);
    for (Leak leak : leaks) {
      Optional<String> fault = injecting.inject(leak);
      checkout.restore(leak.files());
      assertThat(fault).as(leak.name()).isEmpty();
    }
  }

  @Test
  void aLeakIsFoundByANamedTestWhileTheOrdinaryTestsStayGreen() {
    Leak leak = leak("erasure-takes-the-row");

    Leaks.Verdict verdict = silent().attempt(Checkout.of(ROOT, folder.resolve("copy")), leak);

    assertThat(verdict.judgement().said()).startsWith(leak.foundBy().getFirst() + "#");
    assertThat(verdict.isFound()).isTrue();
    assertThat(verdict.ordinary()).isPositive();
  }

  @Test
  void aPatchThatNoLongerAppliesIsAFailure() throws Exception {
    Path patch = folder.resolve("stale.patch");
    Files.writeString(
        patch,
        """
        Something that was here once.

        --- a/infra/kernel/src/main/java/org/safepathway/kernel/Answer.java
        +++ b/infra/kernel/src/main/java/org/safepathway/kernel/Answer.java
        @@ -1,1 +1,1 @@
        -no such line
        +another
        """);

    Leaks.Verdict verdict =
        silent().attempt(Checkout.of(ROOT, folder.resolve("copy")), Leak.read(patch));

    assertThat(verdict.isFound()).isFalse();
    assertThat(verdict.judgement().said()).startsWith("does not apply");
  }

  private Leaks silent() {
    return new Leaks(ROOT, folder, new PrintStream(PrintStream.nullOutputStream()));
  }

  private static Leak leak(String name) {
    return Leak.read(ROOT.resolve("infra/firewall/leaks").resolve(name + ".patch"));
  }

  private static Path root() {
    return Objects.requireNonNull(
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .filter(folder -> Files.isDirectory(folder.resolve("consent-service")))
            .findFirst()
            .orElse(null));
  }
}
