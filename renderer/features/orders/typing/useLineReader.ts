import { compileCatalogue } from '@shared/domain/claims'
import { useCallback, useMemo } from 'react'
import { useRows } from '../../../api/hooks'
import { rundownOf } from '../../../api/rundown'
import { readLine, type ReadLine } from './readLine'

/** Reads lines such as "1号2箱 鸡蛋3" against what is on sale. */
export function useLineReader(): (text: string) => ReadLine {
  const products = useRows('products')
  const rundown = useMemo(() => rundownOf(products), [products])
  const catalogue = useMemo(
    () =>
      compileCatalogue(
        rundown.map(({ id: productId, code, name, aliases, keyword, unit, smallestUnit }) => ({
          ...{ productId, code, name, aliases, keyword },
          units: [...new Set([unit, smallestUnit])],
          salesUnit: unit,
        })),
      ),
    [rundown],
  )
  return useCallback((text) => readLine(text, rundown, catalogue), [rundown, catalogue])
}
