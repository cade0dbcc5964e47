import { Button, Group, Modal, TextInput } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Product } from '@shared/contract/products'
import { formatQuantity } from '@shared/domain/quantity'
import { useCall, useErrorWords } from '../../../api/useCall'
import { readQuantity } from '../../../ui/figures/quantityText'
import css from '../products.module.css'

const reasons = ['counted', 'restocked', 'spoiled'] as const

/** Corrects the stock of a product after a count: the new figure, and why. */
export function StockDialog({ product, onClose }: { product: Product; onClose: () => void }) {
  const { t } = useTranslation(['products', 'common'])
  const call = useCall()
  const words = useErrorWords()
  const [figure, setFigure] = useState(() => formatQuantity(Math.max(0, product.available), product))
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const counted = readQuantity(figure, product)
  const change = counted === null ? null : counted - product.available
  const example = formatQuantity(product.unitSize === 1 ? 30 : 2 * product.unitSize + 3, product)

  const save = async () => {
    if (counted === null) {
      setProblem(t('problem.notQuantity', { example }))
      return
    }
    setSaving(true)
    const result = await call(
      'products.correctStock',
      { id: product.id, available: counted, reason: reason.trim() },
      { quiet: true },
    )
    setSaving(false)
    if (!result.ok) {
      setProblem(words(result.error))
      return
    }
    const left = formatQuantity(result.value.available, result.value)
    showNotification({ message: t('stock.done', { name: product.name, left }), autoClose: 3_000 })
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={460}
      title={t('stock.title', { name: product.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={css['stockForm']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div>
          {t('stock.now', {
            left: formatQuantity(product.available, product),
            reserved: formatQuantity(product.reserved, product),
          })}
        </div>
        <TextInput
          label={t('stock.figure')}
          description={t('stock.figureHint', { example })}
          value={figure}
          error={problem}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setFigure(event.currentTarget.value)
            setProblem(null)
          }}
          rightSectionWidth={150}
          rightSection={
            change === null || change === 0 ? null : (
              <span className={css['change']}>
                {t('stock.change', { change: `${change > 0 ? '+' : ''}${formatQuantity(change, product)}` })}
              </span>
            )
          }
        />
        <TextInput
          label={t('stock.reason')}
          placeholder={t('stock.reasonPlaceholder')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="xs">
          {reasons.map((each) => (
            <Button
              key={each}
              size="compact-sm"
              variant={reason === t(`stock.reasons.${each}`) ? 'light' : 'default'}
              onClick={() => setReason(t(`stock.reasons.${each}`))}
            >
              {t(`stock.reasons.${each}`)}
            </Button>
          ))}
        </Group>
        <Group justify="flex-end" mt="xs" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('stock.cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('stock.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
