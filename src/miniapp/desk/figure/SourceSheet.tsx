// The list behind a number: the matters or reports that it was counted from, each with its part.

import type { Input } from '@domain/contract'
import { type MatterFigure, matterFigures, type ReportFigure } from '@domain/figure/source'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Empty, Loaded, Skeleton } from '../../components/Loaded'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { go, goSignIn } from '../../frame/navigate'
import { useFormat } from '../../locales'
import { useTrendWords } from '../../locales/desk-work'
import { reportPath } from '../place'

export type Source = MatterFigure | ReportFigure

interface SourceSheetProps {
  /** null: closed */
  readonly figure: Source | null
  readonly title: string
  readonly asked: Omit<Input<'figure.matters'>, 'figure'>
  readonly onClose: () => void
}

const isMatters = (figure: Source): figure is MatterFigure => matterFigures.some((one) => one === figure)

export const SourceSheet = ({ figure, title, asked, onClose }: SourceSheetProps) => {
  const words = useTrendWords()
  const format = useFormat()
  const ofMatters = figure !== null && isMatters(figure)
  const matters = useQuery('figure.matters', figure !== null && isMatters(figure) ? { ...asked, figure } : null)
  const reports = useQuery('figure.reports', figure !== null && !isMatters(figure) ? { ...asked, figure } : null)
  const open = (id: string) => {
    onClose()
    void (ofMatters ? go('pages/matter/index', { id }) : go(reportPath, { id }))
  }
  return (
    <Sheet open={figure !== null} title={title} onClose={onClose}>
      <Loaded of={ofMatters ? matters : reports} skeleton={<Skeleton shape="row" count={4} />} onSignIn={goSignIn}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <Empty title={words.noLines} />
          ) : (
            <View className="stack">
              <Rows>
                {rows.map(({ id, number, title: of, date, amount }) => (
                  <Row
                    key={id}
                    title={of}
                    second={`${number} · ${format.date(date)}`}
                    end={ofMatters ? String(amount) : undefined}
                    onTap={() => open(id)}
                  />
                ))}
              </Rows>
              {more ? <View className="second">{words.more(rows.length)}</View> : null}
            </View>
          )
        }
      </Loaded>
    </Sheet>
  )
}
