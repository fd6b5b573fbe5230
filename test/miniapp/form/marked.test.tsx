// What the server does not take is marked at its field, scrolled to and given the focus, in every form.
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import Flag from '../../../src/miniapp/account/pages/flag/index'
import SignIn from '../../../src/miniapp/account/pages/sign-in/index'
import { Decide } from '../../../src/miniapp/desk/check/Decide'
import { AnswerForm } from '../../../src/miniapp/desk/report/AnswerForm'
import { refusedIn } from '../../../src/miniapp/form/refused'
import { PaperWordsContext } from '../../../src/miniapp/locales/paper'
import { AnswerBlock, StandForm } from '../../../src/miniapp/meeting/decision/MotionCard'
import { AddPerson } from '../../../src/miniapp/meeting/host/AddPerson'
import { MotionForm } from '../../../src/miniapp/meeting/pages/motion/index'
import { LinkForm } from '../../../src/miniapp/meeting/party/Links'
import { JoinForm } from '../../../src/miniapp/meeting/seat/JoinForm'
import { StateForm } from '../../../src/miniapp/meeting/statement/StateForm'
import { BeginForm } from '../../../src/miniapp/paper/PaperForm'
import { noticeAgreed } from '../../../src/miniapp/store/setting'
import { letterProcess } from '../../sample/process'
import { letterWords } from '../../sample/words'
import { aReport, signIn } from '../desk/support'
import { resetTaro } from '../taro'

const id = '00000000-0000-7000-8000-0000000000aa'
const unit = { id, name: '交通局', disabled: false }

const answers: Readonly<Record<string, unknown>> = {
  'unit.list': { rows: [unit], next: null },
  'district.get': {
    name: '示例县',
    groups: [{ id, name: '城东组' }],
    categories: ['市政道路'],
    demo: false,
    wechat: false,
  },
}

/** Commands are refused for this field, queries answered. */
const refuses = (code: string, fields: Readonly<Record<string, string>>) =>
  Object.assign(globalThis, {
    fetch: async (url: string, init: { readonly body?: string }) => {
      const name = /\/api\/([\w.]+)/.exec(url)?.[1] ?? ''
      const body = init.body === undefined ? answers[name] : { error: { code, fields } }
      return { status: init.body === undefined ? 200 : 400, text: async () => JSON.stringify(body ?? { rows: [] }) }
    },
  })

const scrolled: Element[] = []

beforeEach(() => {
  resetTaro()
  localStorage.clear()
  noticeAgreed(true)
  signIn('coordinator')
  scrolled.length = 0
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this)
  }
})

const write = (label: string | RegExp, value: string) =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: string | RegExp) => void fireEvent.click(screen.getByRole('radio', { name }))

const shown = (what: ReactElement) =>
  render(<PaperWordsContext.Provider value={{ letter: letterWords }}>{what}</PaperWordsContext.Provider>)

/** The field of this input wears the sentence, has been scrolled to, and its input has the focus. */
const isLedTo = async (input: () => Element) => {
  await waitFor(() => expect(document.activeElement).toBe(input()))
  const field = input().closest('.field')
  expect(field?.querySelector('.field-error')).not.toBeNull()
  expect(scrolled).toContain(field)
}

const labelled = (label: string | RegExp) => () => screen.getByLabelText(label)
const nothing = () => undefined
const done = nothing

interface Case {
  readonly fields: Readonly<Record<string, string>>
  readonly form: () => ReactElement
  readonly fill: () => void | Promise<void>
  readonly send: string | RegExp
  readonly at: () => Element
}

const cases: readonly (readonly [string, Case])[] = [
  [
    'a paper that is begun',
    {
      fields: { '/paper/fields/text': 'tooLong' },
      form: () => <BeginForm room={{ process: letterProcess, words: letterWords['zh-cn'] }} onDone={done} />,
      fill: async () => {
        await screen.findByText('城东组')
        write('哪个组', id)
        write('题目', '斑马线')
        write('写些什么', '上学时车多')
      },
      send: '写一封信',
      at: labelled('写些什么'),
    },
  ],
  [
    'an answer to a report',
    {
      fields: { '/command/question': 'wrong' },
      form: () => <AnswerForm report={aReport()} action="ask" onDone={done} onReload={done} />,
      fill: () => write('想请提出人补充什么', '在哪一层？'),
      send: '请提出人补充',
      at: labelled('想请提出人补充什么'),
    },
  ],
  [
    'a statement',
    {
      fields: { '/text': 'wrong' },
      form: () => <StateForm meetingId={id} onStated={done} />,
      fill: () => write('您的意见', '路灯该修了'),
      send: '提出来',
      at: labelled('您的意见'),
    },
  ],
  [
    'a stance without its reason',
    {
      fields: { '/reason': 'missing' },
      form: () => <StandForm motionId={id} mine={{ stance: 'block', reason: '太贵' }} onStood={done} />,
      fill: nothing,
      send: '说说同意不同意',
      at: labelled('原因'),
    },
  ],
  [
    'the answer to somebody who cannot live with it',
    {
      fields: { '/answer': 'wrong' },
      form: () => <AnswerBlock motionId={id} dissentId={id} onAnswered={done} />,
      fill: () => write('怎么答复', '改了'),
      send: '答复',
      at: labelled('怎么答复'),
    },
  ],
  [
    'words to be told of',
    {
      fields: { '/note': 'tooLong' },
      form: () => <Flag />,
      fill: () => pick('泄露隐私'),
      send: '举报',
      at: labelled('想说明的'),
    },
  ],
]

test.each(cases)('%s: the field that was refused', async (_what, { fields, form, fill, send, at }) => {
  resetTaro({ kind: 'statement', id })
  refuses('invalid', fields)
  shown(form())
  await fill()
  press(send)
  await isLedTo(at)
})

test('a motion: what is missing first, then what the server does not take', async () => {
  refuses('dateInPast', { '/due': 'wrong' })
  const start = { what: '', unitId: id, due: '2027-01-01', money: '' }
  shown(<MotionForm meetingId={id} motionId={id} statementId={undefined} start={start} />)
  await screen.findByText('交通局')
  press('拿给大家看')
  await isLedTo(labelled('做什么'))
  write('做什么', '两周内装灯')
  press('拿给大家看')
  await isLedTo(labelled('什么时候办好'))
})

test('a stance, a seat and a person to be added are asked for where they lack', async () => {
  refuses('invalid', {})
  const stand = shown(<StandForm motionId={id} mine={null} onStood={done} />)
  press('说说同意不同意')
  await isLedTo(() => screen.getAllByRole('radio')[0] ?? document.body)
  stand.unmount()
  const join = shown(<JoinForm meetingId={id} sides={['resident', 'member']} act="入座" onJoined={done} />)
  press('入座')
  await isLedTo(() => screen.getAllByRole('radio')[0] ?? document.body)
  join.unmount()
  shown(<AddPerson busy={false} onAdd={async () => undefined} />)
  press('加一位没有手机的人')
  press('加一位没有手机的人')
  await isLedTo(labelled('怎么称呼'))
})

test('the places of a code, and the reason of a refusal', async () => {
  refuses('invalid', { '/seats': 'wrong' })
  const link = shown(<LinkForm matterId={id} onMade={done} />)
  press('做一个邀请码')
  write('最多几个人', '20')
  press('做一个邀请码')
  await isLedTo(labelled('最多几个人'))
  link.unmount()
  shown(<Decide id={id} onDecided={done} />)
  press('先不公开')
  press('不公开，并告诉他原因')
  await isLedTo(labelled('为什么不公开'))
})

test('signing in: the agreement, a half number, and a number that is refused', async () => {
  refuses('tooMany', {})
  noticeAgreed(false)
  shown(<SignIn />)
  press('获取验证码')
  await isLedTo(() => screen.getByRole('checkbox'))
  fireEvent.click(screen.getByRole('checkbox'))
  write('手机号', '1380000')
  press('获取验证码')
  await isLedTo(labelled('手机号'))
  write('手机号', '13800000000')
  scrolled.length = 0
  press('获取验证码')
  await waitFor(() => expect(scrolled).toHaveLength(1))
  await isLedTo(labelled('手机号'))
})

test('a path leads to the field of its name, whatever it is sent in; what no field bears is nothing', () => {
  const names = ['place', 'text', 'photoIds']
  expect(refusedIn({ fields: { '/command/place/text': 'tooLong' } }, names)).toEqual({ place: 'overlong' })
  expect(refusedIn({ fields: { '/command/photoIds/2': 'unknown' } }, names)).toEqual({ photoIds: 'refused' })
  expect(refusedIn({ fields: { '/paper/fields/text': 'tooShort' } }, names)).toEqual({ text: 'missing' })
  expect(refusedIn({ fields: { '/requestId': 'missing' } }, names)).toEqual({})
})
