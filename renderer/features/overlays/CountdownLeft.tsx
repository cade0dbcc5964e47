import { useTranslation } from 'react-i18next'
import { minutesTime } from '../../ui/figures/time'
import { useNow } from '../../ui/figures/useNow'

/** What is left of the countdown, as on the picture. */
export function CountdownLeft({ endsAt }: { endsAt: number }) {
  const { t } = useTranslation('overlays')
  const left = endsAt - useNow(250)
  if (left <= 0) return <strong>{t('countdown.over')}</strong>
  return <strong>{t('countdown.left', { time: minutesTime(left) })}</strong>
}
