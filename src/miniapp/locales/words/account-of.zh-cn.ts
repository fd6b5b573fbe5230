// What a matter renders account of besides its tasks, in Chinese.

import type { Gift, Giver } from '@domain/matter/choice'
import type { ExpertAsking } from '@domain/matter/matter'
import type { Dispatch } from '@domain/trait/dispatch'

export const accountOf = {
  title: '投入和成效',
  none: '还没有记下投入和成效',
  noneText: '谁出了钱、出了力，办成了什么，记下以后显示在这里。',
  contributions: '共建投入',
  contribution: (who: string, what: string, confirmed: boolean) => `${who}：${what}${confirmed ? '' : '（待核实）'}`,
  giver: {
    unit: '单位',
    collective: '村集体、社区',
    households: '农户、居民',
    enterprise: '企业、商户',
    donors: '捐助',
  } satisfies Record<Giver, string>,
  gave: { money: '出资', labour: '出工', land: '出地', material: '出料' } satisfies Record<Gift, string>,
  effects: '成效',
  effect: (what: string, amount: string, measure: string) => `${what} ${amount} ${measure}`,
  effectSource: (date: string, source: string) => `截至${date} · ${source}`,
  unconfirmed: '待核实',
  experts: '专家意见',
  expert: { asked: '等办公室推荐', offered: '等专家答复', accepted: '答应来', went: '来过' } satisfies Record<
    ExpertAsking['status'],
    string
  >,
  letter: '派遣函',
  upkeep: '以后谁来管',
  upkeepUntil: (date: string) => `${date}再看`,
  dispatches: '转给别的单位的',
  dispatchTo: (name: string, receipt: string | undefined) =>
    receipt === undefined ? `转给${name}` : `转给${name}，受理号 ${receipt}`,
  dispatchDue: (date: string) => `${date}前答复`,
  dispatch: { proposed: '等召集人决定', kept: '没有转出', sent: '等答复', over: '已办完' } satisfies Record<
    Dispatch['status'],
    string
  >,
}
