// Step 2: how and when to consult, what to find out, whom to hear, who does what.

import { useWords } from '../../locales'
import { useFormat } from '../../locales/format'
import { useMatterWords } from '../../locales/matter'
import { Bullets } from '../Bullets'
import { Fact, Facts } from '../Facts'
import type { DetailProps } from './detail'
import { Nothing } from './Nothing'

export const PlanDetail = ({ of }: DetailProps) => {
  const words = useMatterWords().step
  const { common } = useWords()
  const format = useFormat()
  const { form, from, to, findOut, hear, work } = of.matter.plan
  if (form === undefined && from === undefined && findOut.length + hear.length + work.length === 0) return <Nothing />
  return (
    <Facts>
      {form ? <Fact name={words.form}>{common.meetingForm[form]}</Fact> : null}
      {from && to ? <Fact name={words.window}>{words.windowText(format.date(from), format.date(to))}</Fact> : null}
      {findOut.length > 0 ? <Listed name={words.findOut} items={findOut} /> : null}
      {hear.length > 0 ? <Listed name={words.hear} items={hear} /> : null}
      {work.length > 0 ? (
        <Listed name={words.work} items={work.map(({ who, what }) => words.workOf(who, what))} />
      ) : null}
    </Facts>
  )
}

const Listed = ({ name, items }: { readonly name: string; readonly items: readonly string[] }) => (
  <Fact name={name}>
    <Bullets items={items} />
  </Fact>
)
