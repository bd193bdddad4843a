import { siteTexts } from '../../../messages'

/** Shown by the script that makes it work. */
export const PrintButton = () => (
  <p className="tools" hidden data-tools>
    <button className="button button-secondary" type="button" data-print>
      {siteTexts.plan.print}
    </button>
  </p>
)
