import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import { KeyHint } from '../../ui/KeyHint'
import css from './frame.module.css'

const groups = [
  {
    title: 'anywhere',
    keys: [
      { keys: ['Ctrl+1', 'Ctrl+5'], words: 'openPage' },
      { keys: ['Ctrl+L'], words: 'startOrEnd' },
      { keys: ['F2'], words: 'nextProduct' },
      { keys: ['Shift+F2'], words: 'previousProduct' },
      { keys: ['F4'], words: 'takeOffAir' },
      { keys: ['?'], words: 'openKeys' },
    ],
  },
  {
    title: 'studio',
    keys: [
      { keys: ['/'], words: 'filter' },
      { keys: ['↑', '↓'], words: 'moveInRundown' },
      { keys: ['Enter'], words: 'putOnAir' },
      { keys: ['F6'], words: 'nextPanel' },
    ],
  },
  {
    title: 'claims',
    keys: [
      { keys: ['J', 'K'], words: 'nextClaim' },
      { keys: ['A'], words: 'accept' },
      { keys: ['E'], words: 'editClaim' },
      { keys: ['R'], words: 'reject' },
      { keys: ['U'], words: 'undoClaim' },
      { keys: ['Ctrl+Enter'], words: 'acceptAllCertain' },
    ],
  },
] as const

/** Every key of the window, opened with ?. */
export function KeysDialog() {
  const { t } = useTranslation()
  const opened = useWindow((window) => window.dialog === 'keys')
  const close = useWindow((window) => window.closeDialog)
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('keys.title')}
      size={780}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={css['keyGroups']}>
        {groups.map((group) => (
          <section key={group.title} className={css['keyGroup']}>
            <h3>{t(`keys.${group.title}`)}</h3>
            <dl>
              {group.keys.map(({ keys, words }) => (
                <div key={words}>
                  <dt>{t(`keys.${words}`)}</dt>
                  <dd aria-label={keys.join(' ')}>
                    {keys.map((key) => (
                      <KeyHint key={key}>{key}</KeyHint>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
