import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../../api/hooks'
import { useAction, useCall } from '../../../api/useCall'
import { Section } from '../sections/Section'
import css from './hotkeys.module.css'
import { HotkeyLine } from './HotkeyLine'
import { useKeyRecording } from './useKeyRecording'

/** The keys that the host can choose, with what is wrong with them. */
export function HotkeySection() {
  const { t } = useTranslation('hotkeys')
  const rows = useRows('hotkeys')
  const call = useCall()
  const reset = useAction('hotkeys.reset')
  const recording = useKeyRecording(({ id, scope }, keys) => {
    const row = rows.find((each) => each.id === id)
    if (!row) return
    const { inWindow, anywhere } = row
    void call('hotkeys.set', { id, inWindow, anywhere, [scope]: keys })
  })
  return (
    <Section title={t('title')} text={t('text')}>
      <div className={css['table']} role="table" aria-label={t('title')}>
        <div className={css['head']} role="row">
          <span role="columnheader">{t('columns.action')}</span>
          <span role="columnheader">{t('columns.inWindow')}</span>
          <span role="columnheader">{t('columns.anywhere')}</span>
        </div>
        {rows.map((row) => (
          <HotkeyLine key={row.id} row={row} recording={recording} />
        ))}
      </div>
      <p className={css['hint']}>{t('anywhereHint')}</p>
      <div>
        <Button
          variant="default"
          loading={reset.pending}
          onClick={async () => {
            if ((await reset.run({})).ok) showNotification({ message: t('resetDone'), autoClose: 3_000 })
          }}
        >
          {t('reset')}
        </Button>
      </div>
    </Section>
  )
}
