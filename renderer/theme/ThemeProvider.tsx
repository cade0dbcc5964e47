import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import type { Settings } from '@shared/contract/settings'
import type { ReactNode } from 'react'
import { cssVariables, theme } from './theme'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './fonts.css'
import './theme.css'

/** Colours, fonts and notifications for everything below. */
export function ThemeProvider({
  appearance,
  children,
}: {
  appearance: Settings['appearance']
  children: ReactNode
}) {
  const ofSystem = useColorScheme()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={appearance === 'system' ? ofSystem : appearance}
    >
      {/* Over the picture, which is only looked at: elsewhere they would cover prices or buttons of a live show. */}
      <Notifications position="top-center" limit={2} zIndex={400} containerWidth={440} />
      {children}
    </MantineProvider>
  )
}
