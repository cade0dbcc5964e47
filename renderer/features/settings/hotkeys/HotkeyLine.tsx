import type { HotkeyRow } from '@shared/contract/hotkeys'
import type { KeyScope } from '@shared/domain/hotkeys/refusal'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOnThisKeyboard } from '../../../api/hotkeys/useShownKey'
import { useCall } from '../../../api/useCall'
import css from './hotkeys.module.css'
import type { useKeyRecording } from './useKeyRecording'

type Recording = ReturnType<typeof useKeyRecording>

/** One action: its two keys, each a button that waits for the next press, and in words what is wrong. */
export function HotkeyLine({ row, recording }: { readonly row: HotkeyRow; readonly recording: Recording }) {
  const { t } = useTranslation('hotkeys')
  const { place, refused } = recording
  const isRecording = place?.id === row.id
  return (
    <>
      <div className={css['line']} role="row">
        <span role="cell">{t(`actions.${row.id}`)}</span>
        <KeyButton row={row} scope="inWindow" recording={recording} />
        <KeyButton row={row} scope="anywhere" recording={recording} />
      </div>
      {isRecording && (
        <p className={css['remark']} role="status" data-bad={refused !== null || undefined}>
          {refused === null
            ? t('pressHint')
            : t(`refusal.${refused.refusal}`, { keys: keysOnThisKeyboard(refused.keys) })}
        </p>
      )}
      {!isRecording && <Problems row={row} />}
    </>
  )
}

function KeyButton({
  row,
  scope,
  recording,
}: {
  readonly row: HotkeyRow
  readonly scope: KeyScope
  readonly recording: Recording
}) {
  const { t } = useTranslation('hotkeys')
  const keys = row[scope]
  const isBad = (scope === 'inWindow' ? row.inWindowConflict : row.anywhereProblem) !== null
  const isRecording = recording.place?.id === row.id && recording.place.scope === scope
  const shown = keys === null ? t('none') : keysOnThisKeyboard(keys)
  return (
    <span role="cell">
      <button
        type="button"
        className={css['key']}
        data-recording={isRecording || undefined}
        data-none={keys === null || undefined}
        data-bad={isBad || undefined}
        aria-label={t('keyOf', {
          action: t(`actions.${row.id}`),
          scope: t(`columns.${scope}`),
          keys: isRecording ? t('press') : shown,
        })}
        onClick={() => recording.start({ id: row.id, scope })}
        onBlur={() => {
          if (isRecording) recording.end()
        }}
      >
        {isRecording ? t('press') : shown}
      </button>
    </span>
  )
}

function Problems({ row }: { readonly row: HotkeyRow }) {
  const { t } = useTranslation('hotkeys')
  const call = useCall()
  const { id, inWindow, anywhere, inWindowConflict, anywhereProblem } = row
  const shown = { inWindow: keysOnThisKeyboard(inWindow ?? ''), anywhere: keysOnThisKeyboard(anywhere ?? '') }
  return (
    <>
      {inWindowConflict !== null && (
        <Problem>{t('conflict', { keys: shown.inWindow, other: t(`actions.${inWindowConflict}`) })}</Problem>
      )}
      {anywhereProblem === 'taken' && (
        <Problem>
          {t('taken', { keys: shown.anywhere })}{' '}
          <button
            type="button"
            className={css['retry']}
            onClick={() => void call('hotkeys.set', { id, inWindow, anywhere })}
          >
            {t('retry')}
          </button>
        </Problem>
      )}
      {anywhereProblem !== null && anywhereProblem !== 'taken' && (
        <Problem>{t('conflict', { keys: shown.anywhere, other: t(`actions.${anywhereProblem}`) })}</Problem>
      )}
    </>
  )
}

function Problem({ children }: { readonly children: ReactNode }) {
  return (
    <p className={css['remark']} role="alert" data-bad>
      <IconAlertTriangle size={14} stroke={1.9} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
