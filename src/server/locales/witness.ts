// What the witness of a log says, in Chinese and English.

import { asCalledHere } from '../command-name'
import type { Alarm } from '../witness/follow'

export const witnessUsage = asCalledHere(
  '用法 / usage: npm run witness -- https://网址 记录文件.json [--district 代号]',
)

export const alarms: Readonly<Record<Alarm, string>> = {
  otherKey:
    '警报：签名密钥换了。请向政协办公室当面核实。 / ALARM: the log is signed with another key. Ask the office in person.',
  badSignature: '警报：签名不对，这份记录不是该系统签发的。 / ALARM: the signature is wrong.',
  shrunk: '警报：记录变少了，以前有的被删掉了。 / ALARM: the log has shrunk: entries were deleted.',
  forked:
    '警报：以前的记录被改写了。请保存好本文件，并公开此事。 / ALARM: the past was rewritten. Keep this file, and say so in public.',
  noProof: '警报：系统拿不出“只增不改”的证明。 / ALARM: no proof that the log only grew.',
  altered:
    '警报：已签名的记录被改动或删除了。请保存好本文件，并公开此事。 / ALARM: an entry that was signed was changed or deleted. Keep this file, and say so in public.',
  empty: '还没有签发过记录。 / No head was signed yet.',
}

export const witnessed = (size: number, root: string, at: string): string =>
  `正常：${at} 共 ${size} 条，与以前看到的一致，根 ${root}。 / As it should be: ${size} entries at ${at}, they begin with all that was seen before, root ${root}.`
