import { useTranslation } from 'react-i18next'
import type { TemplateProblem } from '@shared/contract/documents'
import { Notice } from '../../ui/Notice'

/** Why the shop's own template was not used. */
export function TemplateNotice({ problem }: { readonly problem: TemplateProblem }) {
  const { t } = useTranslation('packing')
  return (
    <Notice tone="warn">
      {t(`template.${problem.reason}`, { file: problem.file, detail: problem.detail })}
    </Notice>
  )
}
