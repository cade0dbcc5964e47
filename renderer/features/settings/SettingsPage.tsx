import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/PageFrame'
import { AboutSection } from './AboutSection'
import { ClaimSection } from './ClaimSection'
import { IngestSection } from './IngestSection'
import { KeySection } from './KeySection'
import { LookSection } from './LookSection'
import { ObsSection } from './ObsSection'
import { ReplaySection } from './ReplaySection'
import css from './settings.module.css'
import { ShopSection } from './ShopSection'
import { useProgramInfo } from './useProgramInfo'

/** All settings on one page, each stored as soon as it is left. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  const info = useProgramInfo()
  return (
    <PageFrame title={t('title')}>
      <div className={css['columns']}>
        <div className={css['column']}>
          <ShopSection />
          <LookSection />
          <ClaimSection />
          <AboutSection info={info} />
          <KeySection />
        </div>
        <div className={css['column']}>
          <ObsSection secretsKept={info?.secretsKept ?? true} />
          <IngestSection />
          <ReplaySection />
        </div>
      </div>
    </PageFrame>
  )
}
