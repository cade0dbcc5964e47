import { ColorPicker, Popover } from '@mantine/core'
import { OverlayColours } from '@shared/contract/control-room/overlays'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import css from './choices.module.css'

/** A colour that is picked or typed; kept when the pointer is let go or the typing done. */
export function ColourField({
  part,
  value,
  onChoose,
}: {
  readonly part: keyof OverlayColours
  readonly value: string
  readonly onChoose: (colour: string) => Promise<boolean>
}) {
  const { t } = useTranslation('overlays')
  const [picked, setPicked] = useState(value)
  useEffect(() => setPicked(value), [value])
  const colourOf = (typed: string) => OverlayColours.shape[part].safeParse(typed.trim().toLowerCase())
  const choose = async (typed: string) => {
    const colour = colourOf(typed)
    return colour.success && (colour.data === value || (await onChoose(colour.data)))
  }
  const name = t(`colours.parts.${part}`)
  return (
    <Popover position="top" width={232} withArrow shadow="md" trapFocus>
      <Popover.Target>
        <button type="button" className={css['colour']} aria-label={t('colours.choose', { name, value })}>
          <span className={css['dot']} style={{ background: value }} />
          {name}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css['picker'] ?? ''}>
        <ColorPicker
          fullWidth
          format="hex"
          hueLabel={t('colours.hue')}
          saturationLabel={t('colours.saturation')}
          value={picked}
          onChange={setPicked}
          onChangeEnd={(colour) => void choose(colour)}
        />
        <SavedTextInput
          label={t('colours.code')}
          value={value}
          maxLength={7}
          problemOf={(typed) => (colourOf(typed).success ? null : t('colours.codeProblem'))}
          onSave={choose}
          savedLabel={t('saved')}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
