import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../../api/hooks'
import { KeyHint } from '../../../ui/KeyHint'
import { Section } from './Section'
import css from '../settings.module.css'

const keysOfLists = [
  ['↑ ↓', 'choose'],
  ['Home End', 'ends'],
  ['Ctrl F', 'search'],
  ['Enter', 'edit'],
  ['S', 'stock'],
  ['Alt ↑ ↓', 'move'],
  ['Del', 'archive'],
  ['Ctrl Enter', 'saveNext'],
  ['Space', 'toggle'],
  ['Ctrl A', 'allParcels'],
] as const

/** The keys of the lists, and the way to all the others. */
export function KeySection() {
  const { t } = useTranslation('settings')
  const show = useWindow((window) => window.show)
  return (
    <Section title={t('keys.title')} text={t('keys.lists')}>
      <dl className={css['keys']}>
        {keysOfLists.map(([key, words]) => (
          <div key={words}>
            <dt>{t(`keys.${words}`)}</dt>
            <dd aria-label={key}>
              <KeyHint>{key}</KeyHint>
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button variant="default" rightSection={<KeyHint>?</KeyHint>} onClick={() => show('keys')}>
          {t('keys.all')}
        </Button>
      </div>
    </Section>
  )
}
