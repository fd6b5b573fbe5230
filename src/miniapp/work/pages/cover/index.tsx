// Covering parts of the pictures of a report or a matter, or of one that a form is going to send.

import type { Input } from '@domain/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type ShownPhoto, shownPhotos } from '../../../api/shown-photo'
import { useQuery } from '../../../api/use-query'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { Photo } from '../../../components/Photo'
import { goBack, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useCoverWords } from '../../../locales/cover'
import { CoverKept } from '../../cover/CoverKept'
import { CoverPicture } from '../../cover/CoverPicture'

export default function CoverPage() {
  const { of = '', id = '', draft = '', photo = '' } = useRouter().params
  const words = useCoverWords()
  return (
    <Page title={words.title}>
      {of === 'kept' ? (
        <CoverKept draft={draft} photoId={photo} />
      ) : of === 'report' ? (
        <OfReport id={id} />
      ) : (
        <OfMatter id={id} />
      )}
    </Page>
  )
}

const OfReport = ({ id }: { readonly id: string }) => {
  const page = useQuery('report.get', { id })
  return (
    <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
      {({ photos, additions }) => (
        <Pictures
          of="report"
          id={id}
          photos={shownPhotos([...photos, ...additions.flatMap((one) => one.photos)])}
          onSaved={page.reload}
        />
      )}
    </Loaded>
  )
}

const OfMatter = ({ id }: { readonly id: string }) => {
  const page = useQuery('matter.get', { id })
  return (
    <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
      {({ photos, you }) => (
        <Pictures of="matter" id={id} photos={you.insider ? shownPhotos(photos) : []} onSaved={page.reload} />
      )}
    </Loaded>
  )
}

interface PicturesProps {
  readonly of: Input<'file.cover'>['of']
  readonly id: string
  readonly photos: readonly ShownPhoto[]
  readonly onSaved: () => void
}

const Pictures = ({ of, id, photos, onSaved }: PicturesProps) => {
  const words = useCoverWords()
  const { act } = useWords()
  const asked = useRouter().params.photo
  const [chosen, setChosen] = useState(asked)
  const photo = photos.find((one) => one.id === chosen) ?? photos[0]
  if (photo === undefined) return <Empty title={words.none} text={words.noneText} act={act.back} onAct={goBack} />
  return (
    <View className="stack">
      {photos.length > 1 ? (
        <View className="pad-strip" ariaRole="group" aria-label={words.which}>
          {photos.map((one, index) => (
            <Photo
              key={one.id}
              src={one.thumb}
              label={words.nth(index + 1, one.id === photo.id)}
              onOpen={() => setChosen(one.id)}
            />
          ))}
        </View>
      ) : null}
      <CoverPicture key={photo.id} of={of} subjectId={id} photoId={photo.id} onSaved={onSaved} />
    </View>
  )
}
