import { ActionIcon, Button } from '@mantine/core'
import type { Claim } from '@shared/contract/claims'
import { formatQuantity } from '@shared/domain/quantity'
import { IconArrowBackUp, IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Virtuoso } from 'react-virtuoso'
import { useRow } from '../../../api/hooks'
import { EmptyState } from '../../../ui/EmptyState'
import { clockTime } from '../../../ui/figures/time'
import css from '../chat.module.css'
import { useReplyToClaim } from './useReplyToClaim'

/** The last decisions, newest first, each with its undo. */
export function DecidedClaims({
  decided,
  onUndo,
}: {
  decided: readonly Claim[]
  onUndo: (claim: Claim) => Promise<void>
}) {
  const { t } = useTranslation('chat')
  if (decided.length === 0) return <EmptyState title={t('claims.noneDecided')} />
  return (
    <Virtuoso
      className={css['claimList']}
      role="list"
      aria-label={t('claims.decidedLabel')}
      data-panel
      data={decided}
      computeItemKey={(_index, claim) => claim.id}
      itemContent={(_index, claim) => <DecidedRow claim={claim} onUndo={onUndo} />}
    />
  )
}

function DecidedRow({ claim, onUndo }: { claim: Claim; onUndo: (claim: Claim) => Promise<void> }) {
  const { t } = useTranslation('chat')
  const product = useRow('products', claim.productId)
  const accepted = claim.state === 'accepted'
  const copyReply = useReplyToClaim()
  const Icon = accepted ? IconCheck : IconX
  return (
    <div role="listitem" className={css['decided']} aria-label={claim.userName}>
      <span className={css['decidedMark']} data-accepted={accepted || undefined}>
        <Icon size={15} stroke={2.2} aria-hidden />
      </span>
      <div className={css['decidedWords']}>
        <span className={css['decidedFirst']}>
          <strong>{claim.userName}</strong>{' '}
          {claim.intent !== 'buy' && `${t(`claims.intent.${claim.intent}`)} `}
          {product && <span className={css['code']}>{product.code}</span>}
          {product?.name ?? t('claims.noProduct')}{' '}
          {product && claim.quantity !== null && formatQuantity(claim.quantity, product)}
        </span>
        <span className={css['decidedSecond']}>
          {t(`claims.state.${claim.state}`)}
          {claim.decidedAt !== null && ` ${clockTime(claim.decidedAt)}`} · {claim.text}
        </span>
      </div>
      {accepted && (
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('reply.copyFor', { buyer: claim.userName })}
          title={`${t('reply.copy')} (C)`}
          onClick={() => copyReply(claim)}
        >
          <IconCopy size={17} aria-hidden />
        </ActionIcon>
      )}
      <Button
        variant="default"
        px={10}
        leftSection={<IconArrowBackUp size={16} />}
        aria-label={t('claims.undoOf', { buyer: claim.userName })}
        onClick={() => void onUndo(claim)}
      >
        {t('claims.undo')}
      </Button>
    </div>
  )
}
