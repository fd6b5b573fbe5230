// The words of clues to proposals, in Chinese.

import type { ClueWords } from '../paper-words'

const became: Readonly<Record<string, string>> = {
  admitted: '已立案',
  declined: '没有立案',
  converted: '已转其他渠道办理',
  merged: '与同一件事的提案合并办理',
  answered: '有了答复',
}

export const clue: ClueWords = {
  title: '提案线索目录',
  none: '还没有提案线索',
  begin: '提供提案线索',
  step: { given: '待看', listed: '已列入目录' },
  action: { list: '列入目录', refuse: '不列入', close: '移出目录' },
  means: {
    begin: '说一件值得写成提案的事。公开时不显示您是谁；写成提案、有了答复，都会告诉您。',
    list: '大家会看到下面的文字。去掉姓名、电话和具体门牌。',
    refuse: '写明原因，提供人会看到。',
    close: '不再公开，已经写成的提案不受影响。',
  },
  label: {
    title: '一句话说清是什么事',
    text: '具体情况',
    reason: '原因',
    call: '征集的问题',
    refusal: '没有列入的原因',
    authorId: '提供人',
  },
  hint: { text: '信访、诉讼中的事，涉密的事，人事安排，本县管不了的事，请不要写在这里' },
  option: {},
  event: {
    given: () => '提供了线索',
    listed: () => '列入提案线索目录',
    refused: (told) => `没有列入目录：${told.text('reason')}`,
    followed: (told) =>
      ['线索写成的提案', told.text('number'), became[told.text('what')] ?? '', told.text('letter')].join(''),
    closed: () => '移出目录',
  },
}
