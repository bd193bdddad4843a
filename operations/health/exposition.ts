/** Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/ */

/** @param value nothing is written of what is not known */
export function gauge(name: string, help: string, value: number | null, labels = ''): string {
  if (value === null || !Number.isFinite(value)) return ''
  const full = `planvaerk_${name}`
  return `# HELP ${full} ${help}\n# TYPE ${full} gauge\n${full}${labels} ${value}\n`
}
