// The words of taking a report down for somebody else, in English.

import type { deskBehalf as zhCn } from './desk-behalf.zh-cn'

export const deskBehalf: typeof zhCn = {
  title: 'On behalf',
  open: 'On behalf',
  text: 'Write down what somebody at the station or on the telephone says, in their own words. Once it is sent you no longer see it: only they and those who work on it do.',
  noStation: 'There is no station at which you may do this',
  noStationText: 'Ask the office to make you steward of a station, under Manage.',
  whom: {
    label: { stationCode: 'At which station', reach: 'Have they got a mobile phone', phone: 'Their phone' },
    hint: { phone: 'Used for this report only' },
    option: { reach: { yes: 'Yes', no: 'No' } },
    optionHint: {
      reach: {
        yes: 'They are told by text message, and find it when they sign in with this phone',
        no: 'A slip with number and tracking code is printed',
      },
    },
    fault: { phone: { missing: 'A mobile number has eleven digits' } },
  },
  form: {
    label: { text: 'What they say', title: 'In one line', place: 'Where', photoIds: 'Photos' },
    hint: { text: 'As they say it; read it out to them before you send it' },
  },
  send: 'Send',
  slip: 'Lai Shangliang · slip',
  group: (name) => `Answered by ${name}`,
  number: (number) => `Number ${number}`,
  due: (date) => `Answered by ${date}`,
  code: 'Tracking code',
  codeText: 'With it you can follow and add. Keep it: it cannot be found again.',
  byPaper: 'Hand them the slip. When you leave this page the code is not shown again.',
  told: 'The text message went out.',
  notTold: 'No text message went out: tell them the number, or print the slip.',
  print: 'Print the slip',
  again: 'Another one',
}
