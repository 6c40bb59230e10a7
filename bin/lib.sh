# What the scripts in bin/ share: where we are, which JDK, whether a build is needed. Sourced, not run.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WANTED_JAVA=21

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Prints the major version of the JDK in a folder; nothing if there is none with a compiler.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

# All folders that may hold a JDK, the person's own choice first.
jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  local java
  if java=$(command -v javac); then
    dirname "$(dirname "$(readlink -f "$java")")"
  fi
  ls -1d /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null | sort -rV
}

find_jdk() {
  local folder version seen=""
  while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    [ -n "$version" ] || continue
    if [ "$version" -ge "$WANTED_JAVA" ]; then
      JAVA_HOME=$folder
      PATH=$folder/bin:$PATH
      export JAVA_HOME PATH
      return
    fi
    seen="$seen
  $folder is version $version"
  done < <(jdk_candidates)
  fail "Tandem needs a JDK $WANTED_JAVA or newer and found none in JAVA_HOME, PATH and /usr/lib/jvm.${seen:+ Too old:$seen}
Install one (Debian, Ubuntu: apt-get install openjdk-21-jdk or newer) or set JAVA_HOME."
}

find_maven() {
  command -v mvn >/dev/null || fail "Tandem is built with Maven, and 'mvn' is not on the PATH (Debian, Ubuntu: apt-get install maven)."
}

# enough_disk FOLDER MEGABYTES
enough_disk() {
  local free
  free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$2" ] || fail "Only $free MB are free at $1; Tandem needs $2 MB."
}

# True when a source is newer than the last build, or what it made is gone.
# A deleted file changes the time of its folder, so folders count too.
sources_changed() {
  local stamp=$ROOT/portal-stack/target/built
  [ -e "$stamp" ] || return 0
  compgen -G "$ROOT/portal-api/target/portal-api-*.war" >/dev/null || return 0
  compgen -G "$ROOT/portal-web/target/portal-web-*.war" >/dev/null || return 0
  compgen -G "$ROOT/portal-stack/target/lib/postgresql-*.jar" >/dev/null || return 0
  [ -n "$(find "$ROOT"/pom.xml "$ROOT"/portal-*/pom.xml "$ROOT"/portal-*/src/main -newer "$stamp" -print -quit)" ]
}

# The data directory to work on: option --data, TANDEM_DATA or .tandem; always absolute, so that our processes can be told by it.
data_directory() {
  DATA=${1:-${TANDEM_DATA:-.tandem}}
  case $DATA in /*) ;; *) DATA=$ROOT/$DATA ;; esac
  export TANDEM_DATA=$DATA
}

# Builds what bin/start runs, when it must; prints one line about it.
build_if_needed() {
  sources_changed || return 0
  find_maven
  enough_disk "$ROOT" 3000
  local begin=$SECONDS log stamp
  log=$(mktemp)
  stamp=$(mktemp)
  [ -d "$HOME/.m2/repository/fish/payara" ] || echo "  The first build fetches about 1 GB from Maven Central; later ones do not."
  if ! (cd "$ROOT" && mvn -B -q -pl portal-stack,portal-api,portal-web -am package -DskipTests) >"$log" 2>&1; then
    grep -E 'ERROR|error:' "$log" | head -30 >&2
    fail "The build failed; the whole output is in $log."
  fi
  rm -f "$log"
  mv "$stamp" "$ROOT/portal-stack/target/built"
  printf '  %-58s %6.1f s\n' "Built" "$((SECONDS - begin))"
}

# install_debian PACKAGE: true when apt could install it
install_debian() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "  Installing $1 …"
  apt-get install -y -q --no-install-recommends "$1" >/dev/null 2>&1 && return 0
  apt-get update -q >/dev/null 2>&1 && apt-get install -y -q --no-install-recommends "$1" >/dev/null
}

# Exports TANDEM_CHROMIUM; left empty when Playwright brought a browser of its own.
find_chromium() {
  local name
  for name in "${TANDEM_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [ -n "$name" ] && TANDEM_CHROMIUM=$(command -v "$name"); then
      export TANDEM_CHROMIUM
      return
    fi
  done
  if install_debian chromium && TANDEM_CHROMIUM=$(command -v chromium); then
    export TANDEM_CHROMIUM
    return
  fi
  export TANDEM_CHROMIUM=
  install_playwright_chromium ||
    fail "The browser tests need Chromium, and it could not be installed. Install it (Debian, Ubuntu: apt-get install chromium) or set TANDEM_CHROMIUM to one."
}

# Playwright's own browser, into its own cache in the home directory.
install_playwright_chromium() {
  local jars=$ROOT/portal-it/target/playwright
  echo "  No Chromium here: asking Playwright for its own …"
  (cd "$ROOT" && mvn -B -q -DskipTests -pl portal-it -am package dependency:copy-dependencies \
    -DincludeScope=test -DoutputDirectory="$jars") >/dev/null || return 1
  "$JAVA_HOME/bin/java" -cp "$jars/*" com.microsoft.playwright.CLI install chromium
}

# Prints the first of some port offsets at which all of the stack's ports are free.
free_offset() {
  local offset port taken
  for offset in 20000 21000 22000 23000 24000 25000; do
    taken=
    for port in 8080 8180 8025 8026 8432 8048; do
      if (exec 3<>"/dev/tcp/127.0.0.1/$((port + offset))") 2>/dev/null; then
        taken=yes
      fi
    done
    if [ -z "$taken" ]; then
      echo "$offset"
      return
    fi
  done
  fail "Found no free ports for a second stack between 28025 and 33432."
}

# Keeps the launcher beside its data: building again, or mvn clean, must not pull the classes from under a running one.
keep_launcher() {
  local kept=$DATA/launcher
  rm -rf "$kept.draft"
  mkdir -p "$kept.draft"
  cp -r "$ROOT/portal-stack/target/classes" "$ROOT/portal-stack/target/lib" "$kept.draft/"
  rm -rf "$kept"
  mv "$kept.draft" "$kept"
}

# Prints the pid of a launcher that runs for DATA.
running_launcher() {
  local pid
  pid=$(cat "$DATA/run/launcher.pid" 2>/dev/null) || return 0
  if [ -r "/proc/$pid/cmdline" ] && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -qF "$DATA/launcher/"; then
    echo "$pid"
  fi
}

# Sets the array LAUNCHER to the command that runs the launcher on the data directory DATA.
launcher_command() {
  LAUNCHER=("$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 -Duser.timezone=UTC
    "-Dtandem.root=$ROOT" "-Dtandem.data=$DATA"
    -cp "$DATA/launcher/classes:$DATA/launcher/lib/*" tandem.stack.Launcher)
}
