# Shared by the scripts of infra/: finds JDK 25, says clearly what is missing.

fail() {
  echo "$1" >&2
  exit 1
}

# Sets JAVA_HOME to a JDK 25 found in JAVA_HOME, SAFE_PATHWAY_JDK, on the PATH or in the usual folders.
need_jdk25() {
  local candidate
  for candidate in "${SAFE_PATHWAY_JDK:-}" "${JAVA_HOME:-}" \
    /usr/lib/jvm/*25* /opt/java/*25* /opt/jdk*25* "$HOME"/.sdkman/candidates/java/25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if is_jdk25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  if command -v javac >/dev/null && javac -version 2>&1 | grep -q '^javac 25\b'; then
    JAVA_HOME="$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"
    export JAVA_HOME
    return
  fi
  fail "Safe Pathway needs a JDK 25. Install one, or set JAVA_HOME to it."
}

is_jdk25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
    grep -q '^JAVA_VERSION="25\b' "$1/release"
}

# What every JVM of ours is started with.
jvm_flags() {
  echo "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=4 -Xshare:auto" \
    "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    "-Daxoniq.update-checker.disabled=true"
}

# Whether an application of ours was built after its sources last changed: MODULE.
is_built_app() {
  local jar="$1/target/app/$(basename "$1").jar"
  [ -f "$jar" ] &&
    [ -z "$(find pom.xml ./*-service projections infra -path '*/target' -prune -o -path '*/node_modules' -prune \
      -o -path '*/src/test' -prune -o -type f -newer "$jar" \
      \( -path '*/src/main/*' -o -name pom.xml \) -print -quit)" ]
}

# Builds applications, each module into its target/app, where that is missing or older than a source: MODULE ...
build_apps() {
  local module missing=()
  for module in "$@"; do
    is_built_app "$module" || missing+=("$module")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v npm >/dev/null || fail "Safe Pathway needs Node.js with npm to build its style sheet."
  echo "Building Safe Pathway (a few minutes the first time) ..." >&2
  ./mvnw -B -ntp -q -pl "$(IFS=,; echo "${missing[*]}")" -am package -DskipTests -Dspotless.check.skip=true >&2 ||
    fail "The build failed; see above."
  for module in "${missing[@]}"; do
    local app="$module/target/app"
    rm -rf "$app"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$module"/target/*-exec.jar extract --destination "$app" >/dev/null
    mv "$app"/*-exec.jar "$app/$(basename "$module").jar"
    touch "$app/$(basename "$module").jar" # the archive keeps the reproducible time of the build
  done
}

# Builds infra/standalone into infra/standalone/target/app where that is missing or older than a source.
build_app() {
  build_apps infra/standalone
}

# The browser test needs a Chromium: the system's own, or SAFE_PATHWAY_CHROMIUM; installs Debian's where it may.
need_chromium() {
  if [ -n "${SAFE_PATHWAY_CHROMIUM:-}" ] || command -v chromium >/dev/null; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser test ..." >&2
    { apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-core; } >/dev/null 2>&1 ||
      fail "infra/check: Chromium could not be installed; install it, or set SAFE_PATHWAY_CHROMIUM to one."
    return
  fi
  fail "infra/check: needs Chromium for the browser test; install it, or set SAFE_PATHWAY_CHROMIUM to one."
}

# What infra/journey and infra/drill run java with: sets journey_classes, built where that is missing or older than a source.
build_journey() {
  local module=infra/acceptance
  if ! journey_is_built; then
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
      ./mvnw -B -ntp -q -pl $module -am package -DskipTests >&2 || fail "The journey does not build; see above."
    touch "$module/target/journey.classpath"
  fi
  journey_classes="$PWD/$module/target/classes:$(cat "$module/target/journey.classpath")"
}

journey_is_built() {
  local module=infra/acceptance classpath=infra/acceptance/target/journey.classpath jar
  [ -f "$classpath" ] || return 1
  [ -z "$(find pom.xml $module/pom.xml $module/src/main infra/identity/src/main -newer "$classpath" -print -quit)" ] || return 1
  [ -d "$module/target/classes/journey" ] || return 1
  while IFS= read -r jar; do
    [ -e "$jar" ] || return 1
  done < <(tr ':' '\n' <"$classpath")
}
