import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './studio.module.css'

/** A picture of OBS at the canvas's own shape, with what lies on it. */
export function LivePicture({
  image,
  alt,
  children,
}: {
  readonly image: string | null
  readonly alt: string
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('studio')
  return (
    <div className={css['picture']}>
      {image === null ? (
        <div className={css['pictureWaits']}>
          <Loader size="sm" color="gray" type="dots" />
          {t('picture.waiting')}
        </div>
      ) : (
        <img className={css['pictureImage']} src={image} alt={alt} draggable={false} />
      )}
      {children}
    </div>
  )
}
