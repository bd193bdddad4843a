import type { ReactNode } from 'react'

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) =>
  children ? (
    <p className="pv-field__error" id={id}>
      {children}
    </p>
  ) : null
