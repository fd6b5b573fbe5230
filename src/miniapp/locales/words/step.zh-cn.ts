// The eight steps, in Chinese: name, and what happens in it as a resident would put it.

import type { RequirementId } from '@domain/matter/requirement'
import type { StepId } from '@domain/matter/step'

interface StepWords {
  readonly name: string
  /** what a resident would call it: beside the official name wherever residents read it */
  readonly plain: string
  readonly means: string
}

export const step: Record<StepId, StepWords> = {
  topic: { name: '研究议题', plain: '弄清要商量什么', means: '弄清要商量什么、关系到谁、在哪里、为什么要商量' },
  plan: { name: '制定方案', plain: '定好怎么商量', means: '定好怎么商量、什么时候、要了解什么、请谁来、谁做什么' },
  research: { name: '充分调研', plain: '上门听意见', means: '上门走访，听大家的意见，写下了解到的情况' },
  parties: { name: '确定主体', plain: '请谁来商量', means: '请居民、有关单位、专家等一起来商量' },
  deliberation: { name: '协商讨论', plain: '坐下来商量', means: '坐到一起商量，记下议定的事和不同意见' },
  submission: { name: '报送结果', plain: '请单位答复', means: '把协商意见送到有关单位，每个单位都要答复' },
  implementation: { name: '组织实施', plain: '办起来', means: '推动每一件议定的事落实，进度公开' },
  evaluation: { name: '反馈评价', plain: '大家评一评', means: '公布结果，请大家评价，再上门回访' },
}

/** What each step needs before it is complete. */
export const requirement: Record<RequirementId, string> = {
  question: '要商量的问题',
  affected: '关系到哪些人',
  where: '在哪里',
  why: '为什么需要商量',
  form: '协商形式',
  window: '时间安排',
  findOut: '至少一项要了解的情况',
  visit: '至少一次走访',
  findings: '调研情况',
  resident: '至少一位居民答应参加',
  unit: '至少一个单位答应参加',
  minutes: '至少开过一次会，并有会议记录',
  minutesFixed: '会议记录已定稿（到会的人核对三天）',
  decision: '议定了事项，或记录了未达成一致',
  noneScheduled: '安排好的会都开过了',
  outcome: '协商意见已报送',
  answers: '各单位都已答复',
  contradictions: '居民的不同说法都已回应',
  tasks: '每项任务都已办好，或说明了原因',
  result: '结果已公布',
}
