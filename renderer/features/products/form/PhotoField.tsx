import { Button } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FileZone } from '../../../ui/fields/FileZone'
import { readPhoto } from './photoFile'
import css from '../products.module.css'
import { type PhotoChoice } from './useSaveProduct'

const largestBytes = 20 * 1024 * 1024

/** The photo of a product: picked or dropped, shown at once, and refused in words when it is not a picture. */
export function PhotoField({
  name,
  stored,
  choice,
  problem,
  onChange,
}: {
  readonly name: string
  /** File name of the photo the product has, or null. */
  readonly stored: string | null
  readonly choice: PhotoChoice
  readonly problem: string | null
  readonly onChange: (choice: PhotoChoice, problem: string | null) => void
}) {
  const { t } = useTranslation('products')
  const picked = useMemo(
    () => (choice.kind === 'set' ? URL.createObjectURL(new Blob([choice.bytes])) : null),
    [choice],
  )
  useEffect(
    () => () => {
      if (picked !== null) URL.revokeObjectURL(picked)
    },
    [picked],
  )
  const shown =
    picked ?? (choice.kind === 'keep' && stored !== null ? `/photos/${encodeURIComponent(stored)}` : null)

  const take = async (bytes: Uint8Array<ArrayBuffer>) => {
    if (bytes.length > largestBytes) {
      onChange(choice, t('photo.tooLarge'))
      return
    }
    const photo = await readPhoto(bytes)
    if (photo === null) onChange(choice, t('photo.notPicture'))
    else onChange({ kind: 'set', bytes: photo }, null)
  }

  return (
    <div className={css['photoColumn']}>
      <div className={css['photoZone']}>
        <FileZone label={t('photo.label')} accept="image/*" onFile={(_name, bytes) => void take(bytes)}>
          {shown === null ? (
            <>
              <IconPhotoPlus size={32} stroke={1.4} aria-hidden />
              {t('photo.pick')}
            </>
          ) : (
            <>
              <img
                className={css['preview']}
                src={shown}
                alt={name === '' ? t('photo.preview') : t('photo.alt', { name })}
              />
              {t('photo.replace')}
            </>
          )}
        </FileZone>
      </div>
      {problem !== null && (
        <div className={css['problem']} role="alert">
          {problem}
        </div>
      )}
      {shown !== null && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          onClick={() => onChange({ kind: stored === null ? 'keep' : 'remove' }, null)}
        >
          {t('photo.remove')}
        </Button>
      )}
    </div>
  )
}
