import { Button, SegmentedControl, Switch, Tooltip } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import type { Claim } from '@shared/contract/claims'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRows, useTopic } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'
import css from '../chat.module.css'
import { DecidedClaims } from './DecidedClaims'
import { EditClaimDialog } from './EditClaimDialog'
import { decidedClaims, waitingClaims } from './order'
import { useClaimActions, type ClaimActions } from './useClaimActions'
import { WaitingClaims } from './WaitingClaims'

/** What buyers asked for: waiting for a decision, or decided lately and open to undo. */
export function ClaimTray() {
  const { t } = useTranslation('chat')
  const claims = useRows('claims')
  const waiting = useMemo(() => waitingClaims(claims), [claims])
  const decided = useMemo(() => decidedClaims(claims), [claims])
  const actions = useClaimActions()
  const [tab, setTab] = useState<'waiting' | 'decided'>('waiting')
  const [editing, setEditing] = useState<Claim | null>(null)
  return (
    <section className={css['tray']} aria-label={t('claims.title')}>
      <header className={css['trayHead']}>
        <h2 className={css['title']}>{t('claims.title')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('claims.title')}
          className={css['trayTabs']}
          value={tab}
          onChange={setTab}
          data={[
            { value: 'waiting', label: `${t('claims.waiting')} ${waiting.length}` },
            { value: 'decided', label: `${t('claims.decided')} ${decided.length}` },
          ]}
        />
      </header>
      <TrayTools waiting={waiting} actions={actions} />
      {tab === 'waiting' ? (
        <WaitingClaims
          waiting={waiting}
          newestDecided={decided[0] ?? null}
          actions={actions}
          onEdit={setEditing}
        />
      ) : (
        <DecidedClaims decided={decided} onUndo={actions.undo} />
      )}
      <EditClaimDialog claim={editing} onClose={() => setEditing(null)} />
    </section>
  )
}

function TrayTools({ waiting, actions }: { waiting: readonly Claim[]; actions: ClaimActions }) {
  const { t } = useTranslation('chat')
  const { acceptCertainClaims } = useTopic('settings')
  const { run, pending } = useAction('settings.change')
  const certain = waiting.filter(
    ({ confidence, problem }) => confidence === 'certain' && problem !== 'buyer_blacklisted',
  ).length
  return (
    <div className={css['trayTools']}>
      <Tooltip label={t('claims.autoHint')} multiline maw={260}>
        <Switch
          label={t('claims.auto')}
          checked={acceptCertainClaims}
          disabled={pending}
          onChange={(event) => void run({ acceptCertainClaims: event.currentTarget.checked })}
        />
      </Tooltip>
      <Button
        className={css['acceptAll']}
        variant="default"
        px={12}
        leftSection={<IconChecks size={17} />}
        disabled={certain === 0}
        onClick={() => void actions.acceptAllCertain()}
      >
        {t('claims.acceptAll', { count: certain })}
      </Button>
    </div>
  )
}
