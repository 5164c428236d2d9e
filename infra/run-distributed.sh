# infra/run --distributed: each part of the inside and each desk as a process of its own, on this machine.

desks=(projections/police/process projections/specialist/process projections/consortium/process directory-service/process)
rooms=(police specialist consortium registrar)
started=()
names=()
ports=()

# Says at once which engine is not given, or does not answer. The databases may come by the environment, which nobody else on the machine reads.
check_engines() {
  local missing=() realm=80
  if has_password "$databases"; then
    fail "infra/run --distributed: everybody on this machine can read a password on a command line. Say the databases by SAFE_PATHWAY_DATABASES."
  fi
  databases="${databases:-${SAFE_PATHWAY_DATABASES:-}}"
  [ -n "$axon_server" ] || missing+=("an Axon Server (--axon-server HOST:PORT)")
  [ -n "$databases" ] || missing+=("a MongoDB (--databases mongodb://..., or SAFE_PATHWAY_DATABASES where a password is in it)")
  [ -n "$issuer" ] || missing+=("a Keycloak realm (--issuer http://.../realms/NAME)")
  [ -n "${SAFE_PATHWAY_DESK_CLIENT_SECRET:-}" ] || missing+=("the secret of the realm's client for desks (SAFE_PATHWAY_DESK_CLIENT_SECRET)")
  if [ ${#missing[@]} -gt 0 ]; then
    printf 'infra/run --distributed needs %s.\n' "${missing[@]}" >&2
    exit 2
  fi
  case "$issuer" in https://*) realm=443 ;; esac
  answers "$axon_server" 8124 || fail "infra/run --distributed: nothing answers at the address of the Axon Server."
  answers "$issuer" "$realm" || fail "infra/run --distributed: nothing answers at the realm's address, $issuer."
  answers "$databases" 27017 || fail "infra/run --distributed: nothing answers at the address of the databases."
}

# Whether an address has a user with a password in it: mongodb://USER:PASSWORD@...
has_password() {
  [[ "${1#*://}" == *:*@* ]]
}

# Whether somebody listens at the host and port of an address: ADDRESS DEFAULT-PORT.
answers() {
  local place="${1#*://}" host port="$2"
  place="${place%%/*}"
  place="${place##*@}"
  place="${place%%,*}"
  place="${place%%\?*}"
  host="${place%%:*}"
  [ "$host" = "$place" ] || port="${place##*:}"
  listens "$host" "$port"
}

listens() { # HOST PORT
  (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# Starts one of our processes: NAME JAR SETTING ...
# Secrets go by its environment: what stands on a command line everybody on the machine can read.
start_process() {
  local name="$1" jar="$2"
  shift 2
  SAFEPATHWAY_DESKCLIENTSECRET="$SAFE_PATHWAY_DESK_CLIENT_SECRET" \
    SPRING_SSL_BUNDLE_JKS_WIRE_KEYSTORE_PASSWORD="$(cat "$data/certificates/password")" \
    SPRING_SSL_BUNDLE_JKS_WIRE_TRUSTSTORE_PASSWORD="$(cat "$data/certificates/password")" \
    "$JAVA_HOME/bin/java" $(jvm_flags) -jar "$jar" --safe-pathway.issuer="$issuer" \
    --spring.ssl.bundle.jks.wire.keystore.location="$data/certificates/$name.p12" \
    --spring.ssl.bundle.jks.wire.truststore.location="$data/certificates/trust.p12" "$@" \
    >"$data/logs/$name.out" 2>&1 &
  started+=("$!")
  names+=("$name")
}

# Starts a part of the inside: PART PORT WIRE-PORT SETTING ...
start_part() {
  local part="$1" port="$2" wire="$3"
  shift 3
  start_process "inside-$part" infra/standalone/target/app/standalone.jar --server.port="$port" \
    --safe-pathway.inside.part="$part" --safe-pathway.wire.port="$wire" --safe-pathway.data="$data/$part" \
    --safe-pathway.platform-keys="$data/platform-keys" --safe-pathway.axon-server.address="$axon_server" "$@"
  ports+=("$port")
}

is_ready() { # PORT
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET /actuator/health/readiness HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" >&3
    head -n 1 <&3 | grep -q ' 200'
  ) 2>/dev/null
}

await_ready() { # NAME PORT PID
  local tries=0
  until is_ready "$2"; do
    kill -0 "$3" 2>/dev/null || fail "infra/run: $1 ended before it was ready; see $data/logs/$1.out."
    tries=$((tries + 1))
    [ "$tries" -lt 360 ] || fail "infra/run: $1 does not get ready; see $data/logs/$1.out."
    sleep 0.5
  done
}

end_all() {
  [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
  wait
}

run_distributed() {
  local i here=https://127.0.0.1
  local wire=$((port + 5)) consent=$((port + 8)) directory=$((port + 9)) projectors=$((port + 11))
  build_apps infra/standalone "${desks[@]}"
  mkdir -p "$data/logs"
  echo "Safe Pathway keeps its data here, a folder for each process." >"$data/.safe-pathway"
  infra/certificates --folder "$data/certificates" --name inside-consent=127.0.0.1 --name inside-referral=127.0.0.1 \
    --name inside-directory=127.0.0.1 --name inside-projectors=127.0.0.1 \
    --name desk-police= --name desk-specialist= --name desk-consortium= --name desk-registrar=
  trap end_all EXIT
  trap 'exit 0' INT TERM
  start_part directory "$port" "$directory"
  start_part consent "$((port + 7))" "$consent" --safe-pathway.inside.directory="$here:$directory"
  start_part referral "$((port + 6))" "$wire" --safe-pathway.inside.directory="$here:$directory" \
    --safe-pathway.inside.consent="$here:$consent" --safe-pathway.inside.projectors="$here:$projectors"
  SAFEPATHWAY_DATABASES_ADDRESS="$databases" start_part projectors "$((port + 10))" "$projectors" \
    --safe-pathway.inside.directory="$here:$directory"
  for i in "${!rooms[@]}"; do
    SAFEPATHWAY_DESKPROCESS_DATABASES="$databases" start_process "desk-${rooms[$i]}" "${desks[$i]}/target/app/process.jar" \
      --server.port="$((port + 1 + i))" --safe-pathway.demo=true --safe-pathway.desk.demo=true \
      --safe-pathway.desk-process.inside="$here:$wire"
    ports+=("$((port + 1 + i))")
  done
  for i in "${!started[@]}"; do
    await_ready "${names[$i]}" "${ports[$i]}" "${started[$i]}"
  done
  echo
  echo "Safe Pathway is ready in ${#started[@]} processes. The public directory: http://127.0.0.1:$port"
  for i in "${!rooms[@]}"; do
    echo "  ${rooms[$i]}: http://127.0.0.1:$((port + 1 + i))"
  done
  echo "infra/journey --url http://127.0.0.1:$port --desk police=http://127.0.0.1:$((port + 1)) --desk specialist=http://127.0.0.1:$((port + 2)) \\"
  echo "  --desk consortium=http://127.0.0.1:$((port + 3)) --desk registrar=http://127.0.0.1:$((port + 4))"
  echo "Ctrl-C ends all of them."
  wait -n "${started[@]}" || true
  fail "infra/run: one of the processes ended; see $data/logs."
}
