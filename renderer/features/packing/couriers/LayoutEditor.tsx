import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  columnContents,
  type CourierColumn,
  type CourierLayout,
} from '@shared/domain/couriers/courier-layout'
import css from './couriers.module.css'
import { moved } from './layoutMoves'

const mostColumns = 80
const blank: CourierColumn = { title: '', holds: 'fixed', text: '' }

/** A sheet's columns: renamed, reordered, added and taken out; kept for the next time. */
export function LayoutEditor({
  layout,
  isOwn,
  onKeep,
}: {
  readonly layout: CourierLayout
  readonly isOwn: boolean
  readonly onKeep: (layout: CourierLayout | null) => Promise<void>
}) {
  const { t } = useTranslation('couriers')
  const [columns, setColumns] = useState<readonly CourierColumn[]>(layout.columns)
  const titles = columns.map(({ title }) => title.trim())
  const wrong = titles.some((title) => title === '') || new Set(titles).size < titles.length
  const change = (index: number, part: Partial<CourierColumn>) =>
    setColumns(columns.map((column, at) => (at === index ? { ...column, ...part } : column)))
  return (
    <section className={css['editor']} aria-label={t('layout.title')}>
      <ol className={css['columns']}>
        {columns.map((column, index) => (
          // A column is known by nothing but its place.
          <li key={index} className={css['column']}>
            <TextInput
              size="xs"
              aria-label={t('layout.titleOf', { place: index + 1 })}
              maxLength={60}
              value={column.title}
              onChange={(event) => change(index, { title: event.currentTarget.value })}
            />
            <Select
              size="xs"
              aria-label={t('layout.holdsOf', { place: index + 1 })}
              searchable
              allowDeselect={false}
              data={columnContents.map((holds) => ({ value: holds, label: t(`contents.${holds}`) }))}
              value={column.holds}
              onChange={(value) => {
                const holds = columnContents.find((one) => one === value)
                if (holds) change(index, { holds, text: '' })
              }}
            />
            <TextInput
              size="xs"
              aria-label={t('layout.textOf', { place: index + 1 })}
              placeholder={t('layout.text')}
              maxLength={60}
              disabled={column.holds !== 'fixed'}
              value={column.text}
              onChange={(event) => change(index, { text: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              aria-label={t('layout.up', { place: index + 1 })}
              disabled={index === 0}
              onClick={() => setColumns(moved(columns, index, -1))}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label={t('layout.down', { place: index + 1 })}
              disabled={index === columns.length - 1}
              onClick={() => setColumns(moved(columns, index, 1))}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('layout.remove', { place: index + 1 })}
              disabled={columns.length === 1}
              onClick={() => setColumns(columns.filter((_column, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div className={css['choiceRow']}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={columns.length >= mostColumns}
          onClick={() => setColumns([...columns, blank])}
        >
          {t('layout.add')}
        </Button>
        <Button size="xs" disabled={wrong} onClick={() => void onKeep({ ...layout, columns })}>
          {t('layout.keep')}
        </Button>
        {isOwn && (
          <Button size="xs" variant="subtle" onClick={() => void onKeep(null)}>
            {t('layout.ours')}
          </Button>
        )}
        {wrong && <span className={css['bad']}>{t('layout.wrong')}</span>}
      </div>
    </section>
  )
}
