// What somebody writes: words, or the name of somebody of whom the register may know.

import { NamePick } from './NamePick'
import { Words, type WordsProps } from './Words'

export const Written = (props: WordsProps) =>
  props.field.nameOf === undefined ? <Words {...props} /> : <NamePick {...props} role={props.field.nameOf} />
