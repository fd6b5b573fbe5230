// The words of the pages of members and units, in Chinese.
import type { Duty } from '@domain/process/duty'

const duties: Record<Duty, string> = {
  lead: '牵头',
  join: '协办',
  topic: '研究议题',
  plan: '制定方案',
  visit: '走访',
  findings: '调研情况',
  invitation: '邀请参加',
  meeting: '协商会',
  resolution: '议定事项',
  outcome: '报送意见',
  inspection: '到现场确认',
  followUp: '回访',
}

export const member = {
  title: '今天',
  mine: '我在办的',
  noneMine: '您还没有在办的事',
  noneMineText: '可以从“等待认领”里认领一件。',
  done: '办结的',
  duty: '我的履职记录',
  dutyText: '由每次操作自动记下，不用填报，不排名。政协办公室一次能看一位委员的，看过会写在下面。',
  looked: '谁看过',
  lookedBy: (by: string, at: string) => `${by} ${at}`,
  duties,
  average: (value: string) => `小组平均 ${value}`,
  people: (reports: number, supporters: number) => `${reports} 人提出，${supporters} 人也遇到`,
  unit: {
    title: '需要我们单位办的',
    now: '正在办的',
    none: '现在没有需要你们单位办的事',
    noneText: '有协商意见送来时会通知你们。',
    done: '已经办结的',
  },
}
