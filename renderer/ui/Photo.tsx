import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './ui.module.css'

/** A product's photo as a square of `size` (px or a CSS length), or a quiet sign where there is none. `file` is its name under photos/. */
export function Photo({
  file,
  size,
  alt = '',
}: {
  file: string | null
  size: number | string
  alt?: string
}) {
  const { t } = useTranslation()
  const [broken, setBroken] = useState<string | null>(null)
  if (file === null || broken === file) {
    return (
      <span className={css['noPhoto']} style={{ width: size, height: size }} title={t('noPhoto')}>
        <IconPhoto size="42%" stroke={1.4} aria-hidden />
      </span>
    )
  }
  return (
    <img
      className={css['photo']}
      src={`/photos/${encodeURIComponent(file)}`}
      alt={alt}
      style={{ width: size, height: size }}
      loading="lazy"
      draggable={false}
      onError={() => setBroken(file)}
    />
  )
}
