import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import { shopViews } from '../../api/windowStore'
import css from './products.module.css'
import { ProductsPage } from './ProductsPage'

/** What is sold, its stock, or what is granted for quantities: three views of one page, with the way between them. */
export function ShopPage({
  stock,
  rules,
}: {
  /** The other views; each shows the way between them in its head. */
  readonly stock: (views: ReactNode) => ReactNode
  readonly rules: (views: ReactNode) => ReactNode
}) {
  const { t } = useTranslation('stock')
  const view = useWindow((window) => window.shopView)
  const show = useWindow((window) => window.showShop)
  // Each view is a page of its own: the focus goes along with whoever went there by key or mouse.
  const [moved, setMoved] = useState(false)
  const views = (
    <div className={css['views']} role="group" aria-label={t('views.label')}>
      {shopViews.map((each) => (
        <button
          key={each}
          type="button"
          className={css['view']}
          aria-current={each === view ? 'page' : undefined}
          autoFocus={moved && each === view}
          onClick={() => {
            setMoved(true)
            show(each)
          }}
        >
          {t(`views.${each}`)}
        </button>
      ))}
    </div>
  )
  switch (view) {
    case 'list':
      return <ProductsPage views={views} />
    case 'stock':
      return stock(views)
    case 'rules':
      return rules(views)
  }
}
