{{/* The image of a process: (dict "root" $ "name" "police-desk"). */}}
{{- define "safe-pathway.image" -}}
{{- $images := .root.Values.images -}}
{{- $image := index $images .name -}}
{{ $images.registry }}{{ $image.repository }}:{{ $images.version }}{{ with $image.digest }}@{{ . }}{{ end }}
{{- end }}

{{/* How a process is found by services and policies: (dict "root" $ "name" "police-desk"). */}}
{{- define "safe-pathway.selector" -}}
app.kubernetes.io/name: safe-pathway
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "safe-pathway.labels" -}}
{{ include "safe-pathway.selector" . }}
app.kubernetes.io/version: {{ .root.Values.images.version | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{/* What all pods have: (dict "root" $ "name" … "account" 10002). */}}
{{- define "safe-pathway.pod" -}}
serviceAccountName: {{ .root.Release.Name }}-{{ .name }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ int .account }}
  runAsGroup: {{ int .account }}
  fsGroup: {{ int .account }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- with .root.Values.images.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .root.Values.keycloak.hostAliasAddress }}
hostAliases:
  - ip: {{ . }}
    hostnames: [{{ (urlParse $.root.Values.keycloak.issuer).hostname | quote }}]
{{- end }}
{{- end }}

{{/* What nobody can do in a container. */}}
{{- define "safe-pathway.guarded" -}}
imagePullPolicy: IfNotPresent
securityContext:
  runAsNonRoot: true
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
  seccompProfile: {type: RuntimeDefault}
{{- end }}

{{/* What a JVM is told beside the flags of its image: (dict "root" $ "process" $desk). */}}
{{- define "safe-pathway.jvm" -}}
{{- $options := list }}
{{- if .root.Values.keycloak.privateAuthority }}
{{- $options = append $options "-Djavax.net.ssl.trustStore=/run/secrets/trust-store.p12" }}
{{- end }}
{{- with .process.jvmOptions }}
{{- $options = append $options . }}
{{- end }}
{{- join " " $options }}
{{- end }}

{{/* What all containers have that stay: (dict "root" $ "process" $desk). Nothing is asked but whether it has started, until it has. */}}
{{- define "safe-pathway.container" -}}
{{ include "safe-pathway.guarded" .root }}
{{- with include "safe-pathway.jvm" . }}
env:
  - {name: JDK_JAVA_OPTIONS, value: {{ . | quote }}}
{{- end }}
startupProbe:
  httpGet: {path: /actuator/health/liveness, port: health}
  periodSeconds: 5
  failureThreshold: {{ mul .process.startMinutes 12 }}
livenessProbe:
  httpGet: {path: /actuator/health/liveness, port: health}
  periodSeconds: 15
  timeoutSeconds: 5
  failureThreshold: 4
readinessProbe:
  httpGet: {path: /actuator/health/readiness, port: health}
  periodSeconds: 10
  timeoutSeconds: 10
  failureThreshold: 3
{{- end }}

{{/* What a secret gives a process as files: the settings of its wire certificate, the client's secret, and private authorities:
     (dict "root" $ "secretName" … "databasesAuthority" true). */}}
{{- define "safe-pathway.secret" -}}
- secret:
    name: {{ .secretName }}
    items:
      - {key: spring.ssl.bundle.jks.wire.keystore.password, path: settings/spring.ssl.bundle.jks.wire.keystore.password}
      - {key: spring.ssl.bundle.jks.wire.truststore.password, path: settings/spring.ssl.bundle.jks.wire.truststore.password}
      - {key: safe-pathway.desk-client-secret, path: settings/safe-pathway.desk-client-secret}
      - {key: wire.p12, path: wire/wire.p12}
      - {key: trust.p12, path: wire/trust.p12}
      {{- if .root.Values.keycloak.privateAuthority }}
      - {key: trust-store.p12, path: trust-store.p12}
      {{- end }}
      {{- if .databasesAuthority }}
      - {key: databases-authority.pem, path: databases-authority.pem}
      {{- end }}
      {{- if .root.Values.monitoring.traces.privateAuthority }}
      - {key: collector-authority.pem, path: collector-authority.pem}
      {{- end }}
{{- end }}

{{/* Whether a private authority made the certificates of the databases that a desk reads: (dict "root" $ "room" … "desk" …). */}}
{{- define "safe-pathway.databasesAuthority" -}}
{{- if .desk.databases }}
{{- with ternary .root.Values.policeMongodb .root.Values.mongodb (eq .room "police") }}
{{- if .privateAuthority }}yes{{ end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The arguments of a process, and after them the operator's further settings, of which none says again what the chart says:
     (dict "given" … "process" $desk "name" "police-desk"). Spring reads a-b and ab alike. */}}
{{- define "safe-pathway.arguments" -}}
{{ .given }}
{{- $said := dict }}
{{- range splitList "\n" .given }}
{{- if hasPrefix "- --" . }}
{{- $_ := set $said (trimPrefix "- --" . | splitList "=" | first | replace "-" "") true }}
{{- end }}
{{- end }}
{{- range $setting, $value := .process.settings }}
{{- if hasKey $said (replace "-" "" $setting) }}
{{- fail (printf "%s: the chart itself says %s" $.name $setting) }}
{{- end }}
{{- if kindIs "float64" $value }}
{{- $value = int64 $value }}
{{- end }}
- {{ printf "--%s=%v" $setting $value | quote }}
{{- end }}
{{- end }}

{{/* The settings that all processes have. */}}
{{- define "safe-pathway.settings" -}}
- --spring.config.import=configtree:/run/secrets/settings/
- --server.address=0.0.0.0
- --server.port=8080
# A browser's TLS ends at the ingress, which alone may call this port, and speaks TLS to it too: by the certificate of the process.
- --server.ssl.bundle=wire
- --server.forward-headers-strategy=native
- --spring.ssl.bundle.jks.wire.keystore.location=file:/run/secrets/wire/wire.p12
- --spring.ssl.bundle.jks.wire.truststore.location=file:/run/secrets/wire/trust.p12
- --management.server.address=0.0.0.0
- --management.server.port=9090
- --management.server.ssl.enabled=false
- --safe-pathway.issuer={{ .Values.keycloak.issuer }}
{{- with .Values.monitoring.traces }}
{{- if .to }}
- --safe-pathway.traces.to={{ .to }}
- --safe-pathway.traces.share={{ .share }}
{{- if .privateAuthority }}
- --safe-pathway.traces.certificate=/run/secrets/collector-authority.pem
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* What is inside, by the names of its processes: one, or four over an Axon Server. */}}
{{- define "safe-pathway.insides" -}}
{{- if .Values.axonServer.address -}}
inside-consent inside-directory inside-projectors inside-referral
{{- else -}}
inside
{{- end -}}
{{- end }}

{{/* Which process inside serves desks, the feed, and which writes databases: (dict "root" $ "part" "referral"). */}}
{{- define "safe-pathway.insideOf" -}}
{{- if .root.Values.axonServer.address }}inside-{{ .part }}{{ else }}inside{{ end -}}
{{- end }}

{{/* What the chart tells the inside, and each part of it. */}}
{{- define "safe-pathway.within" -}}
{{ include "safe-pathway.settings" . }}
- --logging.threshold.console=INFO
# Below the volume's own folder, which belongs to root: this one is made by its account, and closed to all others.
- --safe-pathway.data=/data/safe-pathway
- --safe-pathway.demo=false
- --safe-pathway.desk.demo=false
- --safe-pathway.base-url=https://{{ .Values.feed.host }}
- --safe-pathway.wire.address=0.0.0.0
- --safe-pathway.wire.port=9443
{{- range $room, $_ := .Values.desks }}
- --safe-pathway.desks.{{ $room }}=false
{{- end }}
{{- end }}

{{/* What it tells who writes databases. */}}
{{- define "safe-pathway.writer" -}}
{{- if or .Values.mongodb.privateAuthority .Values.policeMongodb.privateAuthority }}
- --safe-pathway.databases.certificate=/run/secrets/databases-authority.pem
{{- end }}
{{- end }}

{{/* What the chart tells the inside where it is one process. */}}
{{- define "safe-pathway.inside" -}}
{{ include "safe-pathway.within" . }}
- --safe-pathway.erasures=/erasures/erasures.list
- --safe-pathway.hsds.url=https://{{ .Values.feed.host }}/hsds/3.0
{{- include "safe-pathway.writer" . }}
{{- end }}

{{/* What the chart tells a part of it: (dict "root" $ "part" "consent" "own" …). */}}
{{- define "safe-pathway.part" -}}
{{- $wire := printf "https://%s-inside-%%s:9443" .root.Release.Name }}
{{- include "safe-pathway.within" .root }}
- --safe-pathway.inside.part={{ .part }}
# A little before it counts as stuck, so that it says what it waited for.
- --safe-pathway.inside.start={{ sub (int .own.startMinutes) 2 }}m
{{- if ne .part "projectors" }}
- --safe-pathway.erasures=/erasures/erasures.list
{{- end }}
{{- if eq .part "directory" }}
- --safe-pathway.hsds.url=https://{{ .root.Values.feed.host }}/hsds/3.0
{{- else }}
- --safe-pathway.inside.directory={{ printf $wire "directory" }}
- --safe-pathway.axon-server.address={{ .root.Values.axonServer.address }}
- --safe-pathway.axon-server.context={{ .root.Values.axonServer.context }}
- --safe-pathway.axon-server.certificate=/run/secrets/axon-server-authority.pem
{{- end }}
{{- if eq .part "referral" }}
- --safe-pathway.inside.consent={{ printf $wire "consent" }}
- --safe-pathway.inside.projectors={{ printf $wire "projectors" }}
{{- end }}
{{- if has .part (list "referral" "projectors") }}
- --safe-pathway.platform-keys=/run/secrets/platform-keys
{{- end }}
{{- if eq .part "projectors" }}
- --safe-pathway.databases.segments={{ int .own.segments }}
{{- include "safe-pathway.writer" .root }}
{{- end }}
{{- end }}

{{/* What the chart tells a desk: (dict "root" $ "room" … "desk" …). */}}
{{- define "safe-pathway.desk" -}}
{{ include "safe-pathway.settings" .root }}
{{- $issuer := urlParse .root.Values.keycloak.issuer }}
- --safe-pathway.base-url=https://{{ .desk.host }}
- --safe-pathway.desk.form-actions={{ $issuer.scheme }}://{{ $issuer.host }}
- --safe-pathway.desk-process.inside=https://{{ .root.Release.Name }}-wire:9443
{{- if .desk.databases }}
- --safe-pathway.desk-process.databases={{ (ternary .root.Values.policeMongodb .root.Values.mongodb (eq .room "police")).address }}
- --safe-pathway.desk-process.passwords=/run/databases
{{- end }}
{{- if include "safe-pathway.databasesAuthority" . }}
- --safe-pathway.desk-process.databases-certificate=/run/secrets/databases-authority.pem
{{- end }}
{{- end }}
