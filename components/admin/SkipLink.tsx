import { adminUi } from '../../messages'

/** The first that the tabulator meets: past the menu, to the page itself (the main landmark of patches.mjs). */
export function SkipLink() {
  return (
    <a className="pv-skip" href="#indhold">
      {adminUi.skip}
    </a>
  )
}
