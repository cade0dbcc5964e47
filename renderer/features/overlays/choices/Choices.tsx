import type { OverlayKind } from '@shared/contract/control-room/overlays'
import { assertNever } from '@shared/errors'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { Notice } from '../../../ui/Notice'
import { useStanding } from '../Standing'
import { useChange } from '../useChange'
import { CardChoices } from './CardChoices'
import css from './choices.module.css'
import { CountdownChoices } from './CountdownChoices'

/** What can be chosen for one overlay, and what it still lacks. */
export function Choices({ kind }: { kind: OverlayKind }) {
  const { t } = useTranslation('overlays')
  const standing = useStanding(kind)
  const name = t(`kinds.${kind}`)
  return (
    <section className={css['section']} aria-label={t('settings', { name })}>
      <h2 className={css['title']}>{name}</h2>
      {standing === 'empty' && <Notice>{t(`emptyHint.${kind}`)}</Notice>}
      {standing === 'failed' && <Notice tone="bad">{t('failedHint')}</Notice>}
      <div className={css['fields']}>
        <ChoicesOf kind={kind} />
      </div>
    </section>
  )
}

function ChoicesOf({ kind }: { kind: OverlayKind }) {
  switch (kind) {
    case 'card':
      return <CardChoices />
    case 'countdown':
      return <CountdownChoices />
    case 'shopCode':
      return <ShopCodeChoices />
    case 'text':
      return <TextChoices />
    case 'stockBar':
    case 'ticker':
      return <Hint kind={kind} />
    default:
      return assertNever(kind)
  }
}

function Hint({ kind }: { kind: 'stockBar' | 'ticker' }) {
  const { t } = useTranslation('overlays')
  return <p className={css['hint']}>{t(`${kind}.hint`)}</p>
}

function ShopCodeChoices() {
  const { t } = useTranslation('overlays')
  const { shopCodeContent, shopCodeCaption } = useTopic('overlays').settings
  const change = useChange()
  return (
    <>
      <SavedTextInput
        label={t('shopCode.content')}
        placeholder={t('shopCode.contentPlaceholder')}
        description={t('shopCode.contentHint')}
        maxLength={300}
        value={shopCodeContent}
        onSave={(text) => change({ shopCodeContent: text })}
        savedLabel={t('saved')}
      />
      <SavedTextInput
        label={t('shopCode.caption')}
        placeholder={t('shopCode.captionPlaceholder')}
        maxLength={30}
        value={shopCodeCaption}
        onSave={(text) => change({ shopCodeCaption: text })}
        savedLabel={t('saved')}
      />
    </>
  )
}

function TextChoices() {
  const { t } = useTranslation('overlays')
  const { text } = useTopic('overlays').settings
  const change = useChange()
  return (
    <SavedTextInput
      label={t('text.line')}
      placeholder={t('text.placeholder')}
      maxLength={80}
      value={text}
      onSave={(line) => change({ text: line })}
      savedLabel={t('saved')}
    />
  )
}
