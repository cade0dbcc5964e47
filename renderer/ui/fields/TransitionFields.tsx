import { NumberInput, Select } from '@mantine/core'
import { type TransitionChoice, transitionMs } from '@shared/contract/control-room/scenes'
import { useEffect, useState } from 'react'

/** A transition of OBS and, where it has one to choose, its length; `none` offers to choose no transition at all. */
export function TransitionFields({
  value,
  transitions,
  words,
  disabled = false,
  onChange,
}: {
  readonly value: TransitionChoice | null
  readonly transitions: readonly { readonly name: string; readonly fixed: boolean }[]
  readonly words: {
    readonly label: string
    readonly duration: string
    /** The words for choosing none; without them one must be chosen. */
    readonly none?: string
    readonly unknown: string
  }
  readonly disabled?: boolean
  readonly onChange: (choice: TransitionChoice | null) => void
}) {
  const chosen = transitions.find(({ name }) => name === value?.name)
  const unknown = value !== null && chosen === undefined
  const names = transitions.map(({ name }) => name)
  const fixedOf = (name: string) => transitions.find((one) => one.name === name)?.fixed ?? false
  return (
    <>
      <Select
        label={words.label}
        data={unknown ? [value.name, ...names] : names}
        value={value?.name ?? null}
        disabled={disabled}
        placeholder={words.none ?? ''}
        clearable={words.none !== undefined}
        {...(words.none === undefined ? {} : { clearButtonProps: { 'aria-label': words.none } })}
        error={unknown && transitions.length > 0 ? words.unknown : undefined}
        onChange={(name) =>
          onChange(
            name === null ? null : { name, durationMs: fixedOf(name) ? null : (value?.durationMs ?? 300) },
          )
        }
      />
      {value !== null && value.durationMs !== null && (
        <Duration
          label={words.duration}
          value={value.durationMs}
          disabled={disabled}
          onChange={(durationMs) => onChange({ name: value.name, durationMs })}
        />
      )}
    </>
  )
}

/** Milliseconds as typed; taken over when the field is left or Enter is pressed, so that no half number is used. */
function Duration({
  label,
  value,
  disabled,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly disabled: boolean
  readonly onChange: (durationMs: number) => void
}) {
  const [typed, setTyped] = useState<number | string>(value)
  useEffect(() => setTyped(value), [value])
  const take = () => {
    const ms = Math.round(Number(typed))
    if (typed === '' || !Number.isFinite(ms)) setTyped(value)
    else if (ms !== value) onChange(Math.min(transitionMs.longest, Math.max(transitionMs.shortest, ms)))
  }
  return (
    <NumberInput
      label={label}
      value={typed}
      min={transitionMs.shortest}
      max={transitionMs.longest}
      step={50}
      disabled={disabled}
      allowDecimal={false}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
