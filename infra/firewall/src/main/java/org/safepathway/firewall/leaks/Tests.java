package org.safepathway.firewall.leaks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
 * A process that runs one module’s tests up to the first that fails, and says which it was. Its
 * last line is {@code green N}, with the count of tests, or {@code red CLASS#METHOD}; asked for
 * every failure it goes on to the end and names them all.
 */
public final class Tests implements TestExecutionListener {

  private final CancellationToken token;
  private final AtomicInteger run = new AtomicInteger();
  private final Set<String> red = Collections.synchronizedSet(new LinkedHashSet<>());
  private final boolean every;

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
    LauncherDiscoveryRequest tests =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(arguments[0]))))
            .filters(
                TagFilter.includeTags(arguments[1]),
                ClassNameFilter.includeClassNamePatterns(arguments[2]))
            .build();
    Tests listener = new Tests(CancellationToken.create(), arguments.length > 3);
    LauncherFactory.create()
        .execute(
            LauncherExecutionRequestBuilder.request(tests)
                .listeners(listener)
                .cancellationToken(listener.token)
                .build());
    out.println(
        listener.red.isEmpty()
            ? "green " + listener.run.get()
            : "red " + String.join(" ", listener.red));
    out.flush();
    System.exit(0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      run.incrementAndGet();
    }
    if (result.getStatus() == TestExecutionResult.Status.FAILED && (every || red.isEmpty())) {
      red.add(name(test));
      if (!every) {
        token.cancel();
      }
    }
  }

  private static String name(TestIdentifier test) {
    return switch (test.getSource().orElse(null)) {
      case MethodSource method -> simple(method.getClassName()) + "#" + method.getMethodName();
      case ClassSource type -> simple(type.getClassName());
      case null, default -> test.getDisplayName().replaceAll("\\s+", "_");
    };
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
