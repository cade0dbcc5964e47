import { useTranslation } from 'react-i18next'
import { KeyBar } from '../../ui/KeyBar'

/** The keys of the product list, in one quiet line under it. */
export function ProductKeys() {
  const { t } = useTranslation('products')
  return (
    <KeyBar
      keys={[
        ['↑ ↓', t('keys.choose')],
        ['Enter', t('menu.edit')],
        ['S', t('menu.stock')],
        ['Alt ↑ ↓', t('keys.move')],
        ['Del', t('keys.archive')],
        ['Ctrl F', t('search')],
      ]}
    />
  )
}
