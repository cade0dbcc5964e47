import { useEffect, useState } from 'react'
import { useCall } from '../../api/useCall'

const nothing: readonly string[] = []

/** What a buyer said lately, newest first: an address may be among it. */
export function useSaidBy(buyerId: string): readonly string[] {
  const call = useCall()
  const [said, setSaid] = useState<{ buyerId: string; texts: readonly string[] } | null>(null)
  useEffect(() => {
    void call('chat.saidBy', { buyerId }, { quiet: true }).then((result) => {
      if (result.ok) setSaid({ buyerId, texts: result.value.texts })
    })
  }, [call, buyerId])
  // What another buyer said must not stand there for a moment.
  return said?.buyerId === buyerId ? said.texts : nothing
}
