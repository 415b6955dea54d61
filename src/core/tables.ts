/** The names in one of the core's tables of formulas, in its order: a name is its entry's key. */
export const namesOf = <Name extends string>(table: Record<Name, unknown>): Name[] =>
  Object.keys(table) as Name[];
