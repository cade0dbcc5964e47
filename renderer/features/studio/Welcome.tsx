import { showNotification } from '@mantine/notifications'
import { IconFileSpreadsheet, IconPlus, IconSeedling, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import css from './studio.module.css'
import { WelcomeField } from './WelcomeField'

/** What the studio shows while there is nothing to sell: three ways to change that. */
export function Welcome() {
  const { t } = useTranslation('studio')
  const open = useWindow((window) => window.open)
  const { run, pending } = useAction('products.addSampleShop')
  async function openSampleShop() {
    const result = await run({})
    if (result.ok) {
      showNotification({ message: t('welcome.sampleAdded', { count: result.value.added }), autoClose: 4_000 })
    }
  }
  return (
    <section className={css['welcome']} aria-labelledby="welcome-title">
      <WelcomeField />
      <h1 id="welcome-title" className={css['welcomeTitle']}>
        {t('welcome.title')}
      </h1>
      <p className={css['welcomeText']}>{t('welcome.text')}</p>
      <div className={css['welcomeWays']}>
        <Way
          icon={IconSeedling}
          words="sample"
          first
          disabled={pending}
          onClick={() => void openSampleShop()}
        />
        <Way icon={IconFileSpreadsheet} words="import" onClick={() => open('products', 'importProducts')} />
        <Way icon={IconPlus} words="add" onClick={() => open('products', 'addProduct')} />
      </div>
    </section>
  )
}

function Way({
  icon: Icon,
  words,
  first = false,
  disabled = false,
  onClick,
}: {
  icon: TablerIcon
  words: 'sample' | 'import' | 'add'
  first?: boolean
  disabled?: boolean
  onClick: () => void
}) {
  const { t } = useTranslation('studio')
  return (
    <button
      type="button"
      className={css['way']}
      data-first={first || undefined}
      disabled={disabled}
      aria-label={t(`welcome.${words}`)}
      onClick={onClick}
    >
      <Icon size={26} stroke={1.5} aria-hidden />
      <span className={css['wayTitle']}>{t(`welcome.${words}`)}</span>
      <span className={css['wayHint']}>{t(`welcome.${words}Hint`)}</span>
    </button>
  )
}
