import { Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { documentKinds } from '@shared/contract/documents'
import { labelsPerSheet, papers } from '@shared/domain/paper'
import css from './packing.module.css'
import type { DocumentChoice } from './useDocumentChoice'

/** A paper with so many labels on it is one choice: what lies in the printer is. */
const sheets = papers.flatMap((paper) =>
  (paper === 'A4' ? labelsPerSheet : [1 as const]).map((perSheet) => ({
    value: `${paper}/${perSheet}`,
    paper,
    perSheet,
  })),
)

/** Which document, on which paper, with or without prices, in one file or many. */
export function DocumentChoices({
  choice,
  onChange,
}: {
  readonly choice: DocumentChoice
  readonly onChange: (change: Partial<DocumentChoice>) => void
}) {
  const { t } = useTranslation('packing')
  const perParcel = choice.kind === 'packingSlip' || choice.kind === 'addressLabel'
  return (
    <div className={css['choices']}>
      <Select
        size="md"
        w={150}
        aria-label={t('document')}
        allowDeselect={false}
        data={documentKinds.map((value) => ({ value, label: t(`documents.${value}`) }))}
        value={choice.kind}
        onChange={(value) => {
          const kind = documentKinds.find((one) => one === value)
          if (kind) onChange({ kind })
        }}
      />
      <Select
        size="md"
        w={190}
        aria-label={t('paper')}
        allowDeselect={false}
        data={sheets.map(({ value, paper, perSheet }) => ({
          value,
          label:
            paper === 'A4' ? t('a4', { count: perSheet }) : t('label', { size: paper.replace('x', '×') }),
        }))}
        value={`${choice.paper}/${choice.paper === 'A4' ? choice.perSheet : 1}`}
        onChange={(value) => {
          const sheet = sheets.find((one) => one.value === value)
          if (sheet) onChange({ paper: sheet.paper, perSheet: sheet.perSheet })
        }}
      />
      <Switch
        size="md"
        label={t('hidePrices')}
        checked={choice.hidePrices}
        onChange={(event) => onChange({ hidePrices: event.currentTarget.checked })}
      />
      {perParcel && (
        <Switch
          size="md"
          label={t('onePerFile')}
          checked={choice.onePerFile}
          onChange={(event) => onChange({ onePerFile: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}
