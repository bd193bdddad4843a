{{- define "planvaerk.labels" -}}
app.kubernetes.io/name: planvaerk
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}
{{- define "planvaerk.selector" -}}
app.kubernetes.io/name: planvaerk
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}
