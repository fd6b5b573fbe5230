// What in an answer people wrote and everybody may read. The schema says it where it stands: that is where it is covered
// until somebody has looked at it, and an endpoint that shows it has to say so.

import Type from 'typebox'
import type { Shown } from '../check/withhold'
import { Id } from './field'

type Marked<How extends Shown> = { readonly 'x-written': How }

const marked = <How extends Shown>(how: How): Marked<How> => ({ 'x-written': how })

/** A whole sentence of somebody's. */
export const Written = Type.String(marked('whole')) as Type.TString & Marked<'whole'>

/** The beginning of one, as lists show it. */
export const WrittenBeginning = Type.String(marked('beginning')) as Type.TString & Marked<'beginning'>

/** Fields of an event, or the state of a process, whatever they are called. */
export const WrittenData = Type.Any(marked('data')) as Type.TAny & Marked<'data'>

export const WrittenPlace = Type.Object({
  text: Written,
  lng: Type.Optional(Type.Number()),
  lat: Type.Optional(Type.Number()),
})

/** A picture by its id, with its addresses, or by one address alone. */
export const PublicPhotoId = Type.String({ ...Id, ...marked('photoId') }) as Type.TString & Marked<'photoId'>
const PhotoShape = { id: Id, url: Type.String(), thumb: Type.String() }
export const PublicPhoto = Type.Object(PhotoShape, marked('photo')) as Type.TObject<typeof PhotoShape> & Marked<'photo'>
export const PublicThumb = Type.String(marked('photoUrl')) as Type.TString & Marked<'photoUrl'>

/** Does this schema hold anything of that, at any depth? */
export type HoldsWritten<Schema> =
  Schema extends Marked<Shown>
    ? true
    : Schema extends Type.TObject<infer Properties>
      ? true extends { [Name in keyof Properties]: HoldsWritten<Properties[Name]> }[keyof Properties]
        ? true
        : false
      : Schema extends Type.TArray<infer Item>
        ? HoldsWritten<Item>
        : Schema extends Type.TUnion<infer Some>
          ? true extends { [Index in keyof Some]: HoldsWritten<Some[Index]> }[number]
            ? true
            : false
          : false
