// Anybody can check that the record of a matter was not altered; the answer is given in words.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { problemOf } from '../../api/answer'
import { query } from '../../api/call'
import { Button, Card, Icon } from '../../components/basic'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import type { ProblemCode } from '../../locales/problem'

type Found = Output<'matter.verify'>
type State =
  | { readonly at: 'still' | 'checking' }
  | { readonly at: 'failed'; readonly code: ProblemCode }
  | { readonly at: 'found'; readonly found: Found }

export const Chain = ({ id }: { readonly id: string }) => {
  const words = useMatterWords()
  const { error } = useWords()
  const [state, setState] = useState<State>({ at: 'still' })
  const check = () => {
    setState({ at: 'checking' })
    query('matter.verify', { id }).then(
      (found) => setState({ at: 'found', found }),
      (thrown: unknown) => setState({ at: 'failed', code: problemOf(thrown).code }),
    )
  }
  return (
    <View className="stack-s" aria-live="polite">
      {state.at === 'found' ? <Answer found={state.found} /> : null}
      {state.at === 'failed' ? <View className="second">{error[state.code]}</View> : null}
      <View className="second">{words.chain.text}</View>
      <View>
        <Button kind="quiet" small icon="lock" busy={state.at === 'checking'} onTap={check}>
          {state.at === 'found' ? words.chain.again : state.at === 'checking' ? words.chain.checking : words.act.verify}
        </Button>
      </View>
    </View>
  )
}

const Answer = ({ found }: { readonly found: Found }) => {
  const words = useMatterWords().chain
  const sound = found.unbroken && found.stateMatches
  const title = !found.unbroken
    ? words.brokenAt(found.brokenAt ?? 1)
    : found.stateMatches
      ? words.unbroken(found.events)
      : words.differs
  return (
    <Card tone={sound ? 'pine' : 'clay'}>
      <View className="stack-s">
        <View className="line strong">
          <Icon name={sound ? 'check' : 'alarm'} />
          <View className="grow">{title}</View>
        </View>
        {sound ? null : <View>{found.unbroken ? words.differsText : words.brokenText}</View>}
        {found.lastHash === null ? null : (
          <View className="stamp as-written">{`${words.print} ${found.lastHash.slice(0, 16)}`}</View>
        )}
      </View>
    </Card>
  )
}
