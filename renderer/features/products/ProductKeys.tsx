import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint'
import css from './products.module.css'

/** The keys of the product list, in one quiet line under it. */
export function ProductKeys() {
  const { t } = useTranslation('products')
  const keys = [
    ['↑ ↓', t('keys.choose')],
    ['Enter', t('menu.edit')],
    ['S', t('menu.stock')],
    ['Alt ↑ ↓', t('keys.move')],
    ['Del', t('keys.archive')],
    ['Ctrl F', t('search')],
  ] as const
  return (
    <div className={css['keys']} aria-hidden>
      {keys.map(([key, words]) => (
        <span key={key}>
          <KeyHint>{key}</KeyHint> {words}
        </span>
      ))}
    </div>
  )
}
