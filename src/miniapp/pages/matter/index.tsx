// One matter in public: where it stands, what comes next and by when, what you can do, what has happened.

import type { MatterFull } from '@domain/contract/matter'
import type { StepId } from '@domain/matter/step'
import { addressOf } from '@domain/question/address'
import { oneMatter } from '@domain/question/first'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { base } from '../../api/base'
import { shownPhoto } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button, Heading, Row, Rows } from '../../components/basic'
import { useFrame } from '../../components/frame'
import { Loaded, Skeleton } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { Photos } from '../../components/Photos'
import { Sheet } from '../../components/Sheet'
import { flagEntry } from '../../frame/flag'
import { go, goSignIn } from '../../frame/navigate'
import { shareable, useShare } from '../../frame/share'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { Chain } from '../../matter/view/Chain'
import { Course, Head, NextThing, Result, Title } from '../../matter/view/Head'
import { MatterTimeline } from '../../matter/view/MatterTimeline'
import { StepDetail } from '../../matter/view/StepDetail'
import { TaskList, UnitAnswers } from '../../matter/view/TaskList'
import { Verdict } from '../../matter/view/Verdict'
import { Table, WhatYouCan } from '../../matter/view/WhatYouCan'
import { useMatterId } from '../../store/matter-id'
import { Remind } from '../../wechat/Remind'

/** The first picture of the matter itself, or else its card. */
const pictureOf = (of: MatterFull | undefined): string | undefined => {
  if (of === undefined) return undefined
  const photo = of.photos.find(({ id }) => of.matter.photoIds.includes(id))
  return photo === undefined
    ? `${base}${addressOf('matter.card', { id: of.matter.id, shape: 'wide' })}`
    : shownPhoto(photo).thumb
}

function Matter() {
  const words = useMatterWords().page
  const id = useMatterId(useRouter().params)
  const { single } = useFrame()
  const matter = useQuery('matter.get', id === '' ? null : oneMatter(id))
  useShare({
    title: matter.data?.matter.title ?? words.title,
    path: 'pages/matter/index',
    params: { id },
    picture: pictureOf(matter.data),
  })
  return (
    <Page
      title={words.title}
      actions={
        id === '' || single ? null : (
          <Button kind="quiet" small onTap={() => go('account/pages/share/index', { id })}>
            {words.share}
          </Button>
        )
      }
    >
      <Loaded of={matter} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(data) => <Shown of={data} onChanged={matter.reload} />}
      </Loaded>
    </Page>
  )
}

const Shown = ({ of, onChanged }: { readonly of: MatterFull; readonly onChanged: () => void }) => {
  const words = useMatterWords()
  const { step: steps, resident } = useWords()
  const [open, setOpen] = useState<StepId>()
  const photos = useMemo(() => new Map(of.photos.map((photo) => [photo.id, shownPhoto(photo)])), [of.photos])
  const own = of.matter.photoIds.flatMap((id) => photos.get(id) ?? [])
  return (
    <View className="stack-l">
      {of.matter.status === 'closed' ? (
        <>
          <Title of={of} />
          <Result of={of} photos={photos} />
          <WhatYouCan of={of} onChanged={onChanged} />
          <View className="matter-head">
            <Course of={of} onSeat={setOpen} />
          </View>
        </>
      ) : (
        <>
          <Head of={of} onSeat={setOpen} />
          <NextThing of={of} />
          <WhatYouCan of={of} onChanged={onChanged} />
        </>
      )}
      {of.you.participant ? <Remind templates={['meeting', 'progress']} about="party" /> : null}
      {own.length > 0 ? <Photos photos={own} /> : null}
      <Table of={of} />
      {of.matter.tasks.length > 0 ? (
        <View className="stack">
          <Heading level={2}>{words.page.tasks}</Heading>
          <TaskList
            of={of}
            photos={photos}
            onOpen={(taskId) => go('meeting/pages/task/index', { id: of.matter.id, taskId })}
          />
        </View>
      ) : null}
      {of.matter.unitAnswers.length > 0 ? (
        <View className="stack">
          <Heading level={2}>{words.page.units}</Heading>
          <UnitAnswers of={of} />
        </View>
      ) : null}
      {hasAccount(of.matter) ? (
        <Rows>
          <Row title={words.page.accountOf} onTap={() => go('meeting/pages/account/index', { id: of.matter.id })} />
        </Rows>
      ) : null}
      {of.matter.result === null ? null : (
        <View className="stack">
          <Heading level={2}>{words.verdict.title}</Heading>
          <Verdict totals={of.ratings} />
        </View>
      )}
      <View className="stack">
        <Heading level={2}>{words.page.timeline}</Heading>
        <MatterTimeline of={of} photos={photos} onFlag={flagEntry(of.matter.id)} />
        <Chain id={of.matter.id} />
      </View>
      <Sheet
        open={open !== undefined}
        title={open === undefined ? '' : resident.card.step(steps[open].name, steps[open].plain)}
        onClose={() => setOpen(undefined)}
      >
        {open === undefined ? null : <StepDetail step={open} of={of} photos={photos} />}
      </Sheet>
    </View>
  )
}

/** Besides its tasks: what was given to it, what came of it, what others were handed. */
const hasAccount = ({
  contributions = [],
  effects = [],
  experts = [],
  dispatches = [],
  upkeep,
}: MatterFull['matter']) =>
  upkeep !== undefined || contributions.length + effects.length + experts.length + dispatches.length > 0

export default shareable(Matter)
