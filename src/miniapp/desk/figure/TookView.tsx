// Months, categories or groups: what came and how long it took, as bars or as a table of the very same lines.

import { View } from '@tarojs/components'
import { Bars } from '../../components/Bars'
import { Card, Heading } from '../../components/basic'
import { Tap } from '../../components/Tap'
import { useTrendWords } from '../../locales/desk-work'
import type { Took, TookLine } from './took'
import './figure.css'

export type Look = 'chart' | 'table'

interface TookViewProps {
  readonly title: string
  readonly lines: readonly TookLine[]
  readonly look: Look
}

const kinds = ['reports', 'matters'] as const

export const TookView = ({ title, lines, look }: TookViewProps) => {
  const shown = kinds.filter((kind) => lines.some((line) => line[kind].came !== 0))
  if (shown.length === 0) return null
  return (
    <Card>
      <View className="stack-m">
        <Heading level={3}>{title}</Heading>
        {shown.map((kind) =>
          look === 'chart' ? (
            <Chart key={kind} kind={kind} lines={lines} />
          ) : (
            <Table key={kind} kind={kind} title={title} lines={lines} />
          ),
        )}
      </View>
    </Card>
  )
}

interface OfKind {
  readonly kind: (typeof kinds)[number]
  readonly lines: readonly TookLine[]
}

const Chart = ({ kind, lines }: OfKind) => {
  const words = useTrendWords()
  const tooFew = ({ came }: Took): string | undefined => (came === null ? words.few : undefined)
  const took = ({ came, median, ninetieth }: Took): string =>
    came === null
      ? words.few
      : median === null || ninetieth === null
        ? words.nobody
        : words.sentence(String(median), String(ninetieth))
  return (
    <View className="stack-m">
      <View className="stack-s">
        <View className="strong">{words.came[kind]}</View>
        <Bars
          label={words.came[kind]}
          items={lines.map(({ id, name, onTap, [kind]: of }) => ({
            id,
            label: name,
            value: of.came ?? 0,
            shown: tooFew(of),
            onTap: tapOf(kind, of, onTap),
          }))}
        />
      </View>
      <View className="stack-s">
        <View className="strong">{words.took[kind]}</View>
        <Bars
          label={words.took[kind]}
          items={lines
            .filter((line) => line[kind].came !== 0)
            .map(({ id, name, onTap, [kind]: of }) => ({
              id,
              label: name,
              value: of.median ?? 0,
              shown: took(of),
              onTap: tapOf(kind, of, onTap),
            }))}
        />
      </View>
    </View>
  )
}

/** What is nothing, or not told, has no list. */
const tapOf = (kind: OfKind['kind'], { came }: Took, onTap: TookLine['onTap']) =>
  onTap === undefined || came === 0 || came === null ? undefined : () => onTap(kind === 'reports' ? 'report' : 'matter')

const Linked = ({ name, onTap }: { readonly name: string; readonly onTap: (() => void) | undefined }) =>
  onTap === undefined ? (
    name
  ) : (
    <Tap className="figure-link" onTap={onTap}>
      {name}
    </Tap>
  )

const Table = ({ kind, title, lines }: OfKind & { readonly title: string }) => {
  const words = useTrendWords()
  const cells = ({ came, done, median, ninetieth }: Took): readonly string[] =>
    came === null
      ? [words.few, '', '', '']
      : [came, done, median, ninetieth].map((one) => (one === null ? '—' : `${one}`))
  return (
    <View className="figure-table" ariaRole="table" aria-label={`${title} ${words.came[kind]}`}>
      <View className="figure-line figure-head" ariaRole="row">
        {[title, ...words.columns[kind]].map((word) => (
          <View key={word} className="figure-cell" ariaRole="columnheader">
            {word}
          </View>
        ))}
      </View>
      {lines.map(({ id, name, onTap, [kind]: of }) => (
        <View key={id} className="figure-line" ariaRole="row">
          <View className="figure-cell" ariaRole="rowheader">
            <Linked name={name} onTap={tapOf(kind, of, onTap)} />
          </View>
          {cells(of).map((value, column) => (
            <View key={words.columns[kind][column] ?? column} className="figure-cell" ariaRole="cell">
              {value}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
