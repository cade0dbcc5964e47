import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import type { ShopFile } from '@shared/contract/backups'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api/useCall'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { momentText, sizeText } from './backupWords'
import css from './dataFile.module.css'

/** Saves the whole shop as one file, for another PC. */
export function SaveShop() {
  const { t } = useTranslation('dataFile')
  const { run, pending } = useAction('backups.saveShop')
  const save = async () => {
    const result = await run({})
    if (!result.ok || result.value.path === null) return
    showNotification({ message: t('move.saved', { path: result.value.path }), autoClose: 8_000 })
  }
  return (
    <Button
      variant="default"
      leftSection={<IconFileExport size={18} aria-hidden />}
      loading={pending}
      onClick={() => void save()}
    >
      {t('move.save')}
    </Button>
  )
}

/** Opens a shop's file in the place of the present shop, after showing what is in it. */
export function OpenShop({ words }: { readonly words?: string }) {
  const { t, i18n } = useTranslation('dataFile')
  const [shop, setShop] = useState<ShopFile | null>(null)
  const looking = useAction('backups.lookAtShop')
  const moving = useAction('backups.moveIn')
  const look = async () => {
    const result = await looking.run({})
    if (result.ok) setShop(result.value.shop)
  }
  const moveIn = async () => {
    if (!(await moving.run({})).ok) setShop(null)
  }
  const when = shop ? momentText(shop.madeAt, i18n.language) : ''
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
        loading={looking.pending}
        onClick={() => void look()}
      >
        {words ?? t('move.open')}
      </Button>
      <ConfirmDialog
        opened={shop !== null}
        title={t('move.confirmTitle')}
        confirmWords={t('move.confirm')}
        pending={moving.pending}
        onConfirm={() => void moveIn()}
        onClose={() => setShop(null)}
      >
        {shop && (
          <>
            <p className={css['lead']}>
              {shop.shopName === ''
                ? t('move.unnamed', { when })
                : t('move.named', { name: shop.shopName, when })}
            </p>
            <p className={css['lead']}>
              {t('list.facts', {
                orders: shop.facts.orders,
                comments: shop.facts.comments,
                size: sizeText(shop.bytes),
              })}
              {' · '}
              {t('move.photos', { count: shop.photos })}
            </p>
          </>
        )}
        <p className={css['lead']}>{t('move.confirmText')}</p>
      </ConfirmDialog>
    </>
  )
}
