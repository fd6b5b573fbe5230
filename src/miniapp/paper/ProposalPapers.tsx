// The papers of a proposal, and of a whole plenary, to be saved and printed.

import type { Output } from '@domain/contract'
import type { PaperFull } from '@domain/contract/paper'
import { holds } from '@domain/people/role'
import type { Proposal } from '@domain/proposal/proposal'
import { type PlenaryPaper, type ProposalPaper, plenaryPapers } from '@domain/proposal/proposal'
import { View } from '@tarojs/components'
import { Button } from '../components/Button'
import { Heading } from '../components/Card'
import { go } from '../frame/navigate'
import { usePaperWords } from '../locales/paper'
import { useActor } from '../store/actor'
import { useDownload } from '../store/use-download'

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
