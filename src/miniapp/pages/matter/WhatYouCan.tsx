// What this person can do to the matter now, and only that.

import { localDate } from '@domain/calendar/calendar'
import type { MatterFull } from '@domain/contract/matter'
import { ratingRefusal } from '@domain/evaluation/judge'
import { offered } from '@domain/matter/decide'
import { isFinal } from '@domain/matter/matter'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Confirm } from '../../components/Confirm'
import { Icon } from '../../components/Icon'
import { workPath } from '../../frame/tabs'
import { go, goSignIn } from '../../frame/way'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { useActor } from '../../store/actor'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useTracking } from '../../store/tracking'
import { useSend } from '../../store/use-send'

interface WhatYouCanProps {
  readonly of: MatterFull
  readonly onChanged: () => void
}

export const WhatYouCan = ({ of, onChanged }: WhatYouCanProps) => {
  const words = useMatterWords().act
  const { error, common } = useWords()
  const actor = useActor()
  const signedIn = useSession((session) => session.token !== null)
  const [urging, setUrging] = useState(false)
  const act = useSend('matter.act', { queue: false })
  const support = useSend('matter.support')
  const byCode = useTracking((tracking) => tracking.matterId === of.matter.id)
  const { matter, you } = of
  const can = offered(matter, { actor, concern: you })
  const concern = byCode ? { ...you, reporter: true } : you
  const mayRate = ratingRefusal(matter, concern, you.rated, localDate(new Date().toISOString())) === null
  const working = can.filter((id) => id !== 'urge').length > 0

  const toggle = async () => {
    if (!signedIn) {
      goSignIn()
      return
    }
    const sent = await support.send({ id: matter.id, on: !you.supporter }, { about: matter.title })
    if (sent.state === 'refused') {
      toasted(error[sent.problem.code])
      return
    }
    toasted(sent.state === 'queued' ? common.queued : you.supporter ? words.unsupportedNow : words.supportedNow)
    onChanged()
  }

  const urge = async () => {
    const sent = await act.send({ id: matter.id, command: { action: 'urge' } })
    setUrging(false)
    toasted(sent.state === 'refused' ? error[sent.problem.code] : words.urged)
    onChanged()
  }

  const maySupport = !isFinal(matter) && !you.reporter
  const mayUrge = can.includes('urge')
  if (!mayRate && !working && !you.rated && !maySupport && !mayUrge) return null
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
          <Button
            kind={mayRate || working || you.supporter ? 'secondary' : 'primary'}
            icon={you.supporter ? 'check' : 'support'}
            busy={support.busy}
            label={you.supporter ? words.unsupport : words.support}
            onTap={toggle}
          >
            {you.supporter ? words.supported : words.support}
          </Button>
        ) : null}
        {mayUrge ? (
          <Button kind="secondary" icon="bell" onTap={() => setUrging(true)}>
            {words.urge}
          </Button>
        ) : null}
      </View>
      {act.problem ? (
        <View className="line second">
          <Icon name="warn" />
          <View className="grow">{error[act.problem.code]}</View>
        </View>
      ) : null}
      <Confirm
        open={urging}
        title={words.urgeTitle}
        text={words.urgeText}
        act={words.urge}
        busy={act.busy}
        onConfirm={urge}
        onClose={() => setUrging(false)}
      />
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
