import { Select, TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Product } from '@shared/contract/products'
import { coldness } from '@shared/domain/packing/boxes'
import { formatQuantity } from '@shared/domain/quantity'
import { formatJin, formatKilograms, readWeight } from '../../../ui/figures/weightText'
import { PartsField } from './PartsField'
import { readUnitSize, type FieldProblems, type ProductField, type ProductForm } from './productForm'
import css from '../products.module.css'
import { SceneField } from './SceneField'
import { TransitionField } from './TransitionField'

/** The fields of the product form. */
export function ProductFields({
  form,
  problems,
  product,
  isNew,
  ordered,
  onChange,
}: {
  readonly form: ProductForm
  readonly problems: FieldProblems
  /** As it is stored; null for a new one. */
  readonly product: Product | null
  /** Opening stock is asked for new products only; later the ledger is corrected by a count. */
  readonly isNew: boolean
  /** Whether an order ever held it; null while that is not known. */
  readonly ordered: boolean | null
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
  const asksOpening = isNew && form.parts.length === 0
  const grams = readWeight(form.weight)
  const whole = { unit, smallestUnit: unit, unitSize: 1 }
  // What was typed in another unit is said in kilograms, and the other way round.
  const bare = /^[\d.\s]*$/.test(form.weight.normalize('NFKC'))
  const weightWords = !grams
    ? t('form.weightUnit')
    : bare
      ? t('form.weightInJin', { jin: formatJin(grams) })
      : t('form.weightInKilograms', { kilograms: formatKilograms(grams) })

  const words = (field: ProductField) => {
    const problem = problems[field]
    return problem === undefined ? undefined : t(`problem.${problem}`, { example })
  }
  const field = (name: Exclude<ProductField, 'aliases' | 'transition' | 'parts' | 'cold'>) => ({
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
        className={css['span2']}
        label={t('form.price')}
        inputMode="decimal"
        withAsterisk
        {...field('price')}
        leftSection="¥"
        rightSection={
          unit === '' ? null : <span className={css['perUnit']}>{t('form.pricePer', { unit })}</span>
        }
        rightSectionWidth={64}
      />
      <TextInput
        className={css['span2']}
        label={t('form.wholesale')}
        placeholder={t('form.wholesaleHint')}
        inputMode="decimal"
        {...field('wholesale')}
        leftSection="¥"
        rightSection={
          unit === '' ? null : <span className={css['perUnit']}>{t('form.pricePer', { unit })}</span>
        }
        rightSectionWidth={64}
      />
      <TextInput
        className={css['span2']}
        label={unit === '' ? t('form.weight') : t('form.weightOf', { unit })}
        placeholder={t('form.weightHint')}
        {...field('weight')}
        rightSection={<span className={css['perUnit']}>{weightWords}</span>}
        rightSectionWidth={grams ? 92 : 56}
      />
      <TextInput
        className={css['span2']}
        label={t('form.volume')}
        placeholder={t('form.volumeHint')}
        inputMode="decimal"
        {...field('volume')}
        rightSection={<span className={css['perUnit']}>{t('form.litres')}</span>}
      />
      <TextInput
        className={css['span2']}
        label={t('form.shelfPlace')}
        placeholder={t('form.shelfPlaceHint')}
        {...field('shelfPlace')}
      />
      <Select
        className={css['span2']}
        label={t('form.cold')}
        allowDeselect={false}
        data={coldness.map((value) => ({ value, label: t(`form.colds.${value}`) }))}
        value={form.cold}
        onChange={(value) => {
          const cold = coldness.find((one) => one === value)
          if (cold) onChange({ cold })
        }}
      />
      {asksOpening && (
        <TextInput
          className={css['span2']}
          label={t('form.openingStock')}
          placeholder={unit === '' ? '' : t('form.openingStockHint', { example })}
          {...field('openingStock')}
        />
      )}
      <TextInput
        className={css['span2']}
        label={t('form.lowStock')}
        placeholder={unit === '' ? '' : t('form.lowStockHint', { usual: formatQuantity(5, whole) })}
        {...field('lowStock')}
      />
      <div className={asksOpening ? css['span2'] : css['span4']}>
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
      <PartsField
        product={product}
        unit={smallestUnit}
        name={form.name.trim()}
        rows={form.parts}
        problem={words('parts')}
        ordered={ordered}
        onChange={(parts) => onChange({ parts })}
      />
    </div>
  )
}
