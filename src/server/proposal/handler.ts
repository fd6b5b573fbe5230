// The endpoints that only proposals have.

import { localDate } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import { limit } from '../../domain/limit'
import type { Visit } from '../../domain/matter/matter'
import { holds, placesOf } from '../../domain/people/role'
import { isPublic } from '../../domain/process/paper'
import { accountOf } from '../../domain/proposal/account'
import { faultsIn } from '../../domain/proposal/answer-check'
import type { PlenaryPaper } from '../../domain/proposal/proposal'
import { type Proposal, standingAnswer } from '../../domain/proposal/proposal'
import { type ProposalSetting, plenaryIn, seriesOf } from '../../domain/proposal/setting'
import { codePages } from '../../domain/scan/scan'
import { maskedThroughout } from '../../domain/text/private/mask'
import { run, runOne, statement } from '../db/statement'
import { directoryOf, forgetDirectories, groupNameOf } from '../district/directory'
import { documentOf, documentType, type Line } from '../document/official'
import { AppError, found } from '../http/app-error'
import type { Call, Download, Handlers, RequestContext } from '../http/call'
import { workbook } from '../ledger/workbook'
import { proposalWords as words } from '../locales/proposal'
import { dayOf } from '../locales/subscribe'
import { audit } from '../log/audit'
import { readable } from '../paper/read'
import { loadPaper } from '../paper/store'
import { paperOf } from '../paper/write'
import { changeRegister, versionOf } from '../register/version'
import { foundTable, rankOf, soughtFor } from '../search/find'
import { miniCodeOf } from '../wechat/mini-code'
import { drawCallSheet } from './call-sheet'
import { paperLines } from './document'
import { factsOf, namesIn, proposalsOf, unitsOf } from './load'
import { importPast } from './past'
import { catalogueLines, handoverSheet, reviewLines, unitSheet, yearlyLines } from './plenary'
import { unitLines } from './unit-sheet'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const update = statement<never>(
  'proposal.set',
  `update district set setting = jsonb_set(setting, '{practice}',
     coalesce(setting -> 'practice', '{}') || jsonb_build_object('proposal', $2::jsonb)) where district_id = $1`,
)

const readVersion = statement<{ version: number }>(
  'proposal.version',
  `select ${versionOf('proposal', 'd.district_id')} as version from district d where d.district_id = $1`,
)

const rank = rankOf('f.share', 't.updated_at')
/** The letter is that of the newest answer that stands; empty where there is none, or it may not be read. */
const findSimilar = statement<{
  id: string
  number: string
  title: string
  step: string
  status: string
  letter: string
}>(
  'proposal.similar',
  `select t.id, t.number, t.title, t.step, t.status, coalesce((select a ->> 'letter'
     from jsonb_array_elements(t.state -> 'answers') with ordinality as x(a, n) where a ->> 'returned' is null
     order by n desc limit 1), '') as letter
   from paper t join ${foundTable('$2::text', '$3')} f on f.id = t.id
   where t.district_id = $1 and t.kind = $2::text and (t.reach = 'public' or t.reach <> 'own' and $4::boolean) order by ${rank}, t.id limit 5`,
)

/** What somebody has a part in: a coordinator in what the own groups do, for a body that hands in. */
const findEvidence = statement<{ id: string; title: string; visits: readonly Visit[] }>(
  'proposal.evidence',
  `select m.id, m.title, coalesce(m.state -> 'visits', '[]') as visits from matter m
   where m.district_id = $1 and (m.lead_id = $2::uuid or m.co_member_ids @> array[$2::uuid] or m.group_id = any($3::uuid[]))
   order by m.updated_at desc, m.id limit 30`,
)

/** What the units of a proposal have answered to others lately. */
const findAnswers = statement<{ unitId: string; text: string; number: string }>(
  'proposal.answers',
  `select e.data ->> 'unitId' as "unitId", p.value ->> 'text' as text, t.number from paper_event e
   join paper t on t.district_id = $1 and t.id = e.paper_id and t.kind = 'proposal'
   cross join lateral jsonb_array_elements(e.data -> 'points') p
   where e.district_id = $1 and e.type = 'answered' and e.paper_id <> $2 and e.data ->> 'unitId' = any($3::text[])
   order by e.at desc limit 300`,
)

const answerCheck = async (call: Call<'proposal.answerCheck'>): Promise<Output<'proposal.answerCheck'>> => {
  const { db, districtId, input } = call
  const { state, held } = await readable(call, { kind: 'proposal', id: input.id })
  if (!held.has('desk')) throw new AppError('notFound')
  const of = state as Proposal
  const units = of.undertakings.map(({ unitId }) => unitId)
  return { rows: [...faultsIn(of, await run(db, findAnswers, [districtId, input.id, units]))] }
}

/** A line is as long as the form takes it. */
const lineOf = (text: string): string => (text.length > limit.line ? `${text.slice(0, limit.line - 1)}…` : text)

/** Characters that no file system minds. */
const fileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .slice(0, 80)
    .trim()

const documentAs = async (name: string, lines: readonly Line[]): Promise<Download> => ({
  type: documentType,
  body: await documentOf(name, maskedThroughout(lines)),
  saveAs: `${fileName(name)}.docx`,
})

interface Plenary {
  readonly assembly?: number
  readonly plenary?: number
}

const settingOf = async ({ db, districtId }: RequestContext): Promise<ProposalSetting> =>
  (await directoryOf(db, districtId)).setting.practice.proposal

/** The proposals of the plenary that is asked for, or of the present one. */
const plenaryOf = async (call: RequestContext, asked: Plenary) => {
  const setting = await settingOf(call)
  const wanted = { ...setting, ...asked }
  const isNow = seriesOf(wanted) === seriesOf(setting)
  const all = await proposalsOf(call, seriesOf(wanted), isNow)
  return { all, setting, heading: plenaryIn(wanted) }
}

const paper = async (call: Call<'proposal.paper'>): Promise<Download> => {
  const { db, districtId, input, actor, at } = call
  const process = paperOf(call, 'proposal')
  const directory = await directoryOf(db, districtId)
  const asked = { districtId, id: input.id, actor, at, requestId: null, pictures: [] }
  const { state, number, context } = found(await loadPaper(db, process, directory, asked))
  const held = process.held(state, context)
  if (held.size === 0 && !isPublic(process, state)) throw new AppError('notFound')
  // as it is handed to a person who asks: a page and a paper say the same
  const of = process.face(state, held, context) as Proposal
  const { what, unitId } = input
  const inside = held.size > 0
  if (!inside && (what !== 'answer' || standingAnswer(of, unitId ?? '') === undefined)) throw new AppError('notAllowed')
  if (what === 'assist' && !(held.has('desk') || held.has('secretariat') || held.has('unit')))
    throw new AppError('notAllowed')
  const { setting, name } = directory
  const { deskId } = of
  const lines = paperLines[what]({
    of,
    number,
    unitId,
    nameOf: await namesIn(call, [of]),
    setting: setting.practice.proposal,
    issuer: deskId === null ? setting.organiser || name : groupNameOf(directory, deskId),
    today: localDate(at),
  })
  return documentAs(
    `${words[what === 'decision' ? 'decision' : what === 'answer' ? 'form' : what]} ${of.no ?? number}`,
    found(lines ?? undefined),
  )
}

/** For the office, the secretariat, and the committee that is the desk for proposals. */
const mayPrint = ({ actor, districtId }: RequestContext, { deskId }: ProposalSetting): boolean =>
  holds(actor, 'office', districtId) ||
  holds(actor, 'secretariat', districtId) ||
  (deskId !== null && holds(actor, 'coordinator', deskId))

const plenary = async (call: Call<'proposal.plenary'>): Promise<Download> => {
  const { db, districtId, input, at } = call
  const { what, ...asked } = input
  const { all, setting, heading } = await plenaryOf(call, asked)
  if (!mayPrint(call, setting)) throw new AppError('notAllowed')
  const nameOf = await namesIn(call, all)
  const directory = await directoryOf(db, districtId)
  const issuer =
    setting.deskId === null ? directory.setting.organiser || directory.name : groupNameOf(directory, setting.deskId)
  const today = localDate(at)
  const name = `${heading}${words[what]}`
  const sheet = async () => (what === 'list' ? handoverSheet(all, nameOf, today) : unitSheet(all, await unitsOf(call)))
  const lines: Readonly<Record<Exclude<PlenaryPaper, 'list' | 'units' | 'sheets' | 'call'>, () => readonly Line[]>> = {
    review: () => reviewLines(all, heading, issuer, today),
    yearly: () => yearlyLines(all, heading, issuer, today),
    catalogue: () => catalogueLines(all, heading, nameOf),
  }
  if (what === 'list' || what === 'units') {
    return { type: sheetType, body: workbook([await sheet()]), saveAs: `${fileName(name)}.xlsx` }
  }
  if (what === 'call') {
    const { question, from, to } = found(setting.call ?? undefined)
    const address = `${call.setting.publicUrl ?? call.origin}/q/clue`
    const code = { name: 'call-clue', scene: 'q=clue', page: codePages.q }
    // the poster hangs for weeks: while WeChat gives no code it is printed with the link alone
    const miniCode = call.wechat === undefined ? undefined : await miniCodeOf(call, call.wechat, code)
    const { phone } = directory.setting
    const body = await drawCallSheet({ question, from, to, organiser: issuer, phone, address, miniCode })
    return { type: 'application/pdf', body, saveAs: `${fileName(words.call)}.pdf` }
  }
  if (what === 'sheets') {
    const pages = (await unitsOf(call)).map((unit) => ({ name: unit.name, facts: factsOf(all, unit.id) }))
    const title = words.sheetTitle(heading)
    const of = pages.filter(({ facts }) => facts.received > 0)
    return documentAs(
      name,
      of.length === 0 ? [{ kind: 'title', text: title }] : of.flatMap((one) => unitLines(title, one)),
    )
  }
  return documentAs(name, lines[what]())
}

export const proposalHandlers = {
  'proposal.setting': async (call) => {
    const { reasons, days, scale, ...rest } = await settingOf(call)
    const { version } = found(await runOne(call.db, readVersion, [call.districtId]))
    return { ...rest, days: { ...days }, scale: { ...scale }, reasons: [...reasons], version }
  },
  'proposal.set': async (call) => {
    const { db, districtId, input } = call
    const { deskId } = input.setting
    const { groups } = await directoryOf(db, districtId)
    if (deskId !== null && groups.get(deskId)?.disabled !== false)
      throw new AppError('notFound', { '/setting/deskId': 'unknown' })
    await changeRegister(call, 'proposal', districtId, input.version)
    await run(db, update, [districtId, JSON.stringify(input.setting)])
    await audit(call, 'district', districtId, { proposal: input.setting })
    forgetDirectories()
    return { done: true }
  },
  'proposal.account': async (call) => {
    const account = accountOf((await plenaryOf(call, call.input)).all)
    const { byWay, byArea, byLetter, judged, ...counts } = account
    return { ...counts, byWay: { ...byWay }, byArea: { ...byArea }, byLetter: { ...byLetter }, judged: { ...judged } }
  },
  'proposal.similar': async (call) => {
    const { db, districtId, input } = call
    const desk = mayPrint(call, await settingOf(call))
    const sought = await soughtFor(call, 'proposal', input.words.slice(0, 300))
    return { rows: await run(db, findSimilar, [districtId, 'proposal', sought, desk]) }
  },
  'proposal.evidence': async ({ db, districtId, actor }) => {
    const groups = placesOf(actor, 'coordinator')
    const rows = await run(db, findEvidence, [districtId, actor.personId, groups])
    return {
      rows: rows.flatMap(({ id: matterId, title, visits }) => [
        { what: 'matter' as const, matterId, text: lineOf(title) },
        ...visits.map(({ date, households }) => ({
          ...{ what: 'visit' as const, matterId },
          text: lineOf(words.visit(dayOf(date), households, title)),
        })),
      ]),
    }
  },
  'proposal.answerCheck': answerCheck,
  'proposal.import': importPast,
  'proposal.paper': paper,
  'proposal.plenary': plenary,
} satisfies Partial<Handlers>
