import { Button } from '@mantine/core'
import type { OverlayKind } from '@shared/contract/control-room/overlays'
import { shapeOf, usualCanvas } from '@shared/domain/overlays/places'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { Canvas } from './canvas/Canvas'
import { PlaceTools } from './canvas/PlaceTools'
import { usePlacing } from './canvas/usePlacing'
import { Choices } from './choices/Choices'
import { ColourChoices } from './choices/ColourChoices'
import { OverlayList } from './OverlayList'
import css from './overlays.module.css'

/** Everything that lies on the live picture: shown or hidden, where it stands, what it says and its colours. */
export function OverlaysPage() {
  const { t } = useTranslation('overlays')
  const { boxes } = useTopic('overlays')
  const { connection } = useTopic('obs')
  const [selected, setSelected] = useState<OverlayKind>('card')
  const placing = usePlacing(boxes)
  const canvas = connection.phase === 'ready' ? connection.canvas : usualCanvas
  return (
    <PageFrame title={t('title')} note={t('note')}>
      <div className={css['desk']}>
        <OverlayList selected={selected} onSelect={setSelected} />
        <div className={css['centre']}>
          <ObsAway />
          <Canvas
            placing={placing}
            selected={selected}
            aspect={canvas.width / canvas.height}
            onSelect={setSelected}
          />
          <PlaceTools kind={selected} placing={placing} shape={shapeOf(canvas)} />
        </div>
        <div className={css['choices']}>
          <Choices key={selected} kind={selected} />
          <ColourChoices />
        </div>
      </div>
    </PageFrame>
  )
}

function ObsAway() {
  const { t } = useTranslation('overlays')
  const { connection } = useTopic('obs')
  const open = useWindow((window) => window.open)
  if (connection.phase === 'ready') return connection.paused ? <Notice>{t('paused')}</Notice> : null
  return (
    <div className={css['away']}>
      <Notice tone="warn">{t('offline')}</Notice>
      <Button variant="default" onClick={() => open('studio')}>
        {t('offlineWay')}
      </Button>
    </div>
  )
}
