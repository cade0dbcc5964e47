import type { Claim } from '@shared/contract/claims'
import { IconInbox } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { useTopic, useWindow } from '../../../api/hooks'
import { EmptyState } from '../../../ui/EmptyState'
import css from '../chat.module.css'
import { ClaimRow } from './ClaimRow'
import { linePlaces } from './order'
import type { ClaimActions } from './useClaimActions'
import { useClaimKeys } from './useClaimKeys'
import { useReplyToClaim } from './useReplyToClaim'
import { useSelectedClaim } from './useSelectedClaim'

/** The claims that wait, those with stock on offer first, then the oldest; one of them is selected and takes the keys. */
export function WaitingClaims({
  waiting,
  newestDecided,
  actions,
  onEdit,
}: {
  waiting: readonly Claim[]
  newestDecided: Claim | null
  actions: ClaimActions
  onEdit: (claim: Claim) => void
}) {
  const { t } = useTranslation('chat')
  const list = useRef<VirtuosoHandle>(null)
  const places = useMemo(() => linePlaces(waiting), [waiting])
  const { selected, choose, move, awaitBack } = useSelectedClaim(waiting)

  const selectClaim = useWindow((window) => window.selectClaim)
  const selectedId = selected?.id ?? null
  useEffect(() => {
    selectClaim(selectedId)
    return () => selectClaim(null)
  }, [selectClaim, selectedId])

  function moveAndShow(step: number) {
    list.current?.scrollIntoView({ index: move(step) })
  }
  const onCopyReply = useReplyToClaim()
  useClaimKeys({
    selected,
    newestDecided,
    actions,
    onEdit,
    onMove: moveAndShow,
    onUndo: awaitBack,
    onCopyReply,
  })

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    moveAndShow(event.key === 'ArrowDown' ? 1 : -1)
  }

  if (waiting.length === 0) return <NoClaims />
  return (
    <Virtuoso
      ref={list}
      className={css['claimList']}
      role="list"
      aria-label={t('claims.listLabel')}
      tabIndex={0}
      data-panel
      data={waiting}
      defaultItemHeight={107}
      computeItemKey={(_index, claim) => claim.id}
      onKeyDown={onKeyDown}
      itemContent={(_index, claim) => (
        <ClaimRow
          claim={claim}
          place={places.get(claim.id) ?? null}
          selected={claim.id === selected?.id}
          onChoose={choose}
          onAccept={actions.accept}
          onReject={actions.reject}
          onEdit={onEdit}
        />
      )}
    />
  )
}

function NoClaims() {
  const { t } = useTranslation('chat')
  const live = useTopic('show').show?.state === 'live'
  const { acceptCertainClaims } = useTopic('settings')
  const text = !live ? 'emptyNotLive' : acceptCertainClaims ? 'emptyAuto' : 'emptyLive'
  return (
    <EmptyState
      icon={<IconInbox size={28} stroke={1.5} />}
      title={t('claims.empty')}
      text={t(`claims.${text}`)}
    />
  )
}
