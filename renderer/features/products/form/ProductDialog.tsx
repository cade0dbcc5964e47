import { Button, Group, Modal } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Product } from '@shared/contract/products'
import { useDesk } from '../../../api/DeskProvider'
import { Notice } from '../../../ui/Notice'
import { PhotoField } from './PhotoField'
import { ProductFields } from './ProductFields'
import { emptyForm, formOf, nextCode, readProductForm, type FieldProblems } from './productForm'
import css from '../products.module.css'
import { useSaveProduct, type PhotoChoice } from './useSaveProduct'
import { useWasOrdered } from './useWasOrdered'

/** Adds a product, or edits one. */
export function ProductDialog({ product, onClose }: { product: Product | null; onClose: () => void }) {
  const { t } = useTranslation(['products', 'common'])
  const { state } = useDesk()
  const [form, setForm] = useState(() =>
    product ? formOf(product) : { ...emptyForm, code: freeCode(state.getState().view?.products.list) },
  )
  const [photo, setPhoto] = useState<PhotoChoice>({ kind: 'keep' })
  const [photoProblem, setPhotoProblem] = useState<string | null>(null)
  const [problems, setProblems] = useState<FieldProblems>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const save = useSaveProduct()
  const ordered = useWasOrdered(product?.id ?? null)
  const element = useRef<HTMLFormElement>(null)
  // Set once the product is stored but its photo is not: saving again must not add it twice.
  const [storedId, setStoredId] = useState(product?.id ?? null)

  const submit = async (another: boolean) => {
    const read = readProductForm(form)
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok) {
      focusFirstProblem(element.current)
      return
    }
    setSaving(true)
    setFailure(null)
    const outcome = await save(storedId, read.draft, read.openingStock, read.terms, read.packing, photo)
    setSaving(false)
    if (outcome.kind === 'codeTaken') {
      setProblems({ code: 'codeTaken' })
      focusFirstProblem(element.current)
    } else if (outcome.kind === 'photoRefused') {
      setStoredId(outcome.id)
      setPhoto({ kind: 'keep' })
      setPhotoProblem(`${t('form.savedWithoutPhoto')}${outcome.words}`)
    } else if (outcome.kind === 'termsRefused') {
      setStoredId(outcome.id)
      setFailure(`${t('form.savedWithoutTerms')}${outcome.words}`)
    } else if (outcome.kind === 'failed') {
      setFailure(outcome.words)
    } else {
      showNotification({
        message: t(product ? 'form.saved' : 'form.added', { name: read.draft.name }),
        autoClose: 3_000,
      })
      if (!another) {
        onClose()
        return
      }
      setForm({
        ...emptyForm,
        // The new product may not have been pushed to this window yet.
        code: nextCode([...codes(state.getState().view?.products.list), read.draft.code]),
        unit: read.draft.unit,
      })
      setPhoto({ kind: 'keep' })
      setPhotoProblem(null)
      setStoredId(null)
      element.current?.querySelector<HTMLInputElement>('input[name="name"]')?.focus()
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={960}
      title={t(product ? 'form.editTitle' : 'form.addTitle')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        ref={element}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit(false)
        }}
      >
        <div className={css['form']}>
          <PhotoField
            name={form.name}
            stored={product?.photo ?? null}
            choice={photo}
            problem={photoProblem}
            onChange={(choice, problem) => {
              setPhoto(choice)
              setPhotoProblem(problem)
            }}
          />
          <ProductFields
            form={form}
            problems={problems}
            product={product}
            isNew={storedId === null}
            ordered={ordered}
            onChange={(change) => {
              setForm((before) => ({ ...before, ...change }))
              setProblems((before) =>
                Object.fromEntries(Object.entries(before).filter(([field]) => !(field in change))),
              )
            }}
          />
        </div>
        {failure !== null && <Notice tone="bad">{failure}</Notice>}
        <Group justify="flex-end" gap="sm" className={css['formEnd']}>
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          {!product && (
            <Button variant="default" disabled={saving} onClick={() => void submit(true)}>
              {t('form.saveAndAnother')}
            </Button>
          )}
          <Button type="submit" loading={saving}>
            {t('form.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function codes(products: readonly Product[] | undefined): readonly string[] {
  return (products ?? []).map(({ code }) => code)
}

function freeCode(products: readonly Product[] | undefined): string {
  return nextCode(codes(products))
}

/** After the fields are marked, which happens when React has drawn them. */
function focusFirstProblem(form: HTMLFormElement | null) {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
