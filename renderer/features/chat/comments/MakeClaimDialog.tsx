import { Button, Group, Modal } from '@mantine/core'
import type { Comment } from '@shared/contract/chat'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../api/DeskProvider'
import { onAirIdOf } from '../../../api/rundown'
import { useAction } from '../../../api/useCall'
import css from '../chat.module.css'
import { fieldsFor, quantityOf } from '../claims/productQuantity'
import { ProductQuantityFields } from '../claims/ProductQuantityFields'

/** Turns a comment that was not understood into a claim. */
export function MakeClaimDialog({ comment, onClose }: { comment: Comment | null; onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  return (
    <Modal
      opened={comment !== null}
      onClose={onClose}
      title={t('claims.makeTitle', { buyer: comment?.userName ?? '' })}
      size={460}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {comment && <MakeClaimForm comment={comment} onClose={onClose} />}
    </Modal>
  )
}

function MakeClaimForm({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  const { state } = useDesk()
  const { run, pending } = useAction('claims.makeFromComment')
  const [fields, setFields] = useState(() => {
    const { view } = state.getState()
    const onAir = view?.products.byId.get(onAirIdOf(view.show) ?? '')
    return fieldsFor(onAir ?? null, null)
  })
  const quantity = quantityOf(fields)
  async function make(event: SubmitEvent) {
    event.preventDefault()
    if (!fields.product || quantity === null) return
    const result = await run({ seq: comment.seq, productId: fields.product.id, quantity })
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={(event) => void make(event)}>
      <blockquote className={css['quoted']}>{comment.text}</blockquote>
      <ProductQuantityFields value={fields} onChange={setFields} />
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={quantity === null}>
          {t('claims.makeConfirm')}
        </Button>
      </Group>
    </form>
  )
}
