import { TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatQuantity } from '@shared/domain/quantity'
import { readUnitSize, type FieldProblems, type ProductField, type ProductForm } from './productForm'
import css from '../products.module.css'
import { SceneField } from './SceneField'
import { TransitionField } from './TransitionField'

/** The fields of the product form. */
export function ProductFields({
  form,
  problems,
  isNew,
  onChange,
}: {
  readonly form: ProductForm
  readonly problems: FieldProblems
  /** Opening stock is asked for new products only; later the ledger is corrected by a count. */
  readonly isNew: boolean
  readonly onChange: (change: Partial<ProductForm>) => void
}) {
  const { t } = useTranslation('products')
  const unit = form.unit.trim()
  const size = readUnitSize(form.unitSize)
  const smallestUnit = form.smallestUnit.trim() || unit
  const divided = size !== null && size > 1 && smallestUnit !== unit
  const example = divided
    ? formatQuantity(30 * size + Math.min(5, size - 1), { unit, smallestUnit, unitSize: size })
    : `30${unit}`

  const words = (field: ProductField) => {
    const problem = problems[field]
    return problem === undefined ? undefined : t(`problem.${problem}`, { example })
  }
  const field = (name: Exclude<ProductField, 'aliases' | 'transition'>) => ({
    name,
    value: form[name],
    error: words(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  })

  return (
    <div className={css['fields']}>
      <TextInput
        className={css['span2']}
        label={t('form.code')}
        description={t('form.codeHint')}
        withAsterisk
        {...field('code')}
      />
      <TextInput
        className={css['span4']}
        label={t('form.name')}
        description={'\u00A0'}
        placeholder={t('form.namePlaceholder')}
        withAsterisk
        data-autofocus
        {...field('name')}
      />
      <TagsInput
        className={css['span4']}
        label={t('form.aliases')}
        description={t('form.aliasesHint')}
        placeholder={form.aliases.length === 0 ? t('form.aliasesPlaceholder') : ''}
        splitChars={[',', '，', '、']}
        value={[...form.aliases]}
        error={words('aliases')}
        onChange={(aliases) => onChange({ aliases })}
      />
      <TextInput
        className={css['span2']}
        label={t('form.keyword')}
        description={t('form.keywordHint')}
        placeholder={t('form.keywordPlaceholder')}
        {...field('keyword')}
      />
      <TextInput
        className={css['span2']}
        label={t('form.unit')}
        placeholder={t('form.unitPlaceholder')}
        withAsterisk
        {...field('unit')}
      />
      <TextInput
        className={css['span2']}
        label={t('form.unitSize')}
        inputMode="numeric"
        {...field('unitSize')}
      />
      <TextInput
        className={css['span2']}
        label={t('form.smallestUnit')}
        placeholder={t('form.smallestUnitPlaceholder')}
        {...field('smallestUnit')}
      />
      {unit !== '' && size !== null && (
        <div className={css['sentence']} role="status">
          {divided ? t('form.sentence', { unit, size, smallestUnit }) : t('form.sentenceWhole', { unit })}
        </div>
      )}
      <TextInput
        className={css['span3']}
        label={t('form.price')}
        inputMode="decimal"
        withAsterisk
        {...field('price')}
        leftSection="¥"
        rightSection={
          unit === '' ? null : <span className={css['perUnit']}>{t('form.pricePer', { unit })}</span>
        }
        rightSectionWidth={72}
      />
      <TextInput
        className={css['span3']}
        label={t('form.wholesale')}
        placeholder={t('form.wholesaleHint')}
        inputMode="decimal"
        {...field('wholesale')}
        leftSection="¥"
        rightSection={
          unit === '' ? null : <span className={css['perUnit']}>{t('form.pricePer', { unit })}</span>
        }
        rightSectionWidth={72}
      />
      {isNew && (
        <TextInput
          className={css['span3']}
          label={t('form.openingStock')}
          placeholder={unit === '' ? '' : t('form.openingStockHint', { example })}
          {...field('openingStock')}
        />
      )}
      <div className={isNew ? css['span3'] : css['span6']}>
        <SceneField
          value={form.sceneName}
          error={words('sceneName')}
          onChange={(sceneName) => onChange({ sceneName })}
        />
      </div>
      {form.sceneName.trim() !== '' && (
        <div className={css['span6']}>
          <TransitionField value={form.transition} onChange={(transition) => onChange({ transition })} />
        </div>
      )}
    </div>
  )
}
