import { useTopic } from '../../api/hooks'

/** Whether OBS can be asked now. */
export function useObsReady(): boolean {
  const { connection } = useTopic('obs')
  return connection.phase === 'ready' && !connection.paused
}
