// What surrounds a proposal: earlier ones that it takes up, its signatures, the papers that belong to it.

import type { Output } from '@domain/contract'
import type { PaperFull } from '@domain/contract/paper'
import { holds } from '@domain/people/role'
import { type PlenaryPaper, type Proposal, type ProposalPaper, plenaryPapers } from '@domain/proposal/proposal'
import { View } from '@tarojs/components'
import { useQuery } from '../api/use-query'
import { Button, Card, Heading, Row, Rows } from '../components/basic'
import { Failure } from '../components/Loaded'
import { useSettled } from '../form/use-later'
import { go } from '../frame/navigate'
import { usePaperWords } from '../locales/paper'
import { useActor } from '../store/session'
import { useDownload } from '../store/use-download'
import { useSend } from '../store/use-send'
import type { Room } from './room'

/** Fewer characters than this say too little. */
const least = 6
const pause = 600

interface EarlierProps {
  readonly room: Room
  readonly title: string
  /** the one that is read itself */
  readonly except?: string
  /** below the title of the page, or below that of what is read */
  readonly level?: 2 | 3
}

/** While somebody writes a proposal: public ones of all years that read alike, and what became of them. */
export const Earlier = ({ room, title, except, level = 2 }: EarlierProps) => {
  const words = usePaperWords()
  const settled = useSettled(title.trim(), pause)
  const found = useQuery('proposal.similar', settled.length < least ? null : { words: settled }).data?.rows ?? []
  const rows = found.filter(({ id }) => id !== except)
  if (rows.length === 0) return null
  return (
    <View className="stack-s">
      <Heading level={level}>{words.proposal.earlier}</Heading>
      <Rows>
        {rows.map(({ id, number, title: earlier, step, status, letter }) => (
          <Row
            key={id}
            title={<View className="two-lines">{earlier}</View>}
            second={[
              number,
              status === 'open' ? room.words.step[step] : words.over[status as 'closed' | 'ended'],
              letter === '' ? '' : words.proposal.became(letter),
            ]
              .filter(Boolean)
              .join(' · ')}
            onTap={() => go('paper/pages/paper/index', { kind: 'proposal', id })}
          />
        ))}
      </Rows>
    </View>
  )
}

interface SignCardProps {
  readonly full: PaperFull
  readonly onDone: () => void
}

/** Signing a paper with one tap, and how many have: shown while signatures are asked for. */
export const SignCard = ({ full, onDone }: SignCardProps) => {
  const words = usePaperWords().sign
  const { busy, problem, send } = useSend('paper.sign')
  const { signing } = full.you
  if (signing === null) return null
  const { hash, asked, signed, by, of } = signing
  const submit = async () => {
    const sent = await send({ kind: full.kind, id: full.id, hash, sign: !signed }, { about: words.sign })
    // another text than the one on this screen: it is loaded again, and read again
    if (sent.state !== 'refused' || sent.problem.code === 'movedOn') onDone()
  }
  return (
    <Card tone={asked && !signed ? 'amber' : 'plain'}>
      <View className="stack-s">
        <View className="strong">{words.count(by.length, of)}</View>
        {by.length > 0 ? <View className="second">{by.map((id) => full.names[id] ?? '').join('、')}</View> : null}
        {problem ? <Failure code={problem.code} onRetry={onDone} /> : null}
        {asked ? (
          <Button wide kind={signed ? 'secondary' : 'primary'} icon="check" busy={busy} onTap={submit}>
            {signed ? words.unsign : words.sign}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

interface Printable {
  readonly what: ProposalPaper
  readonly unitId?: string
}

/** What there is to print of it as it stands. */
const printable = ({ no, decline, key, undertakings, answers }: Proposal): readonly Printable[] => [
  { what: 'form' },
  ...(no === null && decline === null ? [] : [{ what: 'decision' as const }]),
  ...(key === null ? [] : [{ what: 'urge' as const }]),
  ...undertakings.flatMap(({ unitId, part, assistance }): readonly Printable[] => [
    { what: 'entrust', unitId },
    ...(assistance === '' ? [] : [{ what: 'assist' as const, unitId }]),
    ...(part === 'assist' ? [] : [{ what: 'opinion' as const, unitId }]),
    ...(answers.some((one) => one.unitId === unitId && one.returned === null)
      ? [{ what: 'answer' as const, unitId }]
      : []),
  ]),
]

/** The papers of a proposal, and of a whole plenary, to be saved and printed. */
export const ProposalPapers = ({ full }: { readonly full: PaperFull }) => {
  const words = usePaperWords().proposal
  const paper = useDownload('proposal.paper')
  if (!full.you.inside) return null
  return (
    <View className="stack-s">
      <Heading level={3}>{words.papers}</Heading>
      <View className="line">
        {printable(full.paper as unknown as Proposal).map(({ what, unitId }) => (
          <Button
            key={`${what} ${unitId ?? ''}`}
            kind="quiet"
            small
            busy={paper.busy}
            onTap={() =>
              paper.start(
                { id: full.id, what, ...(unitId === undefined ? {} : { unitId }) },
                `${words.paper[what]} ${full.number}.docx`,
              )
            }
          >
            {[words.paper[what], unitId === undefined ? '' : full.names[unitId]].filter(Boolean).join(' · ')}
          </Button>
        ))}
      </View>
    </View>
  )
}

const endings: Readonly<Partial<Record<PlenaryPaper, string>>> = { list: 'xlsx', units: 'xlsx', call: 'pdf' }

interface PlenaryProps {
  readonly account: Output<'proposal.account'> | undefined
}

/** How the plenary stands, and its papers for those who print them. */
export const Plenary = ({ account }: PlenaryProps) => {
  const words = usePaperWords().proposal
  const actor = useActor()
  const paper = useDownload('proposal.plenary')
  if (account === undefined) return null
  const none = account.received === 0
  const office = holds(actor, 'office')
  if (none && !office) return null
  const may = !none && (office || holds(actor, 'secretariat'))
  return (
    <View className="stack-s">
      {none ? null : (
        <View className="second">
          {words.account(account.received, account.admitted, account.answered, account.silent)}
        </View>
      )}
      {office ? (
        <View className="line">
          <Button kind="quiet" small icon="edit" onTap={() => go('paper/pages/setting/index', {})}>
            {words.settings}
          </Button>
          <Button kind="quiet" small onTap={() => go('desk/pages/list/index', { kind: 'proposal' })}>
            {words.together}
          </Button>
        </View>
      ) : null}
      {may ? (
        <View className="line">
          {plenaryPapers
            .filter((what) => what !== 'call')
            .map((what) => (
              <Button
                key={what}
                kind="quiet"
                small
                busy={paper.busy}
                onTap={() => paper.start({ what }, `${words.plenary[what]}.${endings[what] ?? 'docx'}`)}
              >
                {words.plenary[what]}
              </Button>
            ))}
        </View>
      ) : null}
    </View>
  )
}
