import { Select } from '@mantine/core'
import type { ShowSummary } from '@shared/contract/shows'
import { useTranslation } from 'react-i18next'

/** Chooses one of the shows; the live one says so. */
export function ShowSelect({
  shows,
  value,
  label,
  liveWords,
  onChange,
}: {
  readonly shows: readonly ShowSummary[]
  readonly value: string | null
  readonly label: string
  readonly liveWords: string
  readonly onChange: (showId: string) => void
}) {
  const { i18n } = useTranslation()
  const day = new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric' })
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' })
  return (
    <Select
      aria-label={label}
      w={320}
      searchable={shows.length > 8}
      data={shows.map((show) => ({
        value: show.id,
        label: [
          ...(show.state === 'live' ? [liveWords] : []),
          show.title,
          `${day.format(show.startedAt)} ${time.format(show.startedAt)}`,
        ]
          .filter((part) => part !== '')
          .join(' · '),
      }))}
      value={value}
      onChange={(id) => {
        if (id !== null) onChange(id)
      }}
    />
  )
}
