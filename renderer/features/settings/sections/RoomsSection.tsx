import { useTranslation } from 'react-i18next'
import { RoomPlatform } from '@shared/contract/rooms'
import css from '../settings.module.css'
import { RoomRow } from './RoomRow'
import { Section } from './Section'

/** The rooms whose comments Fieldcast reads by itself, one row a platform. */
export function RoomsSection({ secretsKept }: { readonly secretsKept: boolean }) {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('rooms.title')} text={t('rooms.text')}>
      <div className={css['rooms']}>
        {RoomPlatform.options.map((platform) => (
          <RoomRow key={platform} platform={platform} secretsKept={secretsKept} />
        ))}
      </div>
    </Section>
  )
}
