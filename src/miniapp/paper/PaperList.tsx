// The papers of one kind: on my desk, my own, or those that everybody may read.

import { localDate } from '@domain/calendar/local-time'
import type { PaperRow } from '@domain/contract/paper'
import { holds } from '@domain/people/role'
import { isCalling } from '@domain/proposal/setting'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages, useQuery } from '../api/use-query'
import { Button, Card, Chip, Row, Rows } from '../components/basic'
import { Empty, Loaded, LoadMore, Skeleton } from '../components/Loaded'
import { Light } from '../components/Ring'
import { SearchBar } from '../components/SearchBar'
import { go, goSignIn } from '../frame/navigate'
import { useFormat } from '../locales'
import { usePaperWords } from '../locales/paper'
import { unparted } from '../locales/unparted'
import { useActor } from '../store/session'
import { useDownload } from '../store/use-download'
import { Plenary } from './ProposalPapers'
import { groupBeside, type Room } from './room'

interface PaperListProps {
  readonly room: Room
  readonly onOpen: (id: string) => void
  readonly onBegin: () => void
}

type Which = 'desk' | 'mine' | 'public'

const endpoint = { desk: 'paper.desk', mine: 'paper.mine', public: 'paper.list' } as const

export const PaperList = ({ room, onOpen, onBegin }: PaperListProps) => {
  const { process, words } = room
  const shared = usePaperWords()
  const actor = useActor()
  const holding = (roles: AnyRoles) => roles.some((role) => holds(actor, role))
  const lists: readonly Which[] = [
    ...(holding(process.desk) ? (['desk'] as const) : []),
    ...(actor.kind === 'person' && process.opening !== null ? (['mine'] as const) : []),
    ...(process.publicAt.length > 0 ? (['public'] as const) : []),
  ]
  const [wanted, setWanted] = useState<Which>()
  const [step, setStep] = useState<string>()
  const [search, setSearch] = useState('')
  const by = process.opening?.by
  const writes = by === null || (by !== undefined && holding(by))
  // somebody who never writes one came to read what everybody may
  const [usual] = lists.filter((one) => one !== 'mine' || writes)
  const which = wanted ?? usual ?? 'public'
  const sought = { ...(step === undefined ? {} : { step }), ...(search === '' ? {} : { words: search }) }
  const pages = usePages(endpoint[which], { kind: process.id, limit: 20, ...(which === 'desk' ? sought : {}) })
  const mayBegin = process.id !== 'clue' && process.opening !== null && actor.kind === 'person' && writes
  return (
    <View className="stack">
      {mayBegin ? (
        <Button wide icon="edit" onTap={onBegin}>
          {words.begin}
        </Button>
      ) : null}
      {process.id === 'proposal' ? <PlenaryOf /> : null}
      {process.id === 'clue' ? <Calling /> : null}
      {lists.length > 1 ? (
        <View className="line" ariaRole="group" aria-label={shared.listsOf}>
          {lists.map((one) => (
            <Chip key={one} on={one === which} onTap={() => setWanted(one)}>
              {shared.lists[one]}
            </Chip>
          ))}
        </View>
      ) : null}
      {which === 'desk' ? (
        <View className="stack-s">
          <SearchBar label={shared.search} initial={search} onSearch={setSearch} />
          <View className="line" ariaRole="group" aria-label={shared.stepsOf}>
            <Chip on={step === undefined} onTap={() => setStep(undefined)}>
              {shared.allSteps}
            </Chip>
            {process.steps.map((one) => (
              <Chip key={one} on={one === step} onTap={() => setStep(one)}>
                {words.step[one] ?? ''}
              </Chip>
            ))}
          </View>
        </View>
      ) : null}
      <Loaded
        of={{ ...pages, data: pages.state === 'ready' ? pages.rows : undefined }}
        skeleton={<Skeleton shape="row" count={6} />}
        onSignIn={goSignIn}
      >
        {(rows) =>
          rows.length === 0 ? (
            <None which={lists.length > 1 ? which : 'public'} title={words.none} />
          ) : (
            <View className="stack">
              <Rows>
                {rows.map((row) => (
                  <PaperLine key={row.id} row={row} words={words} onTap={() => onOpen(row.id)} />
                ))}
              </Rows>
              <LoadMore state={pages.more} onMore={pages.loadMore} />
            </View>
          )
        }
      </Loaded>
    </View>
  )
}

interface NoneProps {
  readonly which: Which
  readonly title: string
}

/** One list that is empty says nothing of the others. */
const None = ({ which, title }: NoneProps) => {
  const { none, elsewhere } = usePaperWords()
  return which === 'public' ? <Empty title={title} /> : <Empty title={none[which]} text={elsewhere} />
}

const PlenaryOf = () => {
  const words = usePaperWords().proposal
  const actor = useActor()
  const account = useQuery('proposal.account', {}).data
  const units = (['office', 'chair', 'secretariat', 'unit'] as const).some((role) => holds(actor, role))
  return (
    <View className="stack">
      <View className="stack-s">
        <Calling />
        <View className="line">
          <Button kind="quiet" small onTap={() => go('paper/pages/list/index', { kind: 'clue' })}>
            {words.clues}
          </Button>
          {units ? (
            <Button kind="quiet" small onTap={() => go('paper/pages/list/index', { kind: 'appraisal' })}>
              {words.appraisals}
            </Button>
          ) : null}
        </View>
      </View>
      <Plenary account={account} />
    </View>
  )
}

/** What the public is asked for now. */
const Calling = () => {
  const words = usePaperWords().proposal
  const format = useFormat()
  const actor = useActor()
  const call = useQuery('proposal.setting', {}).data?.call ?? null
  const poster = useDownload('proposal.plenary')
  const now = call !== null && isCalling(call, localDate(new Date().toISOString()))
  return now ? (
    <Card tone="pine">
      <View className="stack-s">
        <View>{words.calling(call.question, format.date(call.to))}</View>
        <Button
          small
          onTap={() => (actor.kind === 'person' ? go('paper/pages/act/index', { kind: 'clue' }) : goSignIn())}
        >
          {words.giveClue}
        </Button>
        {holds(actor, 'office') ? (
          <Button
            kind="quiet"
            small
            busy={poster.busy}
            onTap={() => poster.start({ what: 'call' }, `${words.plenary.call}.pdf`)}
          >
            {words.poster}
          </Button>
        ) : null}
      </View>
    </Card>
  ) : null
}

type AnyRoles = Room['process']['desk']

interface PaperLineProps {
  readonly row: PaperRow
  readonly words: Room['words']
  readonly onTap: () => void
}

const PaperLine = ({ row, words, onTap }: PaperLineProps) => {
  const { over, proposal } = usePaperWords()
  // found by number and class alone
  const covered = row.title === ''
  const ended = row.status === 'closed' ? (words.closed ?? over.closed) : over.ended
  const state = row.status === 'open' ? (words.step[row.step] ?? '') : ended
  return (
    <Row
      title={<View className="two-lines">{covered ? proposal.covered : unparted(row.title)}</View>}
      second={
        <View className="line">
          {row.light ? <Light light={row.light} daysLeft={row.daysLeft} until="step" /> : null}
          <View>
            {[state, words.option.area?.[row.category ?? ''], groupBeside(row), unparted(row.number)]
              .filter(Boolean)
              .join(' · ')}
          </View>
        </View>
      }
      onTap={covered ? undefined : onTap}
    />
  )
}
