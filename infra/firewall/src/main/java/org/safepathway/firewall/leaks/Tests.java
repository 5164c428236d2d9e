package org.safepathway.firewall.leaks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A process that runs one module’s tests up to the first that fails, and says which it was, in the
 * last line that it writes ({@link Ending}). Asked for every failure it goes on to the end and
 * names them all.
 */
public final class Tests implements TestExecutionListener {

  private final CancellationToken token;
  private final boolean every;
  private final Ending ending = new Ending();

  private Tests(CancellationToken token, boolean every) {
    this.token = token;
    this.every = every;
  }

  /**
   * Runs them.
   *
   * @param arguments the folder of the test classes; a tag expression; a pattern for class names;
   *     optionally {@code every}
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
    Tests listener = new Tests(CancellationToken.create(), arguments.length > 3);
    try {
      listener.run(arguments);
    } catch (Throwable thrown) {
      // Out of memory above all, which JUnit does not keep to itself.
      listener.ending.broke(thrown);
    }
    out.println(listener.ending.line());
    out.flush();
    System.exit(0);
  }

  private void run(String[] arguments) {
    LauncherDiscoveryRequest tests =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(arguments[0]))))
            .filters(
                TagFilter.includeTags(arguments[1]),
                ClassNameFilter.includeClassNamePatterns(arguments[2]))
            .build();
    LauncherFactory.create()
        .execute(
            LauncherExecutionRequestBuilder.request(tests)
                .listeners(this)
                .cancellationToken(token)
                .build());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      ending.ran();
    }
    if (result.getStatus() == TestExecutionResult.Status.FAILED && (every || !ending.isBad())) {
      failed(test, result.getThrowable().orElseGet(() -> new IllegalStateException("unsaid")));
      if (!every) {
        token.cancel();
      }
    }
  }

  private void failed(TestIdentifier test, Throwable thrown) {
    switch (test.getSource().orElse(null)) {
      case MethodSource method when test.isTest() ->
          ending.failed(method.getJavaClass(), method.getMethodName(), thrown);
      case MethodSource method -> ending.failed(method.getClassName(), thrown);
      case ClassSource type -> ending.failed(type.getClassName(), thrown);
      case null, default -> ending.failed(test.getDisplayName(), thrown);
    }
  }
}
