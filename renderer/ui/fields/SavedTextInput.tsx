import { Loader, TextInput, type TextInputProps } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'

type SavedTextInputProps = Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onKeyDown' | 'rightSection' | 'label'
> &
  ({ readonly label: string } | { readonly 'aria-label': string }) & {
    readonly value: string
    /** Stores the text; answers whether it is stored. */
    readonly onSave: (text: string) => Promise<boolean>
    /** Words of what is wrong with the text, or null; such a text is not stored. */
    readonly problemOf?: (text: string) => string | null
    /** Accessible words of the quiet mark shown after saving. */
    readonly savedLabel: string
  }

/** A text field that stores itself when left or on Enter, and says so quietly; Escape takes the typing back. */
export function SavedTextInput({ value, onSave, problemOf, savedLabel, ...rest }: SavedTextInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [mark, setMark] = useState<'none' | 'saving' | 'saved'>('none')
  const [problem, setProblem] = useState<string | null>(null)
  const giveUp = useRef(false)
  useEffect(() => {
    if (mark !== 'saved') return
    const timer = setTimeout(() => setMark('none'), 2500)
    return () => clearTimeout(timer)
  }, [mark])

  const commit = async () => {
    if (giveUp.current || typed === null || typed.trim() === value) {
      giveUp.current = false
      setTyped(null)
      setProblem(null)
      return
    }
    const found = problemOf?.(typed.trim()) ?? null
    setProblem(found)
    if (found !== null) return
    setMark('saving')
    const stored = await onSave(typed.trim())
    setMark(stored ? 'saved' : 'none')
    // Only what was stored is let go of: somebody may be typing on.
    if (stored) setTyped((now) => (now === typed ? null : now))
  }

  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      error={problem}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setProblem(null)
      }}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void commit()
        if (event.key === 'Escape' && typed !== null) {
          giveUp.current = true
          event.currentTarget.blur()
        }
      }}
      rightSection={
        mark === 'saving' ? (
          <Loader size={14} />
        ) : mark === 'saved' ? (
          <IconCheck size={16} role="status" aria-label={savedLabel} color="var(--accent)" />
        ) : null
      }
    />
  )
}
