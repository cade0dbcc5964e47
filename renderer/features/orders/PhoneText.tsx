import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './orders.module.css'
import { maskedPhone } from './phones'

/** A phone number, its middle covered until it is clicked. */
export function PhoneText({ phone }: { phone: string }) {
  const { t } = useTranslation('orders')
  const [shown, setShown] = useState(false)
  if (phone === '') return null
  return (
    <button
      type="button"
      className={css['phone']}
      tabIndex={-1}
      title={shown ? undefined : t('showPhone')}
      onClick={(event) => {
        event.stopPropagation()
        setShown(!shown)
      }}
    >
      {shown ? phone : maskedPhone(phone)}
    </button>
  )
}
