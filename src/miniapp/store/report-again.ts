// A report that is begun again from what was said before. By itself: the form needs nothing of what may be done to a report.

import type { Output } from '@domain/contract'
import { isWithdrawable } from '@domain/report/report'
import { draftSaved } from './draft'
import { emptyReport, reportDraftName, reportVoiceName } from './report-draft'
import { photosForgotten } from './use-photos'

type Earlier = Pick<Output<'report.get'>, 'id' | 'status' | 'text' | 'place' | 'groupId' | 'category'>

/** Begins again from what was said before: to mend it and say it again. Pictures are chosen again. */
export const reportBegunFrom = (earlier: Earlier): void => {
  photosForgotten(reportDraftName)
  photosForgotten(reportVoiceName)
  const { text, groupId } = earlier
  const place = earlier.place ?? emptyReport.place
  const insteadOf = isWithdrawable(earlier.status) ? earlier.id : ''
  draftSaved(reportDraftName, { ...emptyReport, text, place, groupId, category: earlier.category ?? '', insteadOf })
}
