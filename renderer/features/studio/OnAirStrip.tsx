import { Button } from '@mantine/core'
import type { OverlayStanding } from '@shared/contract/control-room/overlays'
import type { Product } from '@shared/contract/products'
import { formatYuan } from '@shared/domain/money'
import { IconChevronRight, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { lastOnAir, neighbourOnAir, onAirIdOf } from '../../api/rundown'
import { useRow, useTopic, useView, useWindow } from '../../api/hooks'
import { useShownKey } from '../../api/hotkeys/useShownKey'
import { useAction } from '../../api/useCall'
import { usePutOnAir } from '../../api/usePutOnAir'
import { Dot, type Tone } from '../../ui/Dot'
import { KeyHint } from '../../ui/KeyHint'
import { Money } from '../../ui/figures/Money'
import { Photo } from '../../ui/Photo'
import { StockText } from '../../ui/figures/StockText'
import css from './studio.module.css'

/** The product on air in figures that can be read from where the host stands. */
export function OnAirStrip() {
  const { t } = useTranslation('studio')
  const state = useTopic('show')
  const live = state.show?.state === 'live'
  const product = useRow('products', onAirIdOf(state))
  return (
    <section
      className={css['strip']}
      aria-label={t('onAir.label')}
      data-on-air={product !== undefined || undefined}
    >
      {product ? <OnAir product={product} /> : live ? <NothingOnAir /> : <NotLive />}
    </section>
  )
}

const cardTone = {
  shown: 'good',
  hidden: 'off',
  empty: 'off',
  failed: 'bad',
} satisfies Record<OverlayStanding, Tone>

function OnAir({ product }: { product: Product }) {
  const { t } = useTranslation('studio')
  const { standing } = useTopic('overlays')
  const { run, pending } = useAction('shows.takeOffAir')
  const offKey = useShownKey('toggleOnAir')
  return (
    <>
      <Photo file={product.photo} size="var(--strip-photo)" alt={product.name} />
      <div className={css['stripWords']}>
        <span className={css['stripCode']}>
          {t('onAir.code', { code: product.code })}
          <span className={css['stripCard']}>
            <Dot tone={cardTone[standing.card]} />
            {t(`onAir.card.${standing.card}`)}
          </span>
        </span>
        <span className={css['stripName']} title={product.name}>
          {product.name}
        </span>
        <span className={css['stripPrice']}>
          <Money fen={product.priceFen} /> <small>{t('onAir.perUnit', { unit: product.unit })}</small>
        </span>
      </div>
      <div className={css['stripLeft']}>
        <span className={css['stripLabel']}>{t('onAir.left')}</span>
        <StockText product={product} className={css['stripStock']} />
      </div>
      <div className={css['stripButtons']}>
        <NextButton />
        <Button
          variant="default"
          loading={pending}
          aria-label={t('onAir.takeOffLong')}
          rightSection={offKey && <KeyHint>{offKey}</KeyHint>}
          onClick={() => void run({})}
        >
          {t('onAir.takeOff')}
        </Button>
      </div>
    </>
  )
}

function NextButton({ first = false }: { first?: boolean }) {
  const { t } = useTranslation('studio')
  const next = useView((view) => neighbourOnAir(view, 1))
  const nextKey = useShownKey('nextProduct')
  const putOnAir = usePutOnAir()
  return (
    <Button
      disabled={next === null}
      {...(next ? { title: next.name } : {})}
      rightSection={nextKey && <KeyHint>{nextKey}</KeyHint>}
      leftSection={<IconChevronRight size={16} />}
      onClick={() => {
        if (next) void putOnAir(next.id)
      }}
    >
      {t(first ? 'onAir.first' : 'onAir.next')}
    </Button>
  )
}

function NothingOnAir() {
  const { t } = useTranslation('studio')
  const last = useView(lastOnAir)
  return (
    <>
      <div className={css['stripWords']}>
        <span className={css['stripQuiet']}>{t('onAir.none')}</span>
        <span className={css['stripHint']}>
          {last ? t('onAir.lastHint', { product: last.name }) : t('onAir.noneHint')}
        </span>
      </div>
      {last ? (
        <div className={css['stripButtons']}>
          <NextButton />
          <BackButton product={last} />
        </div>
      ) : (
        <NextButton first />
      )}
    </>
  )
}

function BackButton({ product }: { readonly product: Product }) {
  const { t } = useTranslation('studio')
  const key = useShownKey('toggleOnAir')
  const putOnAir = usePutOnAir()
  return (
    <Button
      variant="default"
      title={product.name}
      rightSection={key && <KeyHint>{key}</KeyHint>}
      onClick={() => void putOnAir(product.id)}
    >
      {t('onAir.back')}
    </Button>
  )
}

function NotLive() {
  const { t } = useTranslation(['studio', 'common'])
  const { show } = useTopic('show')
  const open = useWindow((window) => window.show)
  return (
    <>
      <div className={css['stripWords']}>
        <span className={css['stripQuiet']}>{t('onAir.notLive')}</span>
        <span className={css['stripHint']}>
          {show
            ? t('onAir.lastShow', {
                title: show.title,
                orders: show.orderCount,
                revenue: formatYuan(show.revenueFen),
              })
            : t('onAir.notLiveHint')}
        </span>
      </div>
      <Button size="md" leftSection={<IconPlayerPlayFilled size={16} />} onClick={() => open('startShow')}>
        {t('common:show.start')}
      </Button>
    </>
  )
}
