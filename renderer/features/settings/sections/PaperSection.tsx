import { Button, FileButton, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { useSaveSettings } from '../useSaveSettings'
import { OffsetFields } from './OffsetFields'
import { Section } from './Section'

const codes = ['none', 'shop', 'reorder'] as const

/** What stands on paper besides names and goods, the shop's own templates, and how far each printer is off. */
export function PaperSection() {
  const { t } = useTranslation('settings')
  const { paper } = useTopic('settings')
  const save = useSaveSettings()
  const call = useCall()
  const setLogo = async (file: File | null) => {
    if (file) await call('documents.setLogo', { bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return (
    <Section title={t('paper.title')} text={t('paper.text')}>
      <Select
        label={t('paper.code')}
        allowDeselect={false}
        data={codes.map((value) => ({ value, label: t(`paper.codes.${value}`) }))}
        value={paper.code}
        onChange={(value) => {
          const code = codes.find((one) => one === value)
          if (code) void save({ paper: { ...paper, code } })
        }}
      />
      {paper.code === 'reorder' && (
        <SavedTextInput
          label={t('paper.reorder')}
          description={t('paper.reorderHint')}
          maxLength={300}
          value={paper.reorder}
          onSave={(reorder) => save({ paper: { ...paper, reorder } })}
          savedLabel={t('saved')}
        />
      )}
      <Group gap="xs">
        <FileButton accept="image/*" onChange={(file) => void setLogo(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {paper.logo === null ? t('paper.setLogo') : t('paper.changeLogo')}
            </Button>
          )}
        </FileButton>
        {paper.logo !== null && (
          <Button variant="default" onClick={() => void call('documents.setLogo', { bytes: null })}>
            {t('paper.removeLogo')}
          </Button>
        )}
        <Button variant="default" onClick={() => void call('documents.openTemplates', {})}>
          {t('paper.templates')}
        </Button>
      </Group>
      <OffsetFields />
    </Section>
  )
}
