/**
 * What another language must hold for the words of the first: the same keys, and for each counted sentence
 * (`…_other`) a singular (`…_one`), which Chinese does not have.
 */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>
} & {
  readonly [Key in keyof Source as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string
}
