import { Select } from '@mantine/core'
import type { ShowSummary } from '@shared/contract/shows'
import { useTranslation } from 'react-i18next'

const allShows = ''

/** Chooses one of the shows, the live one says so; or all of them, where that is offered. */
export function ShowSelect({
  shows,
  value,
  label,
  liveWords,
  allWords,
  onChange,
  onAll,
}: {
  readonly shows: readonly ShowSummary[]
  readonly value: string | null
  readonly label: string
  readonly liveWords: string
  /** What all shows are called; without it they are not offered. */
  readonly allWords?: string
  readonly onChange: (showId: string) => void
  readonly onAll?: () => void
}) {
  const { i18n } = useTranslation()
  const day = new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric' })
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' })
  return (
    <Select
      aria-label={label}
      w={allWords === undefined ? 320 : 236}
      searchable={shows.length > 8}
      data={[
        ...(allWords === undefined ? [] : [{ value: allShows, label: allWords }]),
        ...shows.map((show) => ({
          value: show.id,
          label: [
            ...(show.state === 'live' ? [liveWords] : []),
            show.title,
            `${day.format(show.startedAt)} ${time.format(show.startedAt)}`,
          ]
            .filter((part) => part !== '')
            .join(' · '),
        })),
      ]}
      value={value ?? (allWords === undefined ? null : allShows)}
      onChange={(id) => {
        if (id === allShows) onAll?.()
        else if (id !== null) onChange(id)
      }}
    />
  )
}
