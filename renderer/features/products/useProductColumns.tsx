import { Tooltip } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PriceRule } from '@shared/contract/order-desk'
import { type Product } from '@shared/contract/products'
import { useView } from '../../api/hooks'
import { Money } from '../../ui/figures/Money'
import { Photo } from '../../ui/Photo'
import { Pill } from '../../ui/Pill'
import { QuantityText } from '../../ui/figures/QuantityText'
import { type GridColumn } from '../../ui/grid/RowGrid'
import { StockText } from '../../ui/figures/StockText'
import { ProductRemark } from './ProductRemark'
import { ProductRowActions } from './ProductRowActions'
import css from './products.module.css'
import { type ProductActions } from './useProductActions'

/** The columns of the product list. */
export function useProductColumns(
  actions: ProductActions,
  rules: readonly PriceRule[],
): readonly GridColumn<Product>[] {
  const { t } = useTranslation('products')
  const scenes = useView(({ obs }) => (obs.connection.phase === 'ready' ? obs.connection.scenes : null))
  return useMemo<readonly GridColumn<Product>[]>(
    () => [
      {
        key: 'photo',
        title: t('columns.photo'),
        width: 76,
        cell: (product) => (
          <div className={css['photoCell']}>
            <Photo file={product.photo} size={44} />
          </div>
        ),
      },
      {
        key: 'code',
        title: t('columns.code'),
        width: 86,
        cell: (product) => (
          <span className={css['code']} title={product.code}>
            {product.code}
          </span>
        ),
      },
      {
        key: 'name',
        title: t('columns.name'),
        cell: (product) => (
          <div className={css['name']}>
            <span className={css['nameText']} title={product.name}>
              {product.name}
            </span>
            {product.archived && <Pill tone="quiet">{t('row.archived')}</Pill>}
            <ProductRemark product={product} rules={rules} />
          </div>
        ),
      },
      {
        key: 'unit',
        title: t('columns.unit'),
        width: 120,
        cell: (product) =>
          product.unitSize === 1
            ? product.unit
            : t('form.sentence', {
                unit: product.unit,
                size: product.unitSize,
                smallestUnit: product.smallestUnit,
              }),
      },
      {
        key: 'price',
        title: t('columns.price'),
        width: 104,
        align: 'end',
        cell: (product) => (
          <b>
            <Money fen={product.priceFen} />
          </b>
        ),
      },
      {
        key: 'wholesale',
        title: t('columns.wholesale'),
        width: 104,
        align: 'end',
        cell: (product) =>
          product.wholesaleFen === 0 ? (
            <span className={css['none']}>—</span>
          ) : (
            <Money fen={product.wholesaleFen} />
          ),
      },
      {
        key: 'left',
        title: t('columns.left'),
        width: 128,
        align: 'end',
        cell: (product) => <StockText product={product} />,
      },
      {
        key: 'reserved',
        title: t('columns.reserved'),
        width: 104,
        align: 'end',
        cell: (product) =>
          product.reserved === 0 ? (
            <span className={css['none']}>—</span>
          ) : (
            <QuantityText quantity={product.reserved} units={product} />
          ),
      },
      {
        key: 'scene',
        title: t('columns.scene'),
        width: 156,
        cell: (product) => <SceneCell name={product.sceneName} scenes={scenes} />,
      },
      {
        key: 'actions',
        title: t('columns.actions'),
        width: 148,
        align: 'end',
        cell: (product) => <ProductRowActions product={product} actions={actions} />,
      },
    ],
    [t, scenes, actions, rules],
  )
}

function SceneCell({ name, scenes }: { name: string | null; scenes: readonly string[] | null }) {
  const { t } = useTranslation('products')
  if (name === null) return <span className={css['none']}>{t('row.keepsScene')}</span>
  const missing = scenes !== null && !scenes.includes(name)
  return missing ? (
    <Tooltip label={t('form.sceneUnknown')}>
      <span className={css['sceneMissing']}>{name}</span>
    </Tooltip>
  ) : (
    <span className={css['scene']} title={name}>
      {name}
    </span>
  )
}
