import { useEffect, useState } from 'react'
import { type ProgramInfo } from '@shared/contract/settings'
import { useCall } from '../../api/useCall'

/** Version, data folder and keyring of the program; null until they are known. */
export function useProgramInfo(): ProgramInfo | null {
  const call = useCall()
  const [info, setInfo] = useState<ProgramInfo | null>(null)
  useEffect(() => {
    let left = false
    void call('program.info', {}).then((result) => {
      if (!left && result.ok) setInfo(result.value)
    })
    return () => {
      left = true
    }
  }, [call])
  return info
}
