// The words of the tests' letter, in both languages.

import type { AskedNameOf, SentIdOf } from '@domain/process/action'
import type { PaperCatalogue, PaperWords } from '../../src/miniapp/locales/paper-words'
import type { Letter, LetterEvents, letterActions } from './process'

type Words = PaperWords<
  Letter['step'],
  SentIdOf<typeof letterActions>,
  AskedNameOf<typeof letterActions> | 'groupId' | 'photoIds' | 'answer',
  keyof LetterEvents
>

const zhCn: Words = {
  title: '委员来信',
  none: '还没有来信',
  begin: '写一封信',
  step: { write: '起草', answer: '等单位答复', done: '已答复' },
  action: { revise: '修改', send: '送给单位', note: '内部备注', answer: '答复' },
  means: {
    begin: '写给单位的信，送出以后大家都能看到。',
    revise: '送出以前可以修改。',
    send: '单位要在十个工作日内答复。',
    note: '只有办理的人看得到。',
    answer: '您的答复大家都能看到。',
  },
  label: {
    title: '题目',
    text: '写些什么',
    groupId: '哪个组',
    photoIds: '照片',
    unitId: '哪个单位',
    verdict: '办得怎样',
    by: '什么时候办好',
    answer: '单位的答复',
  },
  option: { verdict: { done: '办好了', planned: '计划办', cannot: '办不了' } },
  event: {
    begun: () => '写了一封信',
    revised: () => '改了内容',
    sent: (told) => `送给了${told.text('unitId') || '单位'}，${told.date('due')}前答复`,
    noted: () => '加了一条内部备注',
    answered: (told) => (told.is('verdict', 'done') ? '单位答复：办好了' : '单位答复了'),
    dueWarned: () => '答复的日子快到了',
  },
}

const en: Words = {
  title: 'Letters',
  none: 'No letters yet',
  begin: 'Write a letter',
  step: { write: 'Draft', answer: 'Waits for an answer', done: 'Answered' },
  action: { revise: 'Change', send: 'Send', note: 'Note', answer: 'Answer' },
  means: {
    begin: 'A letter to a unit; everybody can read it once it is sent.',
    revise: 'You can change it until it is sent.',
    send: 'The unit answers within ten working days.',
    note: 'Only those who work on it read this.',
    answer: 'Everybody can read your answer.',
  },
  label: {
    title: 'Title',
    text: 'Text',
    groupId: 'Group',
    photoIds: 'Pictures',
    unitId: 'Unit',
    verdict: 'Outcome',
    by: 'Done by',
    answer: 'Answer of the unit',
  },
  option: { verdict: { done: 'Done', planned: 'Planned', cannot: 'Cannot be done' } },
  event: {
    begun: () => 'A letter was written',
    revised: () => 'The text was changed',
    sent: (told) => `Sent to ${told.text('unitId') || 'a unit'}, answer due ${told.date('due')}`,
    noted: () => 'A note was added',
    answered: (told) => (told.is('verdict', 'done') ? 'The unit answers: done' : 'The unit answered'),
    dueWarned: () => 'The answer is nearly due',
  },
}

export const letterWords: PaperCatalogue = { 'zh-cn': zhCn, en }
