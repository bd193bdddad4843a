'use client'
/** “Gem” and its keys, in place of Payload's own, which lose a press that comes while the form is busy and say nothing (docs/decisions/0059). */
import { Button, useTranslation } from '@payloadcms/ui'
import { useBackInText } from './useBackInText'
import { useDrawnRows } from './useDrawnRows'
import { usePress } from './usePress'
import { useSaveKeys } from './useSaveKeys'

export function SaveButton() {
  const { t } = useTranslation()
  const { hasNews, press } = usePress()
  useDrawnRows()
  const rememberPlace = useBackInText()
  useSaveKeys(() => {
    rememberPlace()
    press()
  })
  return (
    <div className="form-submit">
      <Button id="action-save" type="button" size="medium" disabled={!hasNews} onClick={press}>
        {t('general:save')}
      </Button>
    </div>
  )
}
