// All matters of the district: searched, filtered, the latest news first. Works without signing in.

import type { Input } from '@domain/contract'
import { type StepId, stepIds } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { usePages, useQuery } from '../../api/use-query'
import { Button } from '../../components/basic'
import { Empty, Failure, Skeleton } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { SearchBar } from '../../components/SearchBar'
import { SelectPick } from '../../components/SelectPick'
import { Sheet } from '../../components/Sheet'
import { go } from '../../frame/navigate'
import { shareable, useShare } from '../../frame/share'
import { matterListPath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { MatterCards } from '../../matter/list/MatterCard'
import { useLeft } from '../../store/left'

const statuses = ['open', 'paused', 'closed', 'ended', 'redirected'] as const

type Filter = Pick<Input<'matter.list'>, 'groupId' | 'status' | 'step'>

/** What the list is narrowed to. */
const countOf = (filter: Filter): number => Object.values(filter).filter((value) => value !== undefined).length

const known = <Word extends string>(words: readonly Word[], word: string | undefined): Word | undefined =>
  words.find((one) => one === word)

/** From the address of the page: a link from elsewhere may open the list narrowed. */
const filterIn = (params: Readonly<Record<string, string | undefined>>): Filter => {
  const status = known(statuses, params.status)
  const step: StepId | undefined = known(stepIds, params.step)
  return {
    ...(params.groupId === undefined ? {} : { groupId: params.groupId }),
    ...(status === undefined ? {} : { status }),
    ...(step === undefined ? {} : { step }),
  }
}

function Matters() {
  const { common } = useWords()
  const words = useMatterWords().list
  const { params } = useRouter()
  const asked = filterIn(params)
  const [filter, setFilter] = useLeft<Filter>(`matters ${JSON.stringify(asked)}`, () => asked)
  const [search, setSearch] = useLeft('matters search', () => '')
  const [asking, setAsking] = useState(false)
  const input: Input<'matter.list'> = { limit: 20, ...filter, ...(search === '' ? {} : { words: search.slice(0, 40) }) }
  const page = usePages('matter.list', input)
  const count = countOf(filter)
  const narrowed = count > 0 || search !== ''
  useShare({ title: common.matters, path: 'pages/matters/index' })

  return (
    <Page title={common.matters} tab={matterListPath} width="desk">
      <View className="stack-s">
        <SearchBar label={words.search} initial={search} onSearch={setSearch} />
        <View className="line">
          <Button kind="secondary" small icon="more" onTap={() => setAsking(true)}>
            {count === 0 ? words.filter : words.filtered(count)}
          </Button>
          <Button kind="quiet" small icon="place" onTap={() => go('map/pages/map/index')}>
            {words.map}
          </Button>
          <Button kind="quiet" small icon="document" onTap={() => go('paper/pages/list/index', { kind: 'proposal' })}>
            {words.proposals}
          </Button>
          <Button kind="quiet" small icon="star" onTap={() => go('paper/pages/showcase/index')}>
            {words.showcase}
          </Button>
          {count === 0 ? (
            <View className="second">{words.newest}</View>
          ) : (
            <Button kind="quiet" small onTap={() => setFilter({})}>
              {words.clear}
            </Button>
          )}
        </View>
      </View>
      {page.state === 'failed' && page.code ? <Failure code={page.code} onRetry={page.reload} /> : null}
      {page.state === 'loading' ? <Skeleton shape="card" count={6} /> : null}
      {page.state === 'ready' && page.rows.length === 0 ? (
        narrowed ? (
          <Empty title={words.notFound} text={words.notFoundText} />
        ) : (
          <Empty title={words.none} text={words.noneText} />
        )
      ) : null}
      {page.rows.length > 0 ? <MatterCards page={page} onOpen={(id) => go('pages/matter/index', { id })} /> : null}
      <FilterSheet
        open={asking}
        filter={filter}
        onClose={() => setAsking(false)}
        onChosen={(chosen) => {
          setFilter(chosen)
          setAsking(false)
        }}
      />
    </Page>
  )
}

export default shareable(Matters)

interface FilterSheetProps {
  readonly open: boolean
  readonly filter: Filter
  readonly onClose: () => void
  readonly onChosen: (filter: Filter) => void
}

const any = 'any'

/** The filter with one part chosen, or left out when anything will do. */
const chosen = <Part extends keyof Filter>(filter: Filter, part: Part, value: string): Filter => {
  const { [part]: _before, ...others } = filter
  return value === any ? others : { ...others, [part]: value }
}

/** Narrowing the list: by group, by status, by step. */
const FilterSheet = ({ open, filter, onClose, onChosen }: FilterSheetProps) => {
  const words = useMatterWords().list
  const { common, resident, step: steps } = useWords()
  const groups = useQuery('district.get', {}).data?.groups ?? []
  const [choice, setChoice] = useState(filter)
  useEffect(() => {
    if (open) setChoice(filter)
  }, [open, filter])
  return (
    <Sheet
      open={open}
      title={words.filter}
      onClose={onClose}
      footer={
        <>
          <Button wide onTap={() => onChosen(choice)}>
            {words.shown}
          </Button>
          <Button wide kind="secondary" onTap={() => onChosen({})}>
            {words.clear}
          </Button>
        </>
      }
    >
      <View className="stack">
        <SelectPick
          label={words.group}
          value={choice.groupId ?? any}
          options={[
            { value: any, label: words.allGroups },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onPick={(value) => setChoice((before) => chosen(before, 'groupId', value))}
        />
        <SelectPick
          label={words.status}
          value={choice.status ?? any}
          options={[
            { value: any, label: words.allStatuses },
            ...statuses.map((status) => ({ value: status, label: common.status[status] })),
          ]}
          onPick={(value) => setChoice((before) => chosen(before, 'status', value))}
        />
        <SelectPick
          label={words.step}
          value={choice.step ?? any}
          options={[
            { value: any, label: words.allSteps },
            ...stepIds.map((id) => ({ value: id, label: resident.card.step(steps[id].name, steps[id].plain) })),
          ]}
          onPick={(value) => setChoice((before) => chosen(before, 'step', value))}
        />
      </View>
    </Sheet>
  )
}
