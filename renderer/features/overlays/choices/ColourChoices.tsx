import { Button } from '@mantine/core'
import type { OverlayColours } from '@shared/contract/control-room/overlays'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { Notice } from '../../../ui/Notice'
import { useChange } from '../useChange'
import css from './choices.module.css'
import { ColourField } from './ColourField'
import { colourParts, presetNames, presetOf, presets, unreadable } from './presets'

/** The shop's colours: ready-made ones, or each chosen freely; says so when they cannot be read. */
export function ColourChoices() {
  const { t } = useTranslation('overlays')
  const { colours } = useTopic('overlays').settings
  const change = useChange()
  const problems = unreadable(colours)
  const chosen = presetOf(colours)
  return (
    <section className={css['section']} aria-label={t('colours.title')}>
      <h2 className={css['title']}>
        {t('colours.title')} <small>{t('colours.hint')}</small>
      </h2>
      <div className={css['presets']} role="group" aria-label={t('colours.presets')}>
        {presetNames.map((name) => (
          <button
            type="button"
            key={name}
            className={css['preset']}
            aria-pressed={name === chosen}
            onClick={() => void change({ colours: presets[name] })}
          >
            <Swatch colours={presets[name]} />
            {t(`colours.names.${name}`)}
          </button>
        ))}
      </div>
      <div className={css['pair']} role="group" aria-label={t('colours.own')}>
        {colourParts.map((part) => (
          <ColourField
            key={part}
            part={part}
            value={colours[part]}
            onChoose={(colour) => change({ colours: { ...colours, [part]: colour } })}
          />
        ))}
      </div>
      {problems.length > 0 && (
        <Notice tone="warn">
          {problems.map((problem) => (
            <div key={problem}>{t(`colours.${problem}`)}</div>
          ))}
          <Button mt={8} size="xs" variant="default" onClick={() => void change({ colours: presets.field })}>
            {t('colours.putBack')}
          </Button>
        </Notice>
      )}
    </section>
  )
}

function Swatch({ colours }: { colours: OverlayColours }) {
  return (
    <svg className={css['swatch']} viewBox="0 0 60 28" aria-hidden>
      <rect width="60" height="28" rx="5" fill={colours.paper} />
      <rect x="4" y="4" width="20" height="20" rx="4" fill={colours.accent} />
      <rect x="29" y="7" width="26" height="4" rx="2" fill={colours.ink} />
      <rect x="29" y="16" width="18" height="6" rx="3" fill={colours.price} />
    </svg>
  )
}
