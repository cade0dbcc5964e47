import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconBuildingStore, IconFileImport, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api/useCall'
import { EmptyState } from '../../ui/EmptyState'

/** The first minute: add something, import a table, or look around in a sample shop. */
export function EmptyShop({ onAdd, onImport }: { onAdd: () => void; onImport: () => void }) {
  const { t } = useTranslation('products')
  const sample = useAction('products.addSampleShop')
  const fill = async () => {
    const result = await sample.run({})
    if (result.ok) showNotification({ message: t('empty.sampleAdded', { count: result.value.added }) })
  }
  return (
    <EmptyState
      icon={<IconBuildingStore size={30} stroke={1.5} />}
      title={t('empty.title')}
      text={t('empty.text')}
    >
      <Button loading={sample.pending} onClick={() => void fill()}>
        {t('empty.sample')}
      </Button>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
        {t('add')}
      </Button>
      <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} onClick={onImport}>
        {t('import')}
      </Button>
    </EmptyState>
  )
}
