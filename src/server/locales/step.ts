// What the eight steps are called in documents and sheets: as on every screen.

import { type StepId, stepIds } from '../../domain/matter/step'

export const stepNames: Readonly<Record<StepId, string>> = {
  topic: '研究议题',
  plan: '制定方案',
  research: '充分调研',
  parties: '确定主体',
  deliberation: '协商讨论',
  submission: '报送结果',
  implementation: '组织实施',
  evaluation: '反馈评价',
}

/** With its number in front, as in "3 充分调研". */
export const numberedStep = (id: StepId): string => `${stepIds.indexOf(id) + 1} ${stepNames[id]}`
