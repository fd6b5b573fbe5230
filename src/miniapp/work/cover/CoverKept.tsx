// A picture of a form that was not sent yet, and what of it nobody is to see: painted over on its way, before anything of it
// is kept.

import { limit } from '@domain/limit'
import { type Part, partsAsText, partsInText } from '@domain/picture/cover'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { Empty, Skeleton } from '../../components/Loaded'
import { ProblemText } from '../../components/ProblemLine'
import { goBack } from '../../frame/navigate'
import { useWords } from '../../locales'
import { useCoverWords } from '../../locales/cover'
import { measured } from '../../picture/measured'
import { usePhotos } from '../../store/use-photos'
import { Parts } from './Parts'

interface CoverKeptProps {
  /** name of the form's draft */
  readonly draft: string
  readonly photoId: string
}

export const CoverKept = ({ draft, photoId }: CoverKeptProps) => {
  const words = useCoverWords()
  const { act } = useWords()
  const { ready, photos, onCovered } = usePhotos(draft, limit.photos)
  const photo = photos.find(({ id }) => id === photoId)
  if (!ready) return <Skeleton shape="words" />
  if (photo === undefined) return <Empty title={words.none} act={act.back} onAct={goBack} />
  return <Kept src={photo.src} covered={photo.covered} onSave={(covered) => onCovered(photo.id, covered)} />
}

interface KeptProps {
  readonly src: string
  readonly covered: string
  /** false: it could not be kept */
  readonly onSave: (covered: string) => Promise<boolean>
}

const Kept = ({ src, covered, onSave }: KeptProps) => {
  const words = useCoverWords()
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>()
  const [parts, setParts] = useState<readonly Part[]>(() => partsInText(covered))
  const [problem, setProblem] = useState<'unseen' | 'noRoom'>()
  useEffect(() => {
    measured(src).then(setSize, () => setProblem('unseen'))
  }, [src])
  const save = async () => {
    if (await onSave(partsAsText(parts))) goBack()
    else setProblem('noRoom')
  }
  return (
    <View className="stack">
      <View>{words.how}</View>
      {size === undefined ? (
        problem === undefined ? (
          <Skeleton shape="words" />
        ) : null
      ) : (
        <Parts src={src} {...size} parts={parts} may onParts={setParts} />
      )}
      <View className="second">{words.before}</View>
      {problem === undefined ? null : <ProblemText text={words[problem]} />}
      <Button wide why={partsAsText(parts) === covered ? words.same : undefined} onTap={() => void save()}>
        {words.save(parts.length)}
      </Button>
    </View>
  )
}
