import { showNotification } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useCall } from '../../api/useCall'

/** Panic and the way back; what could not be done is said in words. */
export function usePanic() {
  const { t } = useTranslation('scenes')
  const { breakScene } = useTopic('settings')
  const call = useCall()
  const run = useCallback(
    async (name: 'scenes.panic' | 'scenes.back') => {
      const result = await call(name, {})
      if (!result.ok) return
      for (const problem of result.value.problems) {
        showNotification({
          id: `panic-${problem}`,
          color: 'yellow',
          message: t(`problem.${problem}`, { scene: breakScene }),
          autoClose: 10_000,
        })
      }
    },
    [breakScene, call, t],
  )
  return { panic: () => void run('scenes.panic'), back: () => void run('scenes.back') }
}
