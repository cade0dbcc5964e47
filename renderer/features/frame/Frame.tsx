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

/** Header above, status bar below, the page between them; holds the dialogs that any page may open. */
export function Frame({ children }: { children: ReactNode }) {
  useFrameKeys()
  return (
    <div className={css['frame']}>
      <Header />
      <div className={css['page']}>{children}</div>
      <StatusBar />
      <StartShowDialog />
      <EndShowDialog />
      <ObsPasswordDialog />
      <ObsServerHelpDialog />
      <KeysDialog />
    </div>
  )
}
