# infra/run --distributed: the inside and the desks as processes of their own, on this machine.

desks=(projections/police/process projections/specialist/process projections/consortium/process directory-service/process)
rooms=(police specialist consortium registrar)
started=()

# Says at once which engine is not given, or does not answer.
check_engines() {
  local missing=()
  [ -n "$axon_server" ] || missing+=("an Axon Server (--axon-server HOST:PORT)")
  [ -n "$databases" ] || missing+=("a MongoDB (--databases mongodb://...)")
  [ -n "$issuer" ] || missing+=("a Keycloak realm (--issuer http://.../realms/NAME)")
  [ -n "${SAFE_PATHWAY_DESK_CLIENT_SECRET:-}" ] || missing+=("the secret of the realm's client for desks (SAFE_PATHWAY_DESK_CLIENT_SECRET)")
  if [ ${#missing[@]} -gt 0 ]; then
    printf 'infra/run --distributed needs %s.\n' "${missing[@]}" >&2
    exit 2
  fi
  answers "$axon_server" 8124 || fail "infra/run --distributed: nothing answers at the address of the Axon Server."
  answers "$issuer" 80 || fail "infra/run --distributed: nothing answers at the realm's address, $issuer."
  answers "$databases" 27017 || fail "infra/run --distributed: nothing answers at the address of the databases."
}

# Whether somebody listens at the host and port of an address: ADDRESS DEFAULT-PORT.
answers() {
  local place="${1#*://}" host port
  place="${place%%/*}"
  place="${place##*@}"
  place="${place%%,*}"
  host="${place%%:*}"
  port="$2"
  [ "$host" = "$place" ] || port="${place##*:}"
  (exec 3<>"/dev/tcp/$host/$port") 2>/dev/null
}

# Starts one of our processes: NAME JAR SETTING ...
# Secrets go by its environment: what stands on a command line everybody on the machine can read.
start_process() {
  local name="$1" jar="$2"
  shift 2
  SAFEPATHWAY_DESKCLIENTSECRET="$SAFE_PATHWAY_DESK_CLIENT_SECRET" \
    SAFEPATHWAY_DATABASES_ADDRESS="$databases" SAFEPATHWAY_DESKPROCESS_DATABASES="$databases" \
    SPRING_SSL_BUNDLE_JKS_WIRE_KEYSTORE_PASSWORD="$(cat "$data/certificates/password")" \
    SPRING_SSL_BUNDLE_JKS_WIRE_TRUSTSTORE_PASSWORD="$(cat "$data/certificates/password")" \
    "$JAVA_HOME/bin/java" $(jvm_flags) -jar "$jar" --safe-pathway.issuer="$issuer" \
    --spring.ssl.bundle.jks.wire.keystore.location="$data/certificates/$name.p12" \
    --spring.ssl.bundle.jks.wire.truststore.location="$data/certificates/trust.p12" "$@" \
    >"$data/logs/$name.out" 2>&1 &
  started+=("$!")
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
  local i wire=$((port + 5)) off=()
  build_apps infra/standalone "${desks[@]}"
  mkdir -p "$data/logs"
  infra/certificates --folder "$data/certificates"
  trap end_all EXIT
  trap 'exit 0' INT TERM
  for i in "${rooms[@]}"; do
    off+=("--safe-pathway.desks.$i=false")
  done
  start_process inside infra/standalone/target/app/standalone.jar --server.port="$port" --safe-pathway.data="$data" \
    --safe-pathway.axon-server.address="$axon_server" --safe-pathway.wire.port="$wire" "${off[@]}"
  for i in "${!rooms[@]}"; do
    start_process "desk-${rooms[$i]}" "${desks[$i]}/target/app/process.jar" --server.port="$((port + 1 + i))" \
      --safe-pathway.demo=true --safe-pathway.desk.demo=true --safe-pathway.desk-process.inside="https://127.0.0.1:$wire"
  done
  await_ready inside "$port" "${started[0]}"
  for i in "${!rooms[@]}"; do
    await_ready "desk-${rooms[$i]}" "$((port + 1 + i))" "${started[$((i + 1))]}"
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
