import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/PageFrame'
import { HotkeySection } from './hotkeys/HotkeySection'
import { AboutSection } from './sections/AboutSection'
import { ClaimSection } from './sections/ClaimSection'
import { IngestSection } from './sections/IngestSection'
import { KeySection } from './sections/KeySection'
import { LookSection } from './sections/LookSection'
import { ObsSection } from './sections/ObsSection'
import { PaperSection } from './sections/PaperSection'
import { ParcelSection } from './sections/ParcelSection'
import { PaymentSection } from './sections/PaymentSection'
import { ReplaySection } from './sections/ReplaySection'
import { RoomsSection } from './sections/RoomsSection'
import css from './settings.module.css'
import { ShopSection } from './sections/ShopSection'
import { ShippingSection } from './shipping/ShippingSection'
import { useProgramInfo } from './useProgramInfo'

/** All settings on one page, each stored as soon as it is left. */
export function SettingsPage({
  starterShow,
  data,
}: {
  readonly starterShow: ReactNode
  readonly data: ReactNode
}) {
  const { t } = useTranslation('settings')
  const info = useProgramInfo()
  return (
    <PageFrame title={t('title')}>
      <div className={css['columns']}>
        <div className={css['column']}>
          <ShopSection />
          <LookSection />
          <PaperSection />
          <ShippingSection />
          <ParcelSection />
          <PaymentSection />
          <ClaimSection />
          {data}
          <AboutSection info={info} />
          <HotkeySection />
          <KeySection />
        </div>
        <div className={css['column']}>
          <ObsSection secretsKept={info?.secretsKept ?? true} />
          {starterShow}
          <RoomsSection secretsKept={info?.secretsKept ?? true} />
          <IngestSection />
          <ReplaySection />
        </div>
      </div>
    </PageFrame>
  )
}
