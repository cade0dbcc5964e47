import type { Claim } from '@shared/contract/claims'
import { formatYuan, lineAmountFen } from '@shared/domain/money'
import { formatQuantity } from '@shared/domain/quantity'
import { IconAlertTriangle, IconCheck, IconPackage, IconPencil, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShownKey } from '../../../api/hotkeys/useShownKey'
import { useRow } from '../../../api/hooks'
import { clockTime } from '../../../ui/figures/time'
import css from '../chat.module.css'
import { PlatformMark } from '../PlatformMark'
import { ConfidenceMark } from './ConfidenceMark'
import { isOffered } from './order'
import { ReadText } from './ReadText'

/** One claim that waits: who, their words, what we understood, and the three decisions. */
export const ClaimRow = memo(function ClaimRow({
  claim,
  place,
  selected,
  onChoose,
  onAccept,
  onReject,
  onEdit,
}: {
  claim: Claim
  /** In the waiting line of its product; null for one that does not wait for stock. */
  place: number | null
  selected: boolean
  onChoose: (claim: Claim) => void
  onAccept: (claim: Claim) => Promise<boolean>
  onReject: (claim: Claim) => Promise<void>
  onEdit: (claim: Claim) => void
}) {
  const { t } = useTranslation('chat')
  const buyer = claim.userName
  const acceptKey = useShownKey('acceptClaim')
  return (
    <div
      role="listitem"
      className={css['claim']}
      aria-current={selected || undefined}
      aria-label={buyer}
      onClick={() => onChoose(claim)}
    >
      <div className={css['claimHead']}>
        <PlatformMark platform={claim.platform} />
        <span className={css['claimBuyer']}>{buyer}</span>
        <time className={css['claimTime']} dateTime={new Date(claim.receivedAt).toISOString()}>
          {clockTime(claim.receivedAt)}
        </time>
        <ConfidenceMark confidence={claim.confidence} reason={claim.reason} />
      </div>
      <p className={css['claimText']} title={claim.text}>
        <ReadText text={claim.text} span={claim.span} />
      </p>
      <Standing claim={claim} place={place} />
      <div className={css['claimFoot']}>
        <Understood claim={claim} onEdit={onEdit} />
        <div className={css['claimButtons']}>
          <button
            type="button"
            className={css['reject']}
            aria-label={t('claims.rejectOf', { buyer })}
            aria-keyshortcuts="R"
            title={`${t('claims.reject')} (R)`}
            onClick={() => void onReject(claim)}
          >
            <IconX size={19} stroke={1.8} aria-hidden />
          </button>
          <button
            type="button"
            className={css['editButton']}
            aria-label={t('claims.editOf', { buyer })}
            aria-keyshortcuts="E"
            title={`${t('claims.edit')} (E)`}
            disabled={claim.intent === 'cancel'}
            onClick={() => onEdit(claim)}
          >
            <IconPencil size={18} stroke={1.7} aria-hidden />
          </button>
          <button
            type="button"
            className={css['accept']}
            aria-label={t('claims.acceptOf', { buyer })}
            {...(acceptKey === null ? {} : { 'aria-keyshortcuts': acceptKey })}
            title={acceptKey === null ? t('claims.accept') : `${t('claims.accept')} (${acceptKey})`}
            onClick={() => void onAccept(claim)}
          >
            <IconCheck size={18} stroke={2.2} aria-hidden />
            {t('claims.accept')}
          </button>
        </div>
      </div>
    </div>
  )
})

/** What stands in a claim's way, its place in the waiting line, or that stock came back for it. */
function Standing({ claim, place }: { claim: Claim; place: number | null }) {
  const { t } = useTranslation('chat')
  if (isOffered(claim))
    return (
      <p className={css['offered']}>
        <IconPackage size={15} stroke={1.9} aria-hidden />
        {t('claims.offered')}
      </p>
    )
  if (!claim.problem) return null
  return (
    <p className={css['problem']}>
      <IconAlertTriangle size={14} stroke={1.9} aria-hidden />
      {t(`claims.problem.${claim.problem}`)}
      {place !== null && <span className={css['queued']}>{t('claims.queued', { place })}</span>}
    </p>
  )
}

function Understood({ claim, onEdit }: { claim: Claim; onEdit: (claim: Claim) => void }) {
  const { t } = useTranslation('chat')
  const product = useRow('products', claim.productId)
  const { quantity, intent } = claim
  return (
    <div className={css['understood']}>
      <span className={css['understoodProduct']} title={product?.name}>
        {product && <span className={css['code']}>{product.code}</span>}
        {product?.name ?? t('claims.noProduct')}
      </span>
      <span className={css['understoodQuantity']}>
        {intent !== 'buy' && <span className={css['intent']}>{t(`claims.intent.${intent}`)}</span>}
        {intent === 'cancel' && t('claims.cancelAll')}
        {product && quantity !== null && (
          <>
            <button type="button" className={css['quantity']} onClick={() => onEdit(claim)}>
              {formatQuantity(quantity, product)}
            </button>
            <span className={css['claimAmount']}>
              ¥{formatYuan(lineAmountFen(product.priceFen, quantity, product.unitSize))}
            </span>
          </>
        )}
      </span>
    </div>
  )
}
