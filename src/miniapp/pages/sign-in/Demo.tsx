// One-tap sign-ins of a demonstration, labelled as such. The server offers them only where the demo is on.

import type { Input, Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Heading } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { useWords } from '../../locales'
import { useSignInWords } from '../../locales/sign-in'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

type As = Input<'session.demo'>['as']

const order = ['resident', 'memberA', 'memberB', 'coordinator', 'office', 'unit'] as const satisfies readonly As[]

interface DemoProps {
  readonly onEntered: (answer: Output<'session.demo'>) => void
}

export const Demo = ({ onEntered }: DemoProps) => {
  const words = useSignInWords()
  const { error, resident } = useWords()
  const { busy, send } = useSend('session.demo', { queue: false })
  const enter = async (as: As) => {
    if (busy) return
    const sent = await send({ as })
    if (sent.state === 'done') onEntered(sent.answer)
    else if (sent.state === 'refused') toasted(error[sent.problem.code])
  }
  return (
    <View className="stack">
      <Heading level={2} end={<Badge tone="amber">{resident.demo}</Badge>}>
        {words.demo}
      </Heading>
      <View className="second">{words.demoText}</View>
      <Rows>
        {order.map((as) => (
          <Row key={as} title={words.demoAs[as].name} second={words.demoAs[as].what} onTap={() => void enter(as)} />
        ))}
      </Rows>
    </View>
  )
}
