import { useId, useState, type DragEvent, type ReactNode } from 'react'
import css from './FileZone.module.css'

type FileZoneProps = {
  /** The accessible name of the file field. */
  readonly label: string
  /** As the `accept` of a file field, such as ".csv". */
  readonly accept: string
  readonly disabled?: boolean
  /** The name of the file and its bytes. */
  readonly onFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
  readonly children: ReactNode
}

/** A box that takes one file: dropped on it, or picked after a click, Enter or the space bar. */
export function FileZone({ label, accept, disabled = false, onFile, children }: FileZoneProps) {
  const [over, setOver] = useState(false)
  const id = useId()
  const take = async (file: File | undefined) => {
    if (file && !disabled) onFile(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside && !disabled)
  }
  return (
    <label
      className={css['zone']}
      htmlFor={id}
      data-over={over || undefined}
      data-disabled={disabled || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        void take(event.dataTransfer.files[0])
      }}
    >
      <input
        id={id}
        type="file"
        aria-label={label}
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that the same file, mended, can be picked again; the File itself stays readable.
          event.currentTarget.value = ''
          void take(file)
        }}
      />
      {children}
    </label>
  )
}
