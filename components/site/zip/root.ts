/** Where the copy lies on the disk: the folder above that of this script. */
export const root = new URL('../', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href).href

/** @returns the file of an address, from the root: `/soeg/?q=x` → `soeg/index.html?q=x` */
export function fileOnDisk(address: string): string {
  const [, path = '', rest = ''] = /^\/([^?#]*)((?:[?#].*)?)$/s.exec(address) ?? []
  return (path === '' || path.endsWith('/') ? `${path}index.html` : path) + rest
}
