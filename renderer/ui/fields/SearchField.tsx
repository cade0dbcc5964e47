import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { keysAreFree } from '../keysAreFree'

/** A search box for the page it stands on: Ctrl+F leads to it, Escape empties it. */
export function SearchField({
  label,
  hint,
  clearLabel,
  value,
  onChange,
  width = 240,
}: {
  readonly label: string
  readonly hint: string
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Width in pixels. */
  readonly width?: number
}) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      tinykeys(
        window,
        {
          '$mod+f': (event) => {
            if (!keysAreFree(event, 'allowTyping')) return
            event.preventDefault()
            field.current?.select()
          },
        },
        { ignore: () => false },
      ),
    [],
  )
  return (
    <TextInput
      ref={field}
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={hint}
      w={width}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation()
          onChange('')
        }
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value === '' ? null : (
          <CloseButton size="sm" aria-label={clearLabel} onClick={() => onChange('')} tabIndex={-1} />
        )
      }
    />
  )
}
