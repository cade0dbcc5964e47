import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRows, useWindow } from '../../api/hooks'
import { fixedKeyOnThisKeyboard, keysOnThisKeyboard } from '../../api/hotkeys/useShownKey'
import { KeyHint } from '../../ui/KeyHint'
import css from './frame.module.css'
import { keyGroups } from './keyGroups'

/** Every key of the window, and those that work anywhere; opened with ?. */
export function KeysDialog() {
  const { t } = useTranslation(['common', 'hotkeys'])
  const opened = useWindow((window) => window.dialog === 'keys')
  const close = useWindow((window) => window.closeDialog)
  const open = useWindow((window) => window.open)
  const hotkeys = useRows('hotkeys')
  const everywhere = hotkeys.filter(({ anywhere, anywhereProblem }) => anywhere && !anywhereProblem)
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('keys.title')}
      size={780}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={css['keyGroups']}>
        {keyGroups.map(({ title, keys, hotkeys: own }) => (
          <section key={title} className={css['keyGroup']}>
            <h3>{t(`keys.${title}`)}</h3>
            <dl>
              {keys.map((line) => (
                <KeyLine
                  key={line.words}
                  words={t(`keys.${line.words}`)}
                  keys={line.keys.map(fixedKeyOnThisKeyboard)}
                />
              ))}
              {hotkeys.map(({ id, inWindow, inWindowConflict }) =>
                own.includes(id) && inWindow && !inWindowConflict ? (
                  <KeyLine
                    key={id}
                    words={t(`hotkeys:actions.${id}`)}
                    keys={[keysOnThisKeyboard(inWindow)]}
                  />
                ) : null,
              )}
            </dl>
          </section>
        ))}
        {everywhere.length > 0 && (
          <section className={css['keyGroup']}>
            <h3>{t('hotkeys:everywhere')}</h3>
            <dl>
              {everywhere.map(({ id, anywhere }) => (
                <KeyLine
                  key={id}
                  words={t(`hotkeys:actions.${id}`)}
                  keys={anywhere === null ? [] : [keysOnThisKeyboard(anywhere)]}
                />
              ))}
            </dl>
          </section>
        )}
      </div>
      <Button
        variant="default"
        onClick={() => {
          close()
          open('settings')
        }}
      >
        {t('hotkeys:change')}
      </Button>
    </Modal>
  )
}

function KeyLine({ words, keys }: { readonly words: string; readonly keys: readonly string[] }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd aria-label={keys.join(' ')}>
        {keys.map((key) => (
          <KeyHint key={key}>{key}</KeyHint>
        ))}
      </dd>
    </div>
  )
}
