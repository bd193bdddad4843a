/** The mark of Planværk: a plan's sheet under a sheltering roof. One colour, so that it follows light and dark. */
import { adminUi } from '../../messages'

const roof = 'M2.5 12.5 16 3l13.5 9.5'
const sheet = 'M7 14v14h18V14M12 17.5h8M12 22h8'

function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path d={`${roof}${sheet}`} stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

export const Icon = () => (
  <span className="pv-icon">
    <Mark size={18} />
    <span className="pv-visually-hidden">{adminUi.productName}</span>
  </span>
)

export const Logo = () => (
  <span className="pv-logo">
    <Mark size={56} />
    <span>
      <span className="pv-logo__name">{adminUi.productName}</span>
      <span className="pv-logo__tagline">{adminUi.tagline}</span>
    </span>
  </span>
)
