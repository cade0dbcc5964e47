import { Button, Group, Modal } from '@mantine/core'
import type { Claim } from '@shared/contract/claims'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../api/DeskProvider'
import { useAction } from '../../../api/useCall'
import css from '../chat.module.css'
import { fieldsFor, quantityOf } from './productQuantity'
import { ProductQuantityFields } from './ProductQuantityFields'

/** Mends a claim's product or quantity and accepts it. */
export function EditClaimDialog({ claim, onClose }: { claim: Claim | null; onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  return (
    <Modal
      opened={claim !== null}
      onClose={onClose}
      title={t('claims.editTitle', { buyer: claim?.userName ?? '' })}
      size={460}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {claim && <EditClaimForm claim={claim} onClose={onClose} />}
    </Modal>
  )
}

function EditClaimForm({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  const { state } = useDesk()
  const { run, pending } = useAction('claims.accept')
  const [fields, setFields] = useState(() =>
    fieldsFor(state.getState().view?.products.byId.get(claim.productId) ?? null, claim.quantity),
  )
  const quantity = quantityOf(fields)
  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (!fields.product || quantity === null) return
    const result = await run({ id: claim.id, edit: { productId: fields.product.id, quantity } })
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <blockquote className={css['quoted']}>{claim.text}</blockquote>
      <ProductQuantityFields value={fields} onChange={setFields} />
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={quantity === null}>
          {t('claims.saveAndAccept')}
        </Button>
      </Group>
    </form>
  )
}
