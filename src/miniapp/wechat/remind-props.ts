// What messages are offered where, on both platforms.

import type { TemplateName } from '@domain/notice/template'

export interface RemindProps {
  /** at most three: WeChat asks about no more in one question */
  readonly templates: readonly TemplateName[]
  /** after what the question comes */
  readonly about: 'report' | 'claim' | 'party' | 'setting'
  /** also asked of the person who declined before: they came here for it */
  readonly again?: boolean
}
