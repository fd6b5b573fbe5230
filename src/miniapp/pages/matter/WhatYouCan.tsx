// What this person can do to the matter now, and only that.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { ratingRefusal } from '@domain/evaluation/judge'
import { isFinal } from '@domain/matter/matter'
import { View } from '@tarojs/components'
import { AskFirst } from '../../components/AskFirst'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { ProblemLine } from '../../components/ProblemLine'
import { go } from '../../frame/navigate'
import { workPath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useTracking } from '../../store/tracking'
import { useSend } from '../../store/use-send'
import { Toggle } from './Toggle'

interface WhatYouCanProps {
  readonly of: MatterFull
  readonly onChanged: () => void
}

export const WhatYouCan = ({ of, onChanged }: WhatYouCanProps) => {
  const words = useMatterWords().act
  const { error } = useWords()
  const act = useSend('matter.act', { queue: false })
  const byCode = useTracking((tracking) => tracking.matterId === of.matter.id)
  const { matter, you } = of
  // told by the server: the table of all actions would weigh on everybody's first page
  const can = you.offered
  const concern = byCode ? { ...you, reporter: true } : you
  const mayRate = ratingRefusal(matter, concern, you.rated, localDate(new Date().toISOString())) === null
  const working = can.filter((id) => id !== 'urge').length > 0

  const urge = async () => {
    const sent = await act.send({ id: matter.id, command: { action: 'urge' } })
    toasted(sent.state === 'refused' ? error[sent.problem.code] : words.urged)
    onChanged()
  }

  const maySupport = !isFinal(matter) && !you.reporter
  // anyone who reported, supports or sits at the table is told anyway
  const mayFollow = you.follower || !(isFinal(matter) || you.reporter || you.supporter || you.participant)
  const mayUrge = can.includes('urge')
  if (!mayRate && !working && !you.rated && !maySupport && !mayFollow && !mayUrge) return null
  return (
    <View className="stack-s">
      {mayRate ? (
        <Button wide icon="star" onTap={() => go('pages/rate/index', { id: matter.id })}>
          {words.rate}
        </Button>
      ) : null}
      {working ? <Work id={matter.id} /> : null}
      {you.rated ? (
        <View>
          <Badge tone="pine" icon="check">
            {words.rated}
          </Badge>
        </View>
      ) : null}
      <View className="line">
        {maySupport ? (
          <Toggle
            name="matter.support"
            of={matter}
            on={you.supporter}
            primary={!(mayRate || working || you.supporter)}
            onChanged={onChanged}
          />
        ) : null}
        {mayFollow ? <Toggle name="matter.follow" of={matter} on={you.follower} onChanged={onChanged} /> : null}
        {mayUrge ? (
          <AskFirst
            kind="secondary"
            icon="bell"
            title={words.urgeTitle}
            text={words.urgeText}
            act={words.urge}
            busy={act.busy}
            onConfirm={urge}
          >
            {words.urge}
          </AskFirst>
        ) : null}
      </View>
      <ProblemLine problem={act.problem} />
    </View>
  )
}

/** The pages that work on a matter belong to the roles; this one only leads there. */
const Work = ({ id }: { readonly id: string }) => {
  const words = useMatterWords().act
  const path = useSession((session) => workPath(session.me, 'matter'))
  return path === undefined ? null : (
    <Button wide icon="edit" onTap={() => go(path, { id })}>
      {words.work}
    </Button>
  )
}
