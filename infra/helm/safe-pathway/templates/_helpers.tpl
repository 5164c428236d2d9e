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

{{/* What all containers have that stay. */}}
{{- define "safe-pathway.container" -}}
{{ include "safe-pathway.guarded" . }}
startupProbe:
  httpGet: {path: /actuator/health/liveness, port: health}
  periodSeconds: 5
  failureThreshold: 120
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

{{/* What a secret gives a process as files: the settings of its wire certificate, and the client's secret. */}}
{{- define "safe-pathway.secret" -}}
- secret:
    name: {{ .secretName }}
    items:
      - {key: spring.ssl.bundle.jks.wire.keystore.password, path: settings/spring.ssl.bundle.jks.wire.keystore.password}
      - {key: spring.ssl.bundle.jks.wire.truststore.password, path: settings/spring.ssl.bundle.jks.wire.truststore.password}
      - {key: safe-pathway.desk-client-secret, path: settings/safe-pathway.desk-client-secret}
      - {key: wire.p12, path: wire/wire.p12}
      - {key: trust.p12, path: wire/trust.p12}
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
{{- end }}
{{- end }}
{{- end }}
