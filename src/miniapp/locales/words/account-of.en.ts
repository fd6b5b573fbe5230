// What a matter renders account of besides its tasks, in English.

import type { accountOf as zh } from './account-of.zh-cn'

export const accountOf: typeof zh = {
  title: 'Contributions and effects',
  none: 'No contributions or effects yet',
  noneText: 'Who gave money or labour, and what came of it, stands here once it is written down.',
  contributions: 'Contributions',
  contribution: (who, what, confirmed) => `${who}: ${what}${confirmed ? '' : ' (not confirmed yet)'}`,
  giver: {
    unit: 'Unit',
    collective: 'Village collective, community',
    households: 'Households',
    enterprise: 'Enterprise, shop',
    donors: 'Donors',
  },
  gave: { money: 'money', labour: 'labour', land: 'land', material: 'material' },
  effects: 'Effects',
  effect: (what, amount, measure) => `${what}: ${amount} ${measure}`,
  effectSource: (date, source) => `As of ${date} · ${source}`,
  unconfirmed: 'Not confirmed yet',
  experts: 'What experts advised',
  expert: { asked: 'Waits for the office', offered: 'Waits for an answer', accepted: 'Will come', went: 'Came' },
  letter: 'Letter of dispatch',
  upkeep: 'Who keeps it',
  upkeepUntil: (date) => `Looked at again on ${date}`,
  dispatches: 'Handed over to others',
  dispatchTo: (name, receipt) => (receipt === undefined ? `To ${name}` : `To ${name}, receipt ${receipt}`),
  dispatchDue: (date) => `To be answered by ${date}`,
  dispatch: {
    proposed: 'Waits for the coordinator',
    kept: 'Not handed over',
    sent: 'Waits for an answer',
    over: 'Done',
  },
}
