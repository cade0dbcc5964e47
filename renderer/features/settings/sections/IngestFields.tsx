import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type IngestAddress } from '@shared/contract/chat'
import { CopyField } from '../../../ui/fields/CopyField'
import { masked } from '../masked'

/** Address, token and a line to try it with, each to be copied; the token shows only when asked for. */
export function IngestFields({ address }: { address: IngestAddress }) {
  const { t } = useTranslation('settings')
  const [revealed, setRevealed] = useState(false)
  const { httpUrl, webSocketUrl, token, curl } = address
  const shown = (text: string) => (revealed ? text : masked(text, token))
  const copy = (label: string) => ({
    label,
    copyLabel: t('copy', { what: label }),
    copiedLabel: t('copied'),
  })
  const revealLabel = t(revealed ? 'ingest.hide' : 'ingest.reveal')
  return (
    <>
      <CopyField {...copy(t('ingest.http'))} value={httpUrl} shown={shown(httpUrl)} />
      <CopyField {...copy(t('ingest.webSocket'))} value={webSocketUrl} shown={shown(webSocketUrl)} />
      <CopyField
        {...copy(t('ingest.token'))}
        value={token}
        shown={shown(token)}
        extra={
          <Tooltip label={revealLabel}>
            <ActionIcon
              size={30}
              aria-label={revealLabel}
              aria-pressed={revealed}
              onClick={() => setRevealed(!revealed)}
            >
              {revealed ? <IconEyeOff size={17} aria-hidden /> : <IconEye size={17} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        }
      />
      <CopyField {...copy(t('ingest.curl'))} value={curl} shown={shown(curl)} />
    </>
  )
}
