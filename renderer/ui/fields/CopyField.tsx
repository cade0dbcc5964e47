import { ActionIcon, CopyButton, TextInput, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** A text to be taken elsewhere: read only, with a button that copies it. `shown` may stand in its place. */
export function CopyField({
  label,
  value,
  shown = value,
  copyLabel,
  copiedLabel,
  extra,
}: {
  readonly label: string
  readonly value: string
  /** What is seen instead of a secret. */
  readonly shown?: string
  readonly copyLabel: string
  readonly copiedLabel: string
  /** A further button before the copying one. */
  readonly extra?: ReactNode
}) {
  return (
    <TextInput
      label={label}
      value={shown}
      readOnly
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      onFocus={(event) => event.currentTarget.select()}
      rightSectionWidth={extra === undefined ? 40 : 76}
      rightSection={
        <>
          {extra}
          <CopyButton value={value} timeout={2_000}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? copiedLabel : copyLabel}>
                <ActionIcon size={30} aria-label={copied ? copiedLabel : copyLabel} onClick={copy}>
                  {copied ? (
                    <IconCheck size={17} color="var(--accent)" aria-hidden />
                  ) : (
                    <IconCopy size={17} aria-hidden />
                  )}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </>
      }
    />
  )
}
