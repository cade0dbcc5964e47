import { maskedPhone } from '@shared/domain/buyers/masked-phone'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../ui.module.css'

/** A phone number as others near the screen may see it; a click shows it whole. */
export function MaskedPhone({ phone }: { readonly phone: string }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const masked = maskedPhone(phone)
  if (masked === phone) return <span className={css['number']}>{phone}</span>
  const Icon = shown ? IconEyeOff : IconEye
  return (
    <button
      type="button"
      className={css['phone']}
      aria-label={shown ? t('phone.hide') : t('phone.show', { phone: masked })}
      onClick={(event) => {
        event.stopPropagation()
        setShown(!shown)
      }}
    >
      {shown ? phone : masked}
      <Icon size={14} stroke={1.7} aria-hidden />
    </button>
  )
}
