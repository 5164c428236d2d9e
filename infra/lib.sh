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
