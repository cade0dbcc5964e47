import { useTranslation } from 'react-i18next'
import { type Recipient } from '@shared/contract/orders'
import { useTopic } from '../../../api/hooks'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { Section } from './Section'
import css from '../settings.module.css'
import { useSaveSettings } from '../useSaveSettings'

/** What slips say of the sender. */
export function ShopSection() {
  const { t } = useTranslation('settings')
  const { shopName, sender, thankYou, howToPay } = useTopic('settings')
  const save = useSaveSettings()
  const saveSender = (part: Partial<Recipient>) => save({ sender: { ...sender, ...part } })
  const savedLabel = t('saved')
  return (
    <Section title={t('shop.title')} text={t('shop.text')}>
      <SavedTextInput
        label={t('shop.name')}
        placeholder={t('shop.namePlaceholder')}
        maxLength={60}
        value={shopName}
        onSave={(text) => save({ shopName: text })}
        savedLabel={savedLabel}
      />
      <div className={css['pair']}>
        <SavedTextInput
          label={t('shop.senderName')}
          maxLength={60}
          value={sender.name}
          onSave={(name) => saveSender({ name })}
          savedLabel={savedLabel}
        />
        <SavedTextInput
          label={t('shop.senderPhone')}
          inputMode="tel"
          maxLength={40}
          value={sender.phone}
          onSave={(phone) => saveSender({ phone })}
          savedLabel={savedLabel}
        />
      </div>
      <SavedTextInput
        label={t('shop.senderAddress')}
        maxLength={300}
        value={sender.address}
        onSave={(address) => saveSender({ address })}
        savedLabel={savedLabel}
      />
      <SavedTextInput
        label={t('shop.thankYou')}
        placeholder={t('shop.thankYouPlaceholder')}
        maxLength={120}
        value={thankYou}
        onSave={(text) => save({ thankYou: text })}
        savedLabel={savedLabel}
      />
      <SavedTextInput
        label={t('shop.howToPay')}
        placeholder={t('shop.howToPayPlaceholder')}
        maxLength={200}
        value={howToPay}
        onSave={(text) => save({ howToPay: text })}
        savedLabel={savedLabel}
      />
    </Section>
  )
}
