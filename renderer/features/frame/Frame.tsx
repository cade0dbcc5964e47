import type { ReactNode } from 'react'
import css from './frame.module.css'
import { EndShowDialog } from './EndShowDialog'
import { Header } from './Header'
import { KeysDialog } from './KeysDialog'
import { ObsPasswordDialog } from './ObsPasswordDialog'
import { ObsServerHelpDialog } from './ObsServerHelpDialog'
import { StartShowDialog } from './StartShowDialog'
import { StatusBar } from './StatusBar'
import { useFrameKeys } from './useFrameKeys'

/** Header above, status bar below, the page between them, an alarm and warnings over it; holds the dialogs that any page may open. */
export function Frame({
  alarm,
  warnings,
  outputs,
  outputFigures,
  children,
}: {
  readonly alarm: ReactNode
  /** What goes wrong with the picture or the sound, where the page does not say it itself. */
  readonly warnings: ReactNode
  /** What begins and ends stream and recording, in the header. */
  readonly outputs: ReactNode
  /** How stream and recording do, in the status bar. */
  readonly outputFigures: ReactNode
  readonly children: ReactNode
}) {
  useFrameKeys()
  return (
    <div className={css['frame']}>
      <Header outputs={outputs} />
      <div>
        {alarm}
        <div className={css['warnings']}>{warnings}</div>
      </div>
      <div className={css['page']}>{children}</div>
      <StatusBar outputs={outputFigures} />
      <StartShowDialog />
      <EndShowDialog />
      <ObsPasswordDialog />
      <ObsServerHelpDialog />
      <KeysDialog />
    </div>
  )
}
