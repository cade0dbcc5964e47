import { ActionIcon, Button, Group, NumberInput, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperOffset } from '@shared/contract/settings'
import { papers } from '@shared/domain/paper'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { useSaveSettings } from '../useSaveSettings'

/** How far each printer's pages are moved, in tenths of a millimetre, and a page with rulers to see it by. */
export function OffsetFields() {
  const { t } = useTranslation('settings')
  const { paper } = useTopic('settings')
  const save = useSaveSettings()
  const call = useCall()
  const [size, setSize] = useState<(typeof papers)[number]>('100x150')
  const write = (offsets: PaperOffset[]) => save({ paper: { ...paper, offsets } })
  const change = (printer: string, part: Partial<PaperOffset>) =>
    write(paper.offsets.map((one) => (one.printer === printer ? { ...one, ...part } : one)))
  const test = async (printer: string | null) => {
    const result = await call('documents.testPage', { paper: size, perSheet: 1, printer })
    if (result.ok) await call('documents.open', { path: result.value.path })
  }
  const tenths = (label: string, value: number, onChange: (value: number) => void) => (
    <NumberInput
      aria-label={label}
      prefix={`${label} `}
      w={130}
      min={-30}
      max={30}
      allowDecimal={false}
      clampBehavior="strict"
      value={value}
      onChange={(typed) => {
        if (typeof typed === 'number') onChange(typed)
      }}
    />
  )
  return (
    <>
      {paper.offsets.map(({ printer, x, y }) => (
        <Group key={printer} gap="xs" role="group" aria-label={printer}>
          <b>{printer}</b>
          {tenths(t('paper.right'), x, (value) => void change(printer, { x: value }))}
          {tenths(t('paper.down'), y, (value) => void change(printer, { y: value }))}
          <Button variant="default" onClick={() => void test(printer)}>
            {t('paper.testPage')}
          </Button>
          <ActionIcon
            size={36}
            variant="default"
            aria-label={t('paper.removeOffset', { printer })}
            onClick={() => void write(paper.offsets.filter((one) => one.printer !== printer))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <SavedTextInput
        label={t('paper.addOffset')}
        description={t('paper.addOffsetHint')}
        maxLength={200}
        value=""
        onSave={async (printer) =>
          printer === '' ||
          paper.offsets.some((one) => one.printer === printer) ||
          (await write([...paper.offsets, { printer, x: 0, y: 0 }]))
        }
        savedLabel={t('saved')}
      />
      <Group gap="xs">
        <Select
          aria-label={t('paper.testSize')}
          w={140}
          allowDeselect={false}
          data={papers.map((value) => ({ value, label: value.replace('x', '×') }))}
          value={size}
          onChange={(value) => setSize(papers.find((one) => one === value) ?? size)}
        />
        <Button variant="default" onClick={() => void test(null)}>
          {t('paper.testPage')}
        </Button>
      </Group>
    </>
  )
}
